use serde_json::{Value, json};
use trial_prescreen::{
    screening::{Finding, Window},
    trials::TRIAL,
    words::{Change, Explanation, Words, explain, fill, window},
};

use super::{
    TODAY, criterion, languages,
    people::{self, lupus, with},
    place, verdict_on, written,
};

/// What is explained of a criterion, in each language, and the finding.
fn explained(changes: Value, id: &str) -> (Finding, Vec<Vec<Explanation>>) {
    let person = with(lupus(), changes);
    let answers = people::answers(&person, TODAY);
    let verdict = verdict_on(&person, TODAY);
    let judged = verdict.findings.iter();
    let judged = judged
        .filter(|judged| judged.criterion == criterion(id))
        .collect::<Vec<_>>()[0];
    let told = languages().map(|(texts, words)| explain(&answers, judged, texts, words));
    (judged.finding, told.collect())
}

/// The only explanation in each language, beside the texts of the answer that gave it.
fn changes(changes: Value, id: &str) -> (Finding, Vec<Change>) {
    let (finding, told) = explained(changes, id);
    let only = told.into_iter().map(|told| {
        assert_eq!(told.len(), 1, "{id}: {told:?}");
        told[0].change.clone()
    });
    (finding, only.collect())
}

/// What could change about an answer, in each language.
fn could(question: &str, value: &str) -> Vec<Change> {
    let question = place(question);
    let value = TRIAL.rules.questions[question]
        .value(value)
        .expect("there is one");
    let texts = languages().map(|(texts, _)| texts.questions[question].values[value].change);
    texts
        .map(|text| {
            assert_ne!(text, "");
            Change::Could(text.to_owned())
        })
        .collect()
}

#[test]
fn a_barrier_that_lasts_says_what_could_change() {
    let (finding, change) = changes(json!({ "age": 61 }), "I2");
    assert_eq!(finding, Finding::Lasting);
    assert_eq!(change, could("age", "over"));
}

#[test]
fn a_barrier_without_a_date_says_what_could_change() {
    let (finding, change) = changes(json!({ "pregnancy": "yes" }), "E16");
    assert_eq!(finding, Finding::Open);
    assert_eq!(change, could("pregnancy", "yes"));
}

#[test]
fn an_open_point_says_what_could_settle_it() {
    let (finding, change) = changes(json!({ "b_cell_drug": "baff_only" }), "E2");
    assert_eq!(finding, Finding::Check);
    assert_eq!(change, could("b_cell_drug", "baff_only"));
}

#[test]
fn a_wait_or_a_vague_date_has_nothing_else_to_change() {
    for date in ["2026-11-20", "2026-10"] {
        for question in TRIAL.rules.questions {
            let place = place(question.id);
            let dated = (0..question.values.len()).filter(|&value| question.asks_date(value));
            for value in dated {
                let id = question.values[value].id;
                let given = json!({ question.id: if question.id == "surgery" { json!([id]) } else { json!(id) },
                    format!("{}.date", question.id): date });
                let person = with(lupus(), given);
                let Ok(answers) = std::panic::catch_unwind(|| people::answers(&person, TODAY))
                else {
                    continue;
                };
                let verdict = verdict_on(&person, TODAY);
                for judged in &verdict.findings {
                    let waits = judged.causes.iter().any(|cause| {
                        use trial_prescreen::screening::Timing::{Until, Vague};
                        cause.question == place
                            && matches!(cause.timing, Until { .. } | Vague { .. })
                    });
                    if judged.causes.len() != 1 || !waits {
                        continue;
                    }
                    for (texts, words) in languages() {
                        let told = explain(&answers, judged, texts, words);
                        assert_eq!(told[0].change, Change::Nothing, "{} {date}", question.id);
                    }
                }
            }
        }
    }
}

#[test]
fn a_date_that_is_not_known_leaves_what_could_change() {
    let unknown = json!({ "other_trial": "past_year", "other_trial.date": "unknown" });
    let (finding, told) = explained(unknown, "E13");
    assert_eq!(finding, Finding::Open);
    let question = place("other_trial");
    let value = TRIAL.rules.questions[question]
        .value("past_year")
        .expect("there is one");
    for ((texts, words), told) in languages().zip(told) {
        let text = texts.questions[question].values[value].change;
        let expected = match text {
            "" => Change::Nothing,
            text => Change::Could(text.to_owned()),
        };
        assert_eq!(told[0].change, expected);
        let asked = fill(
            words.timing_unknown(),
            &[("window", &window(Window::Months(3), words))],
        );
        assert!(told[0].reason.ends_with(&asked), "{}", told[0].reason);
    }
}

#[test]
fn an_unsure_answer_says_where_to_find_out_and_a_skipped_one_does_not() {
    let question = place("allergy");
    let (finding, change) = changes(json!({ "allergy": "unsure" }), "E3");
    assert_eq!(finding, Finding::Check);
    let find = languages().map(|(texts, _)| texts.questions[question].find);
    let find: Vec<Change> = find.map(|find| Change::Find(find.to_owned())).collect();
    assert_eq!(change, find);
    let (finding, change) = changes(json!({ "viral": "skip" }), "E10");
    assert_eq!(finding, Finding::Check);
    assert!(change.iter().all(|change| *change == Change::Nothing));
}

#[test]
fn what_is_clear_has_a_note_at_most_and_nothing_to_change() {
    let (finding, change) = changes(json!({ "age": 60 }), "I2");
    assert_eq!(finding, Finding::Clear);
    assert!(change.iter().all(|change| *change == Change::Nothing));
    let (_, told) = explained(json!({ "age": 59 }), "I2");
    assert!(told.iter().all(Vec::is_empty));
}

#[test]
fn what_no_answer_gave_is_not_explained() {
    for id in ["I1", "E15"] {
        let (finding, told) = explained(json!({}), id);
        assert_eq!(finding, Finding::Team);
        assert!(told.iter().all(Vec::is_empty), "{id}");
    }
    let (finding, told) = explained(json!({ "allergy": null }), "E3");
    assert_eq!(finding, Finding::Unasked);
    assert!(told.iter().all(Vec::is_empty));
}

#[test]
fn a_wait_is_told_to_the_day_it_ends() {
    let on = |date: &str| {
        explained(
            json!({ "b_cell_drug": "yes", "b_cell_drug.date": date }),
            "E2",
        )
    };
    // Two months from the last day that is too recent, and from the first that is not.
    let (finding, told) = on("2026-09-23");
    assert_eq!(finding, Finding::Until);
    for ((_, words), told) in languages().zip(told) {
        let [date, until] = ["2026-09-23", "2026-11-23"].map(|date| written(date, words));
        let months = window(Window::Months(2), words);
        let wait = fill(
            words.timing_until(),
            &[("date", &date), ("window", &months), ("until", &until)],
        );
        assert!(told[0].reason.ends_with(&wait), "{}", told[0].reason);
    }
    assert_eq!(on("2026-09-22").0, Finding::Clear);
}

#[test]
fn a_finding_and_an_outcome_are_called_by_their_own_words() {
    use trial_prescreen::screening::Outcome;
    for (_, words) in languages() {
        let findings = [
            (Finding::Clear, words.finding_clear()),
            (Finding::Lasting, words.finding_lasting()),
            (Finding::Until, words.finding_until()),
            (Finding::Open, words.finding_open()),
            (Finding::Check, words.finding_check()),
            (Finding::Team, words.finding_team()),
            (Finding::Unasked, words.finding_unasked()),
        ];
        assert!(
            findings
                .iter()
                .all(|(finding, said)| words.finding(*finding) == *said)
        );
        let outcomes = [
            (Outcome::PossibleMatch, words.outcome_possible_match()),
            (Outcome::NeedsCheck, words.outcome_needs_check()),
            (Outcome::NotNow, words.outcome_not_now()),
            (Outcome::Unlikely, words.outcome_unlikely()),
        ];
        assert!(
            outcomes
                .iter()
                .all(|(outcome, said)| words.outcome(*outcome) == *said)
        );
    }
}

#[test]
fn one_of_a_unit_is_said_as_one_and_two_as_several() {
    type Said = fn(&Words) -> &'static str;
    let units: [(fn(u32) -> Window, Said, Said); 4] = [
        (
            |count| Window::Days(count as _),
            Words::window_day,
            Words::window_days,
        ),
        (
            |count| Window::Weeks(count as _),
            Words::window_week,
            Words::window_weeks,
        ),
        (
            |count| Window::Months(count as _),
            Words::window_month,
            Words::window_months,
        ),
        (
            |count| Window::Years(count as _),
            Words::window_year,
            Words::window_years,
        ),
    ];
    for (_, words) in languages() {
        for (unit, one, several) in units {
            let said = |text, count| fill(text, &[("count", count)]);
            assert_eq!(window(unit(1), words), said(one(words), "1"));
            assert_eq!(window(unit(2), words), said(several(words), "2"));
        }
    }
}
