//! The fixtures of the tests.

mod folder;
mod lists;
mod records;
mod side_by_side;

use std::fs;
use std::path::{Path, PathBuf};

use super::library::{self, Shared};
use super::page::Page;
use super::{pages, words_toml};
use crate::record::study::{self, Study};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn fixture(name: &str) -> String {
    let path = root().join("tests/fixtures/record").join(name);
    fs::read_to_string(path).expect("the fixture is there")
}

pub fn study_of(name: &str) -> Study {
    match study::read(&fixture(name), None) {
        Ok(study) => study,
        Err(error) => panic!("expected a study but got {error:?}"),
    }
}

/// The question library as it is.
pub fn shared() -> Vec<Shared> {
    let text = fs::read_to_string(root().join(library::FILE)).expect("the library is there");
    library::parse(&text).expect("it is a library")
}

/// The interface's texts that speak of the first trial.
pub fn words() -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join(words_toml::FILE)).expect("the texts are there");
    words_toml::of_another(&text).expect("they are TOML")
}

pub fn pages_of(study: &Study) -> Vec<Page> {
    pages(study, "2026-11-27", &["en".to_owned()], &shared(), &words())
}
