use serde_json::{Value, json};
use trial_prescreen::{
    screening::{Finding, Window},
    trials::TRIAL,
    words::{Change, Explanation, explain, fill, window},
};

use super::{
    TODAY, criterion, languages,
    people::{self, lupus, with},
    question_id, verdict_on, written,
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
    let question = question_id(question);
    let value = TRIAL.rules.questions[question]
        .value_named(value)
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
    let on = |date: &str| {
        let given = json!({ "other_trial": "past_year", "other_trial.date": date });
        changes(given, "E13")
    };
    // Three months before today is 22 August.
    for (date, expected) in [
        ("2026-11-01", Finding::Until),
        ("2026-08-23", Finding::Until),
        ("2026-08", Finding::Check),
    ] {
        let (finding, change) = on(date);
        assert_eq!(finding, expected, "{date}");
        assert!(
            change.iter().all(|change| *change == Change::Nothing),
            "{date}"
        );
    }
    // Once the wait is over, what is left can be settled; so it can where no date is known.
    for (date, expected) in [("2026-08-22", Finding::Check), ("unknown", Finding::Open)] {
        let could = could("other_trial", "past_year");
        assert_eq!(on(date), (expected, could), "{date}");
    }
}

#[test]
fn where_nothing_is_said_to_change_nothing_is() {
    let unknown = json!({ "vaccine": "yes", "vaccine.date": "unknown" });
    let (finding, change) = changes(unknown, "E7");
    assert_eq!(finding, Finding::Open);
    assert!(change.iter().all(|change| *change == Change::Nothing));
}

#[test]
fn a_date_that_is_not_known_is_asked_for_with_the_length_of_the_wait() {
    let unknown = json!({ "other_trial": "past_year", "other_trial.date": "unknown" });
    let (_, told) = explained(unknown, "E13");
    for ((_, words), told) in languages().zip(told) {
        let months = window(Window::Months(3), words);
        let asked = fill(words.timing_unknown(), &[("window", &months)]);
        assert!(told[0].reason.ends_with(&asked), "{}", told[0].reason);
    }
}

#[test]
fn an_unsure_answer_says_where_to_find_out_and_a_skipped_one_does_not() {
    let question = question_id("allergy");
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
    for (_, words) in languages() {
        for (one, several, texts) in [
            (
                Window::Days(1),
                Window::Days(2),
                [words.window_day(), words.window_days()],
            ),
            (
                Window::Weeks(1),
                Window::Weeks(2),
                [words.window_week(), words.window_weeks()],
            ),
            (
                Window::Months(1),
                Window::Months(2),
                [words.window_month(), words.window_months()],
            ),
            (
                Window::Years(1),
                Window::Years(2),
                [words.window_year(), words.window_years()],
            ),
        ] {
            assert_eq!(window(one, words), fill(texts[0], &[("count", "1")]));
            assert_eq!(window(several, words), fill(texts[1], &[("count", "2")]));
        }
    }
}
