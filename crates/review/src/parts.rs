//! What the build puts into its pages and has from the trial: `cargo xtask dist` compiles nothing of the product, and
//! reads it from here.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Error, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use clap::Args;
use prescreen_core::interview::last_believed;
use prescreen_core::screening::Date;
use prescreen_core::trial::{Texts, Trial};
use prescreen_reader::{is_right_to_left, trial_folder};
use prescreen_words::{Words, trials};
use serde::Serialize;

use crate::pages::{Pages, pages};
use crate::{as_called, files, first_screens};

#[derive(Args)]
pub struct Options {
    /// The file to write
    file: PathBuf,
}

/// What pages and scripts say, and what else depends on the trial.
#[derive(Serialize)]
struct Parts {
    /// Whether one of the languages is written from right to left.
    right_to_left: bool,
    /// The first and the last day on which the program begins with the first screens, as `20291231`.
    from: String,
    until: String,
    /// What takes the place of the names in pages and scripts.
    words: Pages,
    /// The start screen and the first question, by the level of their headings.
    first_screens: BTreeMap<u8, String>,
    packed: Packed,
}

/// What stands in the program, in base64, so that its weight can be told.
#[derive(Serialize)]
struct Packed {
    trial: String,
    languages: Vec<Language>,
}

/// One language's texts: the visitor's own, and those for somebody who answers for another.
#[derive(Serialize)]
struct Language {
    language: &'static str,
    trial: [String; 2],
    words: [String; 2],
}

pub fn run(options: &Options) -> Result<u8> {
    let named = env::var("TRIAL").unwrap_or_default();
    let folder = trial_folder(&named).map_err(Error::msg)?;
    let parts = parts(&trials::TRIAL, folder)?;
    let json = serde_json::to_string_pretty(&parts)?;
    files::write(&as_called(&options.file), json)?;
    Ok(0)
}

fn parts(trial: &Trial, folder: &Path) -> Result<Parts> {
    let over = trial.facts.planned_completion.plus_days(60);
    let until = over.min(last_believed(&trial.facts));
    let digits = |day: Date| day.iso().replace('-', "");
    let first_screens = [1, 2].map(|level| Ok((level, first_screens::html(level)?)));
    Ok(Parts {
        right_to_left: turns(trial.texts),
        from: digits(trial.facts.copied),
        until: digits(until),
        words: pages(trial, folder)?,
        first_screens: first_screens.into_iter().collect::<Result<_>>()?,
        packed: Packed {
            trial: packed(&Trial {
                texts: &[],
                ..*trial
            })?,
            languages: languages()?,
        },
    })
}

fn languages() -> Result<Vec<Language>> {
    let languages = trials::TRIAL.texts.iter().map(|texts| {
        let language = texts.language;
        let told = trials::texts_for_someone_else(language);
        let words = [Words::of(language), Words::for_someone_else(language)];
        let [own, other] = words.map(|words| packed(&words.texts()));
        Ok(Language {
            language,
            trial: [packed(texts)?, packed(told)?],
            words: [own?, other?],
        })
    });
    languages.collect()
}

/// In the form in which the program holds it.
fn packed<T: Serialize>(part: &T) -> Result<String> {
    Ok(BASE64_STANDARD.encode(postcard::to_allocvec(part)?))
}

/// Whether one of the languages is written from right to left.
fn turns(languages: &[Texts]) -> bool {
    languages.iter().any(|texts| is_right_to_left(texts.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_from_right_to_left_turns_the_page() {
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/second_trial");
        let trial = prescreen_reader::read(&folder).unwrap_or_else(|error| panic!("{error}"));
        assert!(turns(trial.texts));
        assert!(!turns(trials::TRIAL.texts));
    }
}
