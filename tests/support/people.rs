//! People with nothing in the way, in the form of the JSON lines, to vary one answer at a time.

use std::{collections::BTreeMap, fs, path::Path, sync::LazyLock};

use serde_json::{Map, Value};
use trial_prescreen::{
    cases,
    screening::{Answers, Date, PartialDate, Verdict, screen},
    trials::TRIAL,
};

/// The day of assessment, unless a test says otherwise.
pub const TODAY: &str = "2026-11-22";

/// Answers by question id.
pub type Given = Map<String, Value>;

/// The people of `tests/people.toml`, whose every answer is harmless.
static PEOPLE: LazyLock<BTreeMap<String, Given>> = LazyLock::new(|| of("tests/people.toml"));

/// The people of a file, by name.
pub fn of(file: &str) -> BTreeMap<String, Given> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{file}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// All of them, by name.
pub fn all() -> &'static BTreeMap<String, Given> {
    &PEOPLE
}

/// One of them.
pub fn named(name: &str) -> Given {
    let person = PEOPLE.get(name).cloned();
    person.unwrap_or_else(|| panic!("tests/people.toml has nobody called `{name}`"))
}

/// Someone with lupus whose every answer is harmless.
pub fn lupus() -> Given {
    named("lupus")
}

/// Someone with scleroderma whose every answer is harmless.
pub fn scleroderma() -> Given {
    named("scleroderma")
}

/// Someone with both diseases whose every answer is harmless.
pub fn both() -> Given {
    named("both")
}

/// The quick check of someone with lupus whose every answer is harmless.
pub fn quick_lupus() -> Given {
    named("quick_lupus")
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

pub fn findings(person: &Given) -> Vec<(&'static str, String)> {
    findings_of(&verdict(person))
}

/// Each criterion's finding, in the registry's order: `clear`, or `until 2026-12-05`.
pub fn findings_of(verdict: &Verdict) -> Vec<(&'static str, String)> {
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
