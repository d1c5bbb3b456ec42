//! The tables leave nothing out.

use std::{collections::BTreeSet, slice};

use serde_json::Value;
use trial_prescreen::{screening::Kind, trials::TRIAL};

use super::table;

/// Each question of the tables with each answer that some row gives alone; several ticks count one by one.
fn written() -> BTreeSet<(String, String)> {
    let mut written = BTreeSet::new();
    for case in table::cases() {
        let Some((question, answer)) = case.answer() else {
            continue;
        };
        let ticked = match answer {
            Value::Array(ticked) => ticked.as_slice(),
            other => slice::from_ref(other),
        };
        let ids = ticked.iter().filter_map(Value::as_str);
        written.extend(ids.map(|id| (question.clone(), id.to_owned())));
    }
    written
}

/// The diagnosis has a file of its own.
#[test]
fn every_answer_to_every_question_has_a_row_of_its_own() {
    let written = written();
    let own_file = TRIAL.rules.cohorts.question;
    for (id, question) in TRIAL.rules.questions.entries() {
        if id == own_file {
            continue;
        }
        let mut answers: Vec<&str> = match question.kind {
            Kind::Number { .. } => Vec::new(),
            _ => question.values.iter().map(|value| value.id).collect(),
        };
        answers.push("unsure");
        if question.sensitive {
            answers.push("skip");
        }
        for answer in answers {
            assert!(
                written.contains(&(question.id.to_owned(), answer.to_owned())),
                "no row of tests/rules/*.toml has {} = {answer}; write one from the record",
                question.id
            );
        }
    }
}

#[test]
fn the_questions_are_the_fixed_ones() {
    let written = written();
    let mut fixed: BTreeSet<&str> = written
        .iter()
        .map(|(question, _)| question.as_str())
        .collect();
    fixed.insert("diagnosis");
    let asked: BTreeSet<&str> = TRIAL
        .rules
        .questions
        .iter()
        .map(|question| question.id)
        .collect();
    assert_eq!(
        asked, fixed,
        "the questions of trial.toml, and those that have rows in tests/rules/; ids are never renamed"
    );
}

#[test]
fn just_pregnancy_viral_tests_and_mental_illness_are_sensitive() {
    let questions = TRIAL.rules.questions.iter();
    let sensitive: Vec<_> = questions
        .filter(|question| question.sensitive)
        .map(|question| question.id)
        .collect();
    assert_eq!(sensitive, ["pregnancy", "viral", "mental_illness"]);
}

#[test]
fn just_the_answers_with_a_window_ask_for_a_date() {
    let dated: BTreeSet<(&str, &str)> = TRIAL
        .rules
        .questions
        .iter()
        .flat_map(|question| {
            let values = question.values.entries();
            values
                .filter(|(value, _)| question.asks_date(*value))
                .map(|(_, value)| (question.id, value.id))
        })
        .collect();
    let expected = BTreeSet::from([
        ("b_cell_drug", "yes"),
        ("infection", "recent"),
        ("vaccine", "yes"),
        ("cancer", "yes"),
        ("surgery", "past"),
        ("heart", "recent"),
        ("other_trial", "past_year"),
        ("sle_since", "less"),
        ("sle_treatment_3_months", "no"),
        ("sle_stable_dose", "no"),
        ("sle_nephritis", "yes"),
        ("sle_bleeding", "yes"),
        ("sle_blood_exchange", "yes"),
    ]);
    assert_eq!(
        dated, expected,
        "answers with a wait in trial.toml, and in this list; write the new one here and its rows in tests/rules/"
    );
}
