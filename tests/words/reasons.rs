//! What is said of a finding, with the person's own number and date.

use std::str::FromStr;

use serde_json::json;
use trial_prescreen::{
    screening::{Finding, Kind, PartialDate, screen},
    words,
};

use super::*;
use crate::support::people::{self, TODAY, day, lupus, with};

/// What is said of one criterion for a person.
fn said(language: &str, changes: serde_json::Value, criterion: &str) -> (Finding, String) {
    let person = people::answers(&with(lupus(), changes), TODAY);
    let verdict = screen(&TRIAL.rules, &person, day(TODAY));
    let criterion = TRIAL.rules.criterion_named(criterion).unwrap();
    let judged = verdict
        .findings
        .iter()
        .find(|judged| judged.criterion == criterion)
        .unwrap();
    let texts = TRIAL.texts(language);
    let said = words::explain(&person, judged, texts, Words::of(language));
    let reasons: Vec<String> = said.into_iter().map(|said| said.reason).collect();
    (judged.finding, reasons.join(" "))
}

#[test]
fn at_60_it_is_said_that_the_age_must_hold_on_the_day_of_signing() {
    for texts in TRIAL.texts {
        let (finding, note) = said(texts.language, json!({ "age": 60 }), "I2");
        assert_eq!(finding, Finding::Clear);
        assert!(
            note.contains("60") && note.contains("61"),
            "{}: {note}",
            texts.language
        );
        assert_eq!(said(texts.language, json!({ "age": 59 }), "I2").1, "");
    }
}

#[test]
fn a_barrier_is_told_with_the_persons_own_number_date_and_the_day_it_ends() {
    for texts in TRIAL.texts {
        let (_, reason) = said(texts.language, json!({ "age": 61 }), "I2");
        assert!(reason.contains("61"), "{}: {reason}", texts.language);
        let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
        let (_, reason) = said(texts.language, drug, "E2");
        let words = Words::of(texts.language);
        let written = |text: &str| words::date(PartialDate::from_str(text).expect("a date"), words);
        for part in [written("2026-10-05"), written("2026-12-05"), "2".to_owned()] {
            assert!(reason.contains(&part), "{}: {reason}", texts.language);
        }
    }
}

#[test]
fn every_barrier_and_every_point_to_check_is_explained_with_nothing_left_to_fill_in() {
    for texts in TRIAL.texts {
        for question in TRIAL.rules.questions {
            let answers = question.values.ids().map(|value| match question.kind {
                Kind::Number { .. } => json!(question.values[value].from),
                Kind::Many { .. } => json!([question.values[value].id]),
                _ => json!(question.values[value].id),
            });
            for answer in answers.chain([json!("unsure")]) {
                let of_cohort = if question.id.starts_with("ssc") {
                    people::scleroderma()
                } else {
                    lupus()
                };
                let mut changes = json!({ question.id: answer });
                if question.id == "sle_steroid_dose" {
                    changes["sle_treatment"] = json!("steroid_now");
                }
                let person = people::answers(&with(of_cohort, changes), TODAY);
                let verdict = screen(&TRIAL.rules, &person, day(TODAY));
                for judged in verdict
                    .findings
                    .iter()
                    .filter(|judged| judged.finding >= Finding::Check)
                {
                    let words = Words::of(texts.language);
                    let said = words::explain(&person, judged, texts, words);
                    let told = format!("{} = {answer} in {}", question.id, texts.language);
                    let criterion = TRIAL.rules.criteria[judged.criterion].id;
                    assert!(!said.is_empty(), "{criterion} for {told}");
                    for said in said {
                        assert!(!said.reason.is_empty(), "{criterion} for {told}");
                        assert!(!said.reason.contains(['{', '}']), "{told}: {}", said.reason);
                        assert_eq!(
                            judged.is_sensitive(&TRIAL.rules, &person),
                            TRIAL.rules.questions[judged.causes[0].question].sensitive,
                            "{told}"
                        );
                    }
                }
            }
        }
    }
}
