//! The interface's own words, which of them to use, and how dates and numbers are written.
//!
//! The texts are in `locales/`, a file a language with the same keys; the build turns them into
//! [`Words`]. What the trial says is in the trial's own locales, see [`crate::trial::Texts`].

mod explain;
mod fill;
mod format;
mod freshness;
mod language;
mod problem;

pub use explain::{Explanation, explain};
pub use fill::fill;
pub use format::{Format, date, number, window};
pub use freshness::{Freshness, freshness};
pub use language::negotiate;
pub use problem::problem;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The words in this language, or else in the first one.
    pub fn of(language: &str) -> &'static Words {
        WORDS
            .iter()
            .find(|words| words.language == language)
            .unwrap_or(&WORDS[0])
    }
}
