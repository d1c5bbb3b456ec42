//! The interface texts, language negotiation, results in words, and formats of dates and numbers.
//!
//! The texts are in `locales/`, one file a language with the same keys, and in the folder `words/` of a trial that has one;
//! the build turns those of the trial's languages into [`Words`]. The trial's own texts are in its `locales/`, see
//! [`prescreen_core::trial::Texts`]. The built-in trial is in [`trials`].

mod answer;
mod explain;
mod fill;
mod format;
mod freshness;
mod language;
mod lines;
mod measured;
mod message;
mod names;
mod packs;
mod problem;
mod report;
mod saved_problem;
mod sheet;
mod summary;
pub mod trials;
mod voice;

pub use answer::answer;
pub use explain::{Change, Explanation, explain};
pub use fill::fill;
pub use format::{date, time, window};
pub use freshness::{End, Freshness, StillOpen, as_of, still_open};
pub use language::{is_same_language, known, negotiate, ranges};
pub use lines::{Line, Points, lines, point_lines, points};
pub use measured::{Asked, Compared, asked_values, compared_values};
pub use message::{family, message};
#[cfg(not(target_arch = "wasm32"))]
pub use packs::PACKS;
pub use packs::learn;
pub use problem::{date_problem, problem};
pub use report::{Item, Report, report};
pub use saved_problem::saved_problem;
pub use sheet::{SheetEntry, SheetGroup, sheet};
pub use summary::summary;
pub use voice::voice;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// A language that the trial has texts in.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// A BCP 47 tag, such as `zh-Hans`.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// The value of the attribute `dir`; `None` if all languages are left-to-right.
    pub direction: Option<&'static str>,
}

/// The interface texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// A BCP 47 tag, such as `zh-Hans`.
    pub language: &'static str,
    direction: Option<&'static str>,
    texts: &'static [&'static str],
}

/// Whether the texts in this language are here.
pub fn is_here(language: &str) -> bool {
    let mut all = every_words().iter();
    all.any(|words| words.language == language)
}

/// The interface texts in each language that is here. Natively these are all, English first.
pub fn every_words() -> &'static [Words] {
    &packs::loaded().words
}

impl Words {
    /// The words in this language, or else in the first one.
    pub fn of(language: &str) -> &'static Words {
        let all = every_words();
        let found = all.iter().find(|words| words.language == language);
        found.unwrap_or(&all[0])
    }

    /// The words in this language in caregiver wording, or else in the first one.
    pub fn for_someone_else(language: &str) -> &'static Words {
        let all = &packs::loaded().someone_else;
        let found = all.iter().find(|(_, words)| words.language == language);
        &found.unwrap_or(&all[0]).1
    }

    /// The value of the attribute `dir`; `None` if all available languages are left-to-right.
    pub fn direction(&self) -> Option<&'static str> {
        self.direction
    }

    /// All texts, in the order of their keys.
    pub fn texts(&self) -> &'static [&'static str] {
        self.texts
    }

    /// The text of a key by its index. Not inlined: each of the many callers would have a bounds check of its own.
    #[inline(never)]
    fn text(&self, index: usize) -> &'static str {
        self.texts[index]
    }

    /// The text with this key, for keys that are known only at run time.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let index = KEYS.iter().position(|known| *known == key)?;
        Some(self.texts[index])
    }
}
