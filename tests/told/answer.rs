use serde_json::json;
use trial_prescreen::{
    trials::TRIAL,
    words::{answer, fill},
};

use super::{
    TODAY, languages,
    people::{self, lupus, with},
    question_id, written,
};

/// A person's answer to a question as they read it back, in each language.
fn read_back(changes: serde_json::Value, question: &str) -> Vec<String> {
    let answers = people::answers(&with(lupus(), changes), TODAY);
    let id = question_id(question);
    languages()
        .map(|(texts, words)| {
            let rules = &TRIAL.rules.questions[id];
            answer(answers.get(id), rules, &texts.questions[id], texts, words)
        })
        .collect()
}

/// The label of one of a question's answers, in each language.
fn labels(question: &str, value: &str) -> Vec<&'static str> {
    let id = question_id(question);
    let value = TRIAL.rules.questions[id]
        .value_named(value)
        .expect("there is one");
    languages()
        .map(|(texts, _)| texts.questions[id].values[value].label)
        .collect()
}

#[test]
fn no_answer_and_an_open_one_are_said_as_such() {
    let said = |words: fn(&super::Words) -> &'static str| -> Vec<_> {
        languages().map(|(_, own)| words(own).to_owned()).collect()
    };
    let none = read_back(json!({ "allergy": null }), "allergy");
    assert_eq!(none, said(super::Words::not_answered));
    let unsure = read_back(json!({ "allergy": "unsure" }), "allergy");
    assert_eq!(unsure, said(super::Words::unsure));
    let skipped = read_back(json!({ "viral": "skip" }), "viral");
    assert_eq!(skipped, said(super::Words::skip));
}

#[test]
fn a_choice_is_its_label() {
    let said = read_back(json!({ "tuberculosis": "risk" }), "tuberculosis");
    assert_eq!(said, labels("tuberculosis", "risk"));
}

#[test]
fn several_choices_stand_in_the_questions_order() {
    let said = read_back(json!({ "viral": ["hepatitis_b", "hiv"] }), "viral");
    let (first, second) = (labels("viral", "hiv"), labels("viral", "hepatitis_b"));
    for (at, (_, words)) in languages().enumerate() {
        assert_eq!(said[at], [first[at], second[at]].join(words.list_gap()));
    }
}

#[test]
fn a_number_has_its_unit() {
    let said = read_back(json!({ "age": 41 }), "age");
    let dose = json!({ "sle_treatment": "steroid_now", "sle_steroid_dose": 7.5 });
    let dose = read_back(dose, "sle_steroid_dose");
    for (at, (texts, words)) in languages().enumerate() {
        let with_unit = |number: &str, unit: &str| {
            let unit = texts.unit(unit)[0];
            assert!(!unit.is_empty());
            fill(
                words.number_with_unit(),
                &[("number", number), ("unit", unit)],
            )
        };
        assert_eq!(said[at], with_unit("41", "years"));
        assert_eq!(dose[at], with_unit("7.5", "mg"));
    }
}

#[test]
fn a_date_stands_beside_its_answer_as_far_as_it_is_known() {
    let given = |date: &str| json!({ "vaccine": "yes", "vaccine.date": date });
    let known = read_back(given("2026-11-20"), "vaccine");
    let unknown = read_back(given("unknown"), "vaccine");
    let label = labels("vaccine", "yes");
    for (at, (_, words)) in languages().enumerate() {
        let with_date = |date: &str| {
            fill(
                words.answer_with_date(),
                &[("answer", label[at]), ("date", date)],
            )
        };
        assert_eq!(known[at], with_date(&written("2026-11-20", words)));
        assert_eq!(unknown[at], with_date(words.date_not_known()));
    }
}
