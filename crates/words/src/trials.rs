//! The trials that are built in.

use std::sync::LazyLock;

use crate::{Words, about_someone_else};
use prescreen_core::trial::*;

include!(concat!(env!("OUT_DIR"), "/trial.rs"));

/// The trial whose folder the build was given: NCT06822881, unless `TRIAL` names another.
pub static TRIAL: LazyLock<Trial> = LazyLock::new(|| {
    let trial = unpack_trial(PACKED);
    let texts = TEXTS.iter().map(|packed| unpack_texts(packed, &trial));
    Trial {
        texts: texts.collect::<Vec<_>>().leak(),
        ..trial
    }
});

/// [`TRIAL`] as the build has packed it, for those who hand it to a program of its own.
#[cfg(not(target_arch = "wasm32"))]
pub fn packed() -> &'static str {
    PACKED
}

/// The trial's words as the build has packed them, a text a language in the order of its texts.
#[cfg(not(target_arch = "wasm32"))]
pub fn packed_texts() -> &'static [&'static str] {
    TEXTS
}

/// The words of [`TRIAL`] in a language, for somebody who answers for a person they care for.
pub fn texts_for_someone_else(language: &str) -> &'static Texts {
    static TOLD: LazyLock<Vec<Texts>> = LazyLock::new(|| {
        let told = TEXTS.iter().zip(TRIAL.texts).map(|(packed, texts)| {
            let rules = Words::of(texts.language).someone_else();
            unpack_texts(String::leak(about_someone_else(packed, rules)), &TRIAL)
        });
        told.collect()
    });
    let found = TOLD.iter().find(|texts| texts.language == language);
    found.unwrap_or(&TOLD[0])
}
