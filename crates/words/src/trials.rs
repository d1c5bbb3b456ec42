//! The built-in trial: NCT06822881, unless the variable `TRIAL` named another folder at build time.

#[cfg(not(target_arch = "wasm32"))]
use std::sync::LazyLock;

use crate::packs::loaded;
use prescreen_core::trial::{Texts, Trial};

/// The built-in trial as a whole.
#[cfg(not(target_arch = "wasm32"))]
pub static TRIAL: LazyLock<Trial> = LazyLock::new(|| *trial());

/// The built-in trial, with what has been read of it so far.
pub fn trial() -> &'static Trial {
    loaded().trial
}

/// Its texts in a language in caregiver wording, or else in the first language that is here.
pub fn texts_for_someone_else(language: &str) -> &'static Texts {
    let all = &loaded().someone_else;
    let found = all.iter().find(|(texts, _)| texts.language == language);
    found.unwrap_or(&all[0]).0
}
