//! The trial's parts of pages and scripts, as JSON for `cargo xtask dist`, which compiles nothing of the product.

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
use prescreen_words::{PACKS, trials};
use serde::Serialize;

use crate::pages::{Pages, pages};
use crate::{as_called, files, first_screens};

#[derive(Args)]
pub struct Options {
    /// The file to write
    file: PathBuf,
}

/// The texts of pages and scripts, and other values that depend on the trial.
#[derive(Serialize)]
struct Parts {
    /// Whether one of the languages is right-to-left.
    right_to_left: bool,
    /// The first and the last day on which the program starts with the first screens, as `20291231`.
    from: String,
    until: String,
    /// The values of placeholders in pages and constants in scripts.
    words: Pages,
    /// The HTML of the start screen and the first question, keyed by the level of their headings.
    first_screens: BTreeMap<usize, String>,
    /// The packs by their names, in base64: see [`prescreen_words::PACKS`].
    packs: BTreeMap<&'static str, String>,
    /// The language in which the study team answers, which every visitor's call card has.
    speaks: &'static str,
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
    let trial_over = trial.facts.planned_completion.plus_days(60);
    let until = trial_over.min(last_believed(&trial.facts));
    let digits = |day: Date| day.iso().replace('-', "");
    let first_screens = [1, 2].map(|level| (level, first_screens::html(level)));
    Ok(Parts {
        right_to_left: has_right_to_left(trial.texts),
        from: digits(trial.facts.copied),
        until: digits(until),
        words: pages(trial, folder)?,
        first_screens: first_screens.into(),
        packs: PACKS
            .iter()
            .map(|(name, pack)| (*name, BASE64_STANDARD.encode(pack)))
            .collect(),
        speaks: trial.contact.speaks,
    })
}

/// Whether one of the languages is right-to-left.
fn has_right_to_left(languages: &[Texts]) -> bool {
    languages.iter().any(|texts| is_right_to_left(texts.title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_to_left_language_is_detected() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folder = root.join("tests/fixtures/second_trial");
        let library = root.join(prescreen_reader::LIBRARY);
        let trial = prescreen_reader::read(&folder, &library);
        let trial = trial.unwrap_or_else(|error| panic!("{error}"));
        assert!(has_right_to_left(trial.texts));
        assert!(!has_right_to_left(trials::TRIAL.texts));
    }
}
