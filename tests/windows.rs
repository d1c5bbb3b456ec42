//! Every window of the rules, over every day of eleven years, held against jiff's and chrono's calendars.

#[path = "support/calendar.rs"]
mod calendar;
#[path = "support/people.rs"]
mod people;

use calendar::{days_from, every_day, ours};
use chrono::NaiveDate;
use people::{answers, day, lupus};
use trial_prescreen::{
    screening::{Answer, Date, EventDate, Finding, Given, PartialDate, Ticked, Window, screen},
    trials::TRIAL,
};

/// A dated answer, the criterion it bars, for how long, and what it is afterwards.
struct Dated {
    question: &'static str,
    answer: &'static str,
    criterion: &'static str,
    length: Length,
    after: Finding,
}

#[derive(Clone, Copy, Debug)]
enum Length {
    Days(u64),
    Months(u32),
}

use Length::*;

const fn dated(
    question: &'static str,
    answer: &'static str,
    criterion: &'static str,
    length: Length,
) -> Dated {
    Dated {
        question,
        answer,
        criterion,
        length,
        after: Finding::Clear,
    }
}

const TABLE: [Dated; 13] = [
    dated("b_cell_drug", "yes", "E2", Months(2)),
    dated("infection", "recent", "I3", Days(14)),
    dated("vaccine", "yes", "E7", Months(1)),
    dated("cancer", "yes", "E8", Months(24)),
    dated("surgery", "past", "E9", Days(28)),
    dated("heart", "recent", "E12", Months(1)),
    Dated {
        after: Finding::Check,
        ..dated("other_trial", "past_year", "E13", Months(3))
    },
    dated("sle_since", "less", "SLE-I1", Months(6)),
    dated("sle_treatment_3_months", "no", "SLE-I2", Months(3)),
    dated("sle_stable_dose", "no", "SLE-I2", Days(14)),
    dated("sle_nephritis", "yes", "SLE-E1", Months(2)),
    dated("sle_bleeding", "yes", "SLE-E4", Days(30)),
    dated("sle_blood_exchange", "yes", "SLE-E5", Days(14)),
];

/// The first day that is clear again, by two calendars that know nothing of each other.
fn lapse(event: NaiveDate, length: Length) -> NaiveDate {
    let (by_chrono, span) = match length {
        Days(count) => (
            event.checked_add_days(chrono::Days::new(count)),
            jiff::Span::new().days(count as i64),
        ),
        Months(count) => (
            event.checked_add_months(chrono::Months::new(count)),
            jiff::Span::new().months(count),
        ),
    };
    let by_chrono = by_chrono.unwrap();
    let by_jiff = event.to_string().parse::<jiff::civil::Date>().unwrap() + span;
    assert_eq!(by_jiff.to_string(), by_chrono.to_string());
    by_chrono
}

#[test]
fn a_window_ends_where_another_calendar_says_it_does() {
    let windows = [
        ("14 days", Days(14)),
        ("2 weeks", Days(14)),
        ("4 weeks", Days(28)),
        ("30 days", Days(30)),
        ("1 month", Months(1)),
        ("2 months", Months(2)),
        ("3 months", Months(3)),
        ("6 months", Months(6)),
        ("1 year", Months(12)),
        ("2 years", Months(24)),
    ];
    for (text, length) in windows {
        let window: Window = text.parse().unwrap();
        for event in every_day(2023, 2033) {
            assert_eq!(
                window.lapse(ours(event)),
                ours(lapse(event, length)),
                "{event} + {text}"
            );
        }
    }
}

#[test]
fn an_event_is_a_barrier_up_to_the_day_before_its_window_ends_and_not_from_then_on() {
    for row in TABLE {
        let rules = &TRIAL.rules;
        let question = rules.question_named(row.question).unwrap();
        let value = rules.questions[question].value_named(row.answer).unwrap();
        let criterion = rules.criterion_named(row.criterion).unwrap();
        let given = match row.question {
            "surgery" => Given::Many(Ticked::from_iter([value])),
            _ => Given::Choice(value),
        };
        let mut person = answers(&lupus(), people::TODAY);
        for event in every_day(2023, 2033) {
            let date = Some(EventDate::On(PartialDate::Day(ours(event))));
            person.set(question, Answer { given, date });
            let clear = lapse(event, row.length);
            let judged = |today: NaiveDate| {
                let verdict = screen(rules, &person, ours(today));
                let mut judged = verdict.findings.into_iter();
                let judged = judged.find(|judged| judged.criterion == criterion).unwrap();
                (judged.finding, judged.until)
            };
            let told = format!(
                "{} on {event}, by TABLE in tests/windows.rs, which is read from the record by hand",
                row.question
            );
            let last = clear.pred_opt().unwrap();
            assert_eq!(
                judged(last),
                (Finding::Until, Some(ours(clear))),
                "{told}, the last day"
            );
            assert_eq!(
                judged(clear),
                (row.after, None),
                "{told}, the first clear day"
            );
        }
    }
}

#[test]
fn an_event_of_today_is_a_barrier_today() {
    for row in TABLE {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert!(lapse(today, row.length) > today);
    }
}

#[test]
fn months_are_clamped_to_the_end_of_a_shorter_one() {
    for (event, window, lapse) in [
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2027-12-31", "2 months", "2028-02-29"),
        ("2026-12-29", "2 months", "2027-02-28"),
        ("2027-12-29", "2 months", "2028-02-29"),
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2026-08-31", "3 months", "2026-11-30"),
        ("2026-08-31", "6 months", "2027-02-28"),
        ("2027-08-31", "6 months", "2028-02-29"),
        ("2024-02-29", "2 years", "2026-02-28"),
        ("2024-02-29", "1 month", "2024-03-29"),
    ] {
        let window: Window = window.parse().unwrap();
        assert_eq!(window.lapse(day(event)), day(lapse), "{event}");
    }
}

#[test]
fn a_month_or_a_year_is_a_barrier_for_just_as_long_as_each_of_its_days_is_one() {
    let window: Window = "2 months".parse().unwrap();
    let question = TRIAL.rules.question_named("b_cell_drug").unwrap();
    let value = TRIAL.rules.questions[question].value_named("yes").unwrap();
    let criterion = TRIAL.rules.criterion_named("E2").unwrap();
    let mut person = answers(&lupus(), people::TODAY);
    let spans = (2023..=2032).flat_map(|year: i16| {
        let months = (1..=12).map(move |month| PartialDate::new(year, Some(month), None));
        months.chain([PartialDate::new(year, None, None)])
    });
    for span in spans.map(Option::unwrap) {
        person.set(
            question,
            Answer {
                given: Given::Choice(value),
                date: Some(EventDate::On(span)),
            },
        );
        let (first, last) = (window.lapse(span.first()), window.lapse(span.last()));
        for (today, expected) in [
            (days_from(first, -1), Finding::Until),
            (first, Finding::Check),
            (days_from(last, -1), Finding::Check),
            (last, Finding::Clear),
        ] {
            let verdict = screen(&TRIAL.rules, &person, today);
            let mut judged = verdict.findings.iter();
            let judged = judged.find(|judged| judged.criterion == criterion).unwrap();
            assert_eq!(judged.finding, expected, "{span} on {today}");
            let until = (expected == Finding::Until).then_some(last);
            assert_eq!(judged.until, until, "{span} on {today}");
        }
    }
}

#[test]
fn what_is_no_window_is_refused() {
    for text in [
        "",
        "2",
        "months",
        "2 moons",
        "2months",
        "-2 months",
        "0 days",
        "1000 days",
        "2  months",
    ] {
        let error = text.parse::<Window>().unwrap_err().to_string();
        assert!(error.contains(&format!("\"{text}\"")), "{error}");
    }
}

#[test]
fn at_the_end_of_the_calendar_a_window_stops() {
    let last = Date::MAX;
    for window in ["999 days", "999 weeks", "999 months", "999 years"] {
        assert_eq!(window.parse::<Window>().unwrap().lapse(last), last);
    }
}
