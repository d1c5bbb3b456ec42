//! The trial that is there for the tests alone: of another disease, in another language, a folder and no Rust.

use std::{collections::BTreeMap, path::Path, sync::LazyLock};

use prescreen_reader as reader;
use serde_json::Value;
use trial_prescreen::{cases, screening::Answers, trial::Trial};

use crate::support::people::{self, Given, TODAY, day};

pub static SECOND: LazyLock<Trial> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/second_trial");
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join(reader::LIBRARY);
    reader::read(&folder, &library).unwrap_or_else(|problems| panic!("{problems}"))
});

static PEOPLE: LazyLock<BTreeMap<String, Given>> =
    LazyLock::new(|| people::of("tests/second/people.toml"));

/// Somebody with gout whose every answer is harmless.
pub fn harmless() -> Given {
    PEOPLE["gout"].clone()
}

pub fn with(changes: Value) -> Value {
    Value::Object(people::with(harmless(), changes))
}

/// The harmless answers as the program holds them.
pub fn harmless_answers() -> Answers {
    let mut problems = Vec::new();
    let answers = cases::answers(&SECOND.rules, &harmless(), day(TODAY), &mut problems);
    assert!(problems.is_empty(), "{problems:?}");
    answers
}
