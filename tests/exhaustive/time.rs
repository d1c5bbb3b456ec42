//! Days that pass: they clear what looks back, one turn at a time, and change nothing else.

use chrono::{Days, Months, NaiveDate};
use trial_prescreen::screening::{
    Answer, Answers, CriterionId, Date, EventDate, Finding, Given, Kind, Outcome, PartialDate,
    QuestionId, Ticked, ValueId, Verdict, Window, screen,
};

use super::{
    classes::{answers, rules, today, window_of},
    subject::{ONE_DISEASE, nothing_in_the_way},
};
use crate::calendar::{days_from, ours, theirs};

/// A question and value that carry a window.
fn dated() -> Vec<(QuestionId, ValueId, Window)> {
    let questions = rules().questions.entries();
    let values = questions.flat_map(|(id, question)| {
        question
            .values
            .ids()
            .filter_map(move |value| Some((id, value, window_of(question, value)?)))
    });
    values.collect()
}

/// The first clear day, by chrono's calendar.
fn lapse(window: Window, event: Date) -> Date {
    let event = theirs(event);
    let lapse = match window {
        Window::Days(count) => event.checked_add_days(Days::new(count.into())),
        Window::Weeks(count) => event.checked_add_days(Days::new(u64::from(count) * 7)),
        Window::Months(count) => event.checked_add_months(Months::new(count.into())),
        Window::Years(count) => event.checked_add_months(Months::new(u32::from(count) * 12)),
    };
    ours(lapse.unwrap())
}

/// Somebody with one disease for whom this event is all that can stand in the way.
fn person(question: QuestionId, value: ValueId, span: PartialDate) -> Answers {
    let mut person = nothing_in_the_way();
    let disease = rules().questions[rules().cohorts.question]
        .value_named(ONE_DISEASE)
        .unwrap();
    person.set(
        rules().cohorts.question,
        Answer::from(Given::Choice(disease)),
    );
    let given = match rules().questions[question].kind {
        Kind::Many { .. } => Given::Many(Ticked::from_iter([value])),
        _ => Given::Choice(value),
    };
    person.set(
        question,
        Answer {
            given,
            date: Some(EventDate::On(span)),
        },
    );
    person
}

/// Events at the ends of months and years, about leap days and in between; months, and years. With `PROOF` set there are
/// more of them.
fn events() -> Vec<PartialDate> {
    let mut events = Vec::new();
    if std::env::var_os("PROOF").is_none() {
        let days = [
            "2023-12-31",
            "2024-01-30",
            "2024-02-28",
            "2024-02-29",
            "2024-08-31",
        ];
        events.extend(days.map(|day| PartialDate::Day(crate::people::day(day))));
        events.extend(PartialDate::new(2023, Some(2), None));
        events.extend(PartialDate::new(2024, None, None));
        return events;
    }
    for year in [2023, 2024] {
        for month in 1..=12 {
            let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
            let last = first + Months::new(1) - Days::new(1);
            let days = [first, first + Days::new(14), last];
            events.extend(days.map(|day| PartialDate::Day(ours(day))));
        }
    }
    events.extend([28, 29].map(|day| PartialDate::Day(Date::new(2024, 2, day).unwrap())));
    for (year, month) in [(2023, 2), (2024, 2), (2023, 12), (2024, 4)] {
        events.extend(PartialDate::new(year, Some(month), None));
    }
    events.extend(PartialDate::new(2024, None, None));
    events
}

/// What the findings of two days differ in: criteria.
fn changed(before: &Verdict, after: &Verdict) -> Vec<CriterionId> {
    let both = before.findings.iter().zip(&after.findings);
    both.filter(|(before, after)| (before.finding, before.until) != (after.finding, after.until))
        .map(|(before, _)| before.criterion)
        .collect()
}

/// The visitor's own day and the hospital's are at most one apart. So what a day's difference can change is what two days
/// that follow each other differ in: on the day the window of the span's first or last day ends, one criterion.
#[test]
fn every_day_for_two_years_a_look_back_only_clears_and_only_on_the_days_its_window_names() {
    let (mut days, mut turns) = (0, 0);
    for (question, value, window) in dated() {
        let id = rules().questions[question].id;
        let decided = rules().questions[question].decides;
        for span in events() {
            let person = person(question, value, span);
            let (first, last) = (lapse(window, span.first()), lapse(window, span.last()));
            let end = days_from(last, 3).max(days_from(span.first(), 731));
            let mut day = span.first();
            let mut before = screen(rules(), &person, day);
            assert_eq!(before.outcome, Outcome::NotNow, "{id} {span} on {day}");
            assert_eq!(before.earliest, Some(last), "{id} {span} on {day}");
            while day < end {
                day = days_from(day, 1);
                let after = screen(rules(), &person, day);
                days += 1;
                let told = || format!("{id} {span} on {day}");
                assert!(after.outcome <= before.outcome, "{}", told());
                for (was, is) in before.findings.iter().zip(&after.findings) {
                    assert!(is.finding <= was.finding, "{}", told());
                }
                let changes = changed(&before, &after);
                if day == first || day == last {
                    turns += 1;
                    // What is to be checked when a window has passed was to be checked before that as well.
                    let same = day == last && first != last && before.outcome == after.outcome;
                    assert!(changes.len() == 1 || same, "{}: {changes:?}", told());
                    assert!(
                        changes.iter().all(|criterion| decided.contains(criterion)),
                        "{}",
                        told()
                    );
                } else {
                    assert!(
                        changes.is_empty() && after.outcome == before.outcome,
                        "{}",
                        told()
                    );
                }
                let barrier = after
                    .findings
                    .iter()
                    .any(|found| found.finding.is_barrier());
                assert_eq!(barrier, day < first, "{}", told());
                before = after;
            }
            assert!(before.outcome <= Outcome::NeedsCheck);
        }
    }
    println!(
        "{} windows, {} events: {days} days, {turns} turns",
        dated().len(),
        events().len()
    );
}

#[test]
fn every_month_and_year_is_a_barrier_while_each_of_its_days_is_and_clear_when_none_is() {
    let mut tried = 0;
    for (question, value, window) in dated() {
        let spans = (2023..=2032).flat_map(|year: i16| {
            (1..=12)
                .map(move |month| (year, Some(month)))
                .chain([(year, None)])
        });
        for span in spans.map(|(year, month)| PartialDate::new(year, month, None).unwrap()) {
            let person = person(question, value, span);
            let (first, last) = (lapse(window, span.first()), lapse(window, span.last()));
            for (day, expected) in [
                (days_from(first, -1), "barrier"),
                (first, "check"),
                (days_from(last, -1), "check"),
                (last, "none"),
            ] {
                let verdict = screen(rules(), &person, day);
                let barred = verdict
                    .findings
                    .iter()
                    .find(|found| found.finding.is_barrier());
                let check = verdict
                    .findings
                    .iter()
                    .any(|found| found.finding == Finding::Check);
                let came = match barred {
                    Some(found) => {
                        assert_eq!(found.until, Some(last));
                        "barrier"
                    }
                    None if check && day < last => "check",
                    None => "none",
                };
                assert_eq!(
                    came,
                    expected,
                    "{} {span} on {day}",
                    rules().questions[question].id
                );
                tried += 1;
            }
        }
    }
    println!("{tried} turns of months and years");
}

#[test]
fn without_a_date_no_day_changes_anything() {
    let far = days_from(today(), 5000);
    let mut tried = 0;
    for question in rules().questions.ids() {
        let dateless = answers(question).into_iter().flatten();
        for reply in dateless.filter(|answer| !matches!(answer.date, Some(EventDate::On(_)))) {
            let mut person = nothing_in_the_way();
            person.set(question, reply);
            let (now, then) = (
                screen(rules(), &person, today()),
                screen(rules(), &person, far),
            );
            assert_eq!(now, then, "{} = {reply:?}", rules().questions[question].id);
            tried += 1;
        }
    }
    println!("{tried} answers without a date");
}
