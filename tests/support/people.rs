//! People with nothing in the way, in the form of the JSON lines, to vary one answer at a time.
#![allow(dead_code, reason = "each test uses a part of it")]

use serde_json::{Map, Value, json};
use trial_prescreen::{
    cases,
    screening::{Answers, Date, PartialDate, Verdict, screen},
    trials::TRIAL,
};

/// The day of assessment, unless a test says otherwise.
pub const TODAY: &str = "2026-11-22";

/// Answers by question id.
pub type Given = Map<String, Value>;

/// Someone with lupus whose every answer is harmless.
pub fn lupus() -> Given {
    joined([everyone("lupus"), of_lupus()])
}

/// Someone with scleroderma whose every answer is harmless.
pub fn scleroderma() -> Given {
    joined([everyone("scleroderma"), of_scleroderma()])
}

/// Someone with both diseases whose every answer is harmless.
pub fn both() -> Given {
    joined([everyone("both"), of_lupus(), of_scleroderma()])
}

/// The quick check of someone with lupus whose every answer is harmless.
pub fn quick_lupus() -> Given {
    given(json!({
        "age": 34, "diagnosis": "lupus", "cell_therapy": "no", "b_cell_drug": "no", "pregnancy": "no",
    }))
}

fn everyone(diagnosis: &str) -> Given {
    given(json!({
        "age": 34, "diagnosis": diagnosis, "cell_therapy": "no", "b_cell_drug": "no",
        "pregnancy": "no", "transplant": "no", "infection": "no", "tuberculosis": "no",
        "viral": ["none"], "allergy": "no", "vaccine": "no", "cancer": "no", "surgery": ["none"],
        "neuro": "no", "mental_illness": "no", "heart": "no", "other_trial": "no",
        "contraception": "yes", "organ_problem": ["none"], "medicines": ["none"],
    }))
}

fn of_lupus() -> Given {
    given(json!({
        "sle_since": "six_months", "sle_treatment": "steroid_and_other",
        "sle_treatment_3_months": "yes", "sle_stable_dose": "yes", "sle_active": "yes",
        "sle_organs": ["joints"], "sle_antibodies": "yes", "sle_nephritis": "no",
        "sle_crisis": "no", "sle_brain": "no", "sle_bleeding": "no", "sle_blood_exchange": "no",
    }))
}

fn of_scleroderma() -> Given {
    given(json!({
        "ssc_type": "diffuse", "ssc_lungs": "yes", "ssc_refractory": "yes",
        "ssc_progressive": "no", "ssc_lung_tests": "no", "ssc_kidney": "no",
    }))
}

fn joined<const N: usize>(parts: [Given; N]) -> Given {
    parts.into_iter().flatten().collect()
}

/// The answers of a JSON object.
pub fn given(object: Value) -> Given {
    match object {
        Value::Object(given) => given,
        other => panic!("expected an object but got {other}"),
    }
}

/// The person with some answers changed; `null` takes one back.
pub fn with(mut person: Given, changes: Value) -> Given {
    for (question, answer) in given(changes) {
        if answer.is_null() {
            person.remove(&question);
        } else {
            person.insert(question, answer);
        }
    }
    person
}

pub fn day(text: &str) -> Date {
    match text.parse() {
        Ok(PartialDate::Day(day)) => day,
        other => panic!("expected a day but got {other:?} from {text}"),
    }
}

/// The answers as the program holds them.
pub fn answers(person: &Given, today: &str) -> Answers {
    let mut problems = Vec::new();
    let answers = cases::answers(&TRIAL.rules, person, day(today), &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    answers
}

pub fn verdict_on(person: &Given, today: &str) -> Verdict {
    screen(&TRIAL.rules, &answers(person, today), day(today))
}

pub fn verdict(person: &Given) -> Verdict {
    verdict_on(person, TODAY)
}

pub fn outcome(person: &Given) -> &'static str {
    verdict(person).outcome.name()
}

/// Each criterion's finding, in the registry's order: `clear`, or `until 2026-12-05`.
pub fn findings(person: &Given) -> Vec<(&'static str, String)> {
    let verdict = verdict(person);
    let finding = |judged: &trial_prescreen::screening::Judgement| match judged.until {
        Some(until) => format!("{} {until}", judged.finding.name()),
        None => judged.finding.name().to_owned(),
    };
    let judged = verdict.findings.iter();
    judged
        .map(|judged| (TRIAL.rules.criteria[judged.criterion].id, finding(judged)))
        .collect()
}

/// The finding of one criterion; `left out` where it does not apply to the person.
pub fn finding(person: &Given, criterion: &str) -> String {
    let found = findings(person)
        .into_iter()
        .find(|(id, _)| *id == criterion);
    found.map_or_else(|| "left out".to_owned(), |(_, finding)| finding)
}
