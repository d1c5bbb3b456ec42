//! People to judge: those of `tests/people.toml`, whose every answer is harmless, and changes of them.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Map, Value};
use trial_prescreen::{
    cases,
    screening::{Answers, Date, PartialDate},
    trials::TRIAL,
};

/// The day of assessment.
pub const TODAY: &str = "2026-11-22";

const PEOPLE: &str = "../../tests/people.toml";

/// Answers by question id.
pub type Given = Map<String, Value>;

/// The harmless people by name, such as `lupus`.
pub fn harmless() -> BTreeMap<String, Given> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PEOPLE);
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{PEOPLE}: {error}"));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{PEOPLE}: {error}"))
}

/// The answers as the program holds them on a day.
pub fn answers(given: &Given, today: Date) -> Answers {
    let mut problems = Vec::new();
    let answers = cases::answers(&TRIAL.rules, given, today, &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    answers
}

/// A day as ISO 8601 writes it.
pub fn day(text: &str) -> Date {
    match text.parse() {
        Ok(PartialDate::Day(day)) => day,
        _ => panic!("`{text}` is not a day"),
    }
}
