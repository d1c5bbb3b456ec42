//! The interface's own words, which of them to use, and how dates and numbers are written.
//!
//! The texts are in `locales/`, a file a language with the same keys, and in the folder `words/` of a
//! trial that has one; the build turns those of the trial's languages into [`Words`]. What the trial says is in the trial's own
//! locales, see [`prescreen_core::trial::Texts`]. The trial that is built in is in [`trials`].

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
mod summary;
pub mod trials;
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
pub use summary::summary;
pub use voice::voice;

use std::sync::LazyLock;

use serde::Deserialize;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The interface's own texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// BCP 47, such as `zh-Hans`.
    pub language: &'static str,
    direction: Option<&'static str>,
    texts: &'static [&'static str],
}

/// Every language, English first.
pub static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let [own, _] = every_language();
    own
});

/// The same for somebody who answers for a person they care for.
static FOR_SOMEONE_ELSE: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let [_, told] = every_language();
    told
});

fn every_language() -> [Vec<Words>; 2] {
    type Packed = (&'static str, Option<&'static str>, Vec<&'static str>);
    let both: [Vec<Packed>; 2] = baked(include_bytes!(concat!(env!("OUT_DIR"), "/words.postcard")));
    both.map(|languages| {
        let languages = languages.into_iter();
        let words = languages.map(|(language, direction, texts)| Words {
            language,
            direction,
            texts: texts.leak(),
        });
        words.collect()
    })
}

/// What the build has baked into this program.
fn baked<T: Deserialize<'static>>(bytes: &'static [u8]) -> T {
    postcard::from_bytes(bytes).expect("the build has written it in this form")
}

impl Words {
    /// The words in this language, or else in the first one.
    pub fn of(language: &str) -> &'static Words {
        in_language(&WORDS, language)
    }

    /// The words in this language for somebody who answers for a person they care for.
    pub fn for_someone_else(language: &str) -> &'static Words {
        in_language(&FOR_SOMEONE_ELSE, language)
    }

    /// The direction in which the language is written, as the attribute `dir` says it; none where
    /// every language here is written from left to right.
    pub fn direction(&self) -> Option<&'static str> {
        self.direction
    }

    /// All of its texts, in the order of their keys.
    pub fn texts(&self) -> &'static [&'static str] {
        self.texts
    }

    /// The text with this key, for those who go through them all.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        let index = KEYS.iter().position(|known| *known == key)?;
        Some(self.texts[index])
    }
}

fn in_language(all: &'static [Words], language: &str) -> &'static Words {
    let found = all.iter().find(|words| words.language == language);
    found.unwrap_or(&all[0])
}
