//! Criteria that several questions decide: the heaviest finding stands.

use serde_json::json;
use trial_prescreen::trials::TRIAL;

use crate::people::{finding, lupus, outcome, scleroderma, verdict, with};

#[test]
fn e1_is_decided_by_cell_therapy_and_transplants() {
    for (cell_therapy, transplant, expected) in [
        ("no", "no", "clear"),
        ("no", "stem_cell", "check"),
        ("unsure", "no", "check"),
        ("unsure", "stem_cell", "check"),
        ("unsure", "organ", "lasting"),
        ("yes", "no", "lasting"),
        ("yes", "unsure", "lasting"),
        ("yes", "stem_cell", "lasting"),
        ("yes", "organ", "lasting"),
    ] {
        let changes = json!({ "cell_therapy": cell_therapy, "transplant": transplant });
        assert_eq!(
            finding(&with(lupus(), changes), "E1"),
            expected,
            "{cell_therapy}, {transplant}"
        );
    }
}

#[test]
fn e1_is_unasked_while_one_of_its_questions_is_and_the_other_is_harmless() {
    assert_eq!(
        finding(&with(lupus(), json!({ "transplant": null })), "E1"),
        "unasked"
    );
    assert_eq!(
        finding(&with(lupus(), json!({ "cell_therapy": null })), "E1"),
        "unasked"
    );
    let changes = json!({ "cell_therapy": null, "transplant": "organ" });
    assert_eq!(finding(&with(lupus(), changes), "E1"), "lasting");
    let changes = json!({ "cell_therapy": null, "transplant": "stem_cell" });
    assert_eq!(finding(&with(lupus(), changes), "E1"), "check");
}

#[test]
fn e11_is_decided_by_brain_disease_and_mental_illness() {
    for (neuro, mental_illness, expected) in [
        ("no", "no", "clear"),
        ("no", "other", "check"),
        ("no", "skip", "check"),
        ("no", "serious", "lasting"),
        ("unsure", "no", "check"),
        ("unsure", "serious", "lasting"),
        ("yes", "no", "lasting"),
        ("yes", "skip", "lasting"),
        ("yes", "other", "lasting"),
    ] {
        let changes = json!({ "neuro": neuro, "mental_illness": mental_illness });
        assert_eq!(
            finding(&with(lupus(), changes), "E11"),
            expected,
            "{neuro}, {mental_illness}"
        );
    }
}

#[test]
fn e14_is_decided_by_infections_and_tuberculosis() {
    for (infection, tuberculosis, expected) in [
        ("no", "no", "clear"),
        ("no", "risk", "clear"),
        ("no", "active", "open"),
        ("now", "no", "open"),
        ("now", "active", "open"),
        ("recent", "no", "clear"),
        ("recent", "active", "open"),
        ("unsure", "no", "check"),
        ("unsure", "active", "open"),
        ("no", "unsure", "check"),
        ("now", "unsure", "open"),
    ] {
        let mut changes = json!({ "infection": infection, "tuberculosis": tuberculosis });
        if infection == "recent" {
            changes["infection.date"] = json!("2026-11-20");
        }
        let person = with(scleroderma(), changes);
        assert_eq!(
            finding(&person, "E14"),
            expected,
            "{infection}, {tuberculosis}"
        );
    }
}

#[test]
fn sle_i2_is_until_the_last_of_its_windows_has_passed() {
    let person = with(
        lupus(),
        json!({
            "sle_treatment_3_months": "no", "sle_treatment_3_months.date": "2026-10-01",
            "sle_stable_dose": "no", "sle_stable_dose.date": "2026-11-20",
        }),
    );
    assert_eq!(finding(&person, "SLE-I2"), "until 2027-01-01");
    let person = with(
        person,
        json!({ "sle_treatment_3_months.date": "2026-09-01", "sle_stable_dose.date": "2026-11-21" }),
    );
    assert_eq!(finding(&person, "SLE-I2"), "until 2026-12-05");
}

#[test]
fn sle_i2_is_open_when_lupus_is_quiet_whatever_the_dates() {
    let person = with(
        lupus(),
        json!({
            "sle_active": "no", "sle_stable_dose": "no", "sle_stable_dose.date": "2026-11-20",
        }),
    );
    assert_eq!(finding(&person, "SLE-I2"), "open");
    assert_eq!(outcome(&person), "not-now");
}

#[test]
fn sle_i2_is_a_barrier_although_another_of_its_answers_is_unsure() {
    let person = with(
        lupus(),
        json!({
            "sle_treatment": "other_only", "sle_treatment_3_months": "unsure",
            "sle_stable_dose": "no", "sle_stable_dose.date": "2026-11-20",
        }),
    );
    assert_eq!(finding(&person, "SLE-I2"), "until 2026-12-04");
    let person = with(person, json!({ "sle_active": "no" }));
    assert_eq!(finding(&person, "SLE-I2"), "open");
}

#[test]
fn sle_i2_with_a_low_dose_alone_is_open_whatever_the_dates() {
    let person = with(
        lupus(),
        json!({
            "sle_treatment": "steroid_now", "sle_steroid_dose": 5,
            "sle_treatment_3_months": "no", "sle_treatment_3_months.date": "2026-11-01",
        }),
    );
    assert_eq!(finding(&person, "SLE-I2"), "open");
}

#[test]
fn sle_i2_is_clear_only_when_all_that_applies_has_been_asked() {
    for question in [
        "sle_treatment",
        "sle_treatment_3_months",
        "sle_stable_dose",
        "sle_active",
    ] {
        let person = with(lupus(), json!({ question: null }));
        assert_eq!(finding(&person, "SLE-I2"), "unasked", "without {question}");
    }
}

#[test]
fn without_any_treatment_how_long_and_how_steady_it_was_is_not_asked() {
    let person = with(
        lupus(),
        json!({
            "sle_treatment": "none", "sle_treatment_3_months": null, "sle_stable_dose": null,
        }),
    );
    assert_eq!(finding(&person, "SLE-I2"), "open");
    let stale = with(
        person.clone(),
        json!({ "sle_stable_dose": "no", "sle_stable_dose.date": "2026-11-20" }),
    );
    assert_eq!(
        crate::people::findings(&stale),
        crate::people::findings(&person)
    );
}

#[test]
fn a_criterion_that_no_tick_names_rests_on_the_question_without_a_value() {
    let person = with(lupus(), json!({ "organ_problem": ["kidney"] }));
    let verdict = verdict(&person);
    let rules = &TRIAL.rules;
    let question = rules.question_named("organ_problem").unwrap();
    let kidney = rules.questions[question].value_named("kidney");
    for (id, value) in [("SLE-I6.renal", kidney), ("SLE-I6.liver", None)] {
        let criterion = rules.criterion_named(id).unwrap();
        let found = verdict
            .findings
            .iter()
            .find(|found| found.criterion == criterion);
        let causes = &found.unwrap().causes;
        let causes: Vec<_> = causes
            .iter()
            .map(|cause| (cause.question, cause.value))
            .collect();
        assert_eq!(causes, [(question, value)], "{id}");
    }
}
