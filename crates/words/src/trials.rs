//! The trials that are built in.

use std::sync::LazyLock;

use crate::baked;
use prescreen_core::trial::{Texts, Trial};

/// The trial whose folder the build was given: NCT06822881, unless `TRIAL` names another.
pub static TRIAL: LazyLock<Trial> =
    LazyLock::new(|| baked(include_bytes!(concat!(env!("OUT_DIR"), "/trial.postcard"))));

/// The words of [`TRIAL`] in a language, for somebody who answers for a person they care for.
pub fn texts_for_someone_else(language: &str) -> &'static Texts {
    static TOLD: LazyLock<Vec<Texts>> = LazyLock::new(|| {
        baked(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/someone-else.postcard"
        )))
    });
    let found = TOLD.iter().find(|texts| texts.language == language);
    found.unwrap_or(&TOLD[0])
}
