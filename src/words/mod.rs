//! The interface's own words, which of them to use, and how dates and numbers are written.
//!
//! The texts are in `locales/`, a file a language with the same keys, and in the folder `words/` of a
//! trial that has one; the build turns those of the trial's languages into [`Words`]. What the trial says is in the trial's own locales, see [`crate::trial::Texts`].

mod answer;
mod explain;
mod fill;
mod format;
mod freshness;
mod language;
mod names;
mod problem;
mod report;
mod sheet;
mod someone_else;
mod summary;
mod voice;

pub use answer::answer;
pub use explain::{Change, Explanation, explain};
pub use fill::fill;
pub use format::{date, time, window};
pub use freshness::{End, Freshness, as_of, freshness};
pub use language::negotiate;
pub use problem::{date_problem, problem};
pub use report::{Item, Report, report};
pub use sheet::{SheetEntry, SheetGroup, sheet};
pub use someone_else::about_someone_else;
pub use summary::summary;
pub use voice::voice;

use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Every language, English first.
pub static WORDS: LazyLock<Vec<Words>> =
    LazyLock::new(|| PACKED.iter().map(|packed| Words::unpack(packed)).collect());

/// The same for somebody who answers for a person they care for.
static FOR_SOMEONE_ELSE: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let told = PACKED.iter().zip(WORDS.iter()).map(|(packed, words)| {
        let told = about_someone_else(packed, words.someone_else());
        Words::unpack(String::leak(told))
    });
    told.collect()
});

/// [`WORDS`] as the build has packed them, a text a language.
#[cfg(not(target_arch = "wasm32"))]
pub fn packed() -> &'static [&'static str] {
    PACKED
}

impl Words {
    /// The words in this language, or else in the first one.
    pub fn of(language: &str) -> &'static Words {
        WORDS
            .iter()
            .find(|words| words.language == language)
            .unwrap_or(&WORDS[0])
    }
}
