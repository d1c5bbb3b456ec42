//! The built-in trial.

use std::sync::LazyLock;

use crate::baked;
use prescreen_core::trial::{Texts, Trial};

/// The built-in trial: NCT06822881, unless the variable `TRIAL` named another folder at build time.
pub static TRIAL: LazyLock<Trial> =
    LazyLock::new(|| baked(include_bytes!(concat!(env!("OUT_DIR"), "/trial.postcard"))));

/// The texts of [`TRIAL`] in a language in caregiver wording, or else in the first language.
pub fn texts_for_someone_else(language: &str) -> &'static Texts {
    static TEXTS: LazyLock<Vec<Texts>> = LazyLock::new(|| {
        baked(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/someone-else.postcard"
        )))
    });
    let found = TEXTS.iter().find(|texts| texts.language == language);
    found.unwrap_or(&TEXTS[0])
}
