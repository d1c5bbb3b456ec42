//! The tables leave nothing out.

use std::collections::BTreeSet;

use trial_prescreen::{screening::Kind, trials::TRIAL};

use crate::{everyone, lupus, quick_check, scleroderma};

/// Every question with its answers, as the rules fix them. Of a number the ends of its ranges.
#[test]
fn every_answer_to_every_question_stands_in_a_table() {
    let rows = [
        quick_check::ROWS,
        everyone::ROWS,
        lupus::ROWS,
        lupus::DOSES,
        scleroderma::ROWS,
    ];
    let written: BTreeSet<(&str, &str)> = rows
        .concat()
        .iter()
        .map(|&(question, answer, ..)| (question, answer))
        .collect();
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
                written.contains(&(question.id, answer)),
                "no row of the tables in tests/rules/ has {} = {answer}; write one from the record",
                question.id
            );
        }
    }
}

#[test]
fn the_questions_are_the_fixed_ones() {
    let mut fixed: BTreeSet<&str> = [quick_check::ROWS, everyone::ROWS, lupus::ROWS, lupus::DOSES]
        .concat()
        .iter()
        .chain(scleroderma::ROWS)
        .map(|&(question, ..)| question)
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
