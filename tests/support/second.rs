//! The trial that is there for the tests alone: of another disease, in another language, a folder and no Rust.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::{path::Path, sync::LazyLock};

use prescreen_reader as reader;
use serde_json::{Value, json};
use trial_prescreen::{cases, screening::Answers, trial::Trial};

use crate::support::people::{self, TODAY, day, given};

pub static SECOND: LazyLock<Trial> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/second_trial");
    reader::read(&folder).unwrap_or_else(|problems| panic!("{problems}"))
});

/// Somebody with gout whose every answer is harmless. What is asked of others alone is answered as well: it does not count.
pub fn harmless() -> people::Given {
    given(json!({
        "illness": "gout", "years_lived": 50, "attack": "never", "pregnancy": "no",
        "attacks_a_year": "two_or_more", "lump": "no", "troubles": ["none"], "pegloticase": "no",
        "surgery": ["none"], "vaccine": "no", "organs": ["none"],
    }))
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
