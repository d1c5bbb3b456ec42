//! `new`: begins a trial's folder from a registry's record.
//!
//! Facts and sentences are the record's own. What each answer means is proposed from the question library, and each proposal
//! is marked: the build refuses it until a person has read it and deleted the mark.

mod criteria;
mod diagnosis_toml;
mod facts_toml;
mod library;
mod locale_toml;
mod outline;
mod page;
mod proposal;
mod questions_toml;
mod record_txt;
#[cfg(test)]
mod tests;
mod trial_toml;
mod words_toml;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use toml::value::Datetime;

use self::library::Shared;
use self::page::Page;
use self::proposal::Proposals;
use crate::record::model::Unreadable;
use crate::record::study::{self, Study};
use crate::record::{lines::lines, read_text};
use crate::{as_called, files};

/// The exit code if RECORD cannot be read, or FOLDER cannot be begun.
const REFUSED: u8 = 2;

#[derive(Args)]
pub struct Options {
    /// The registry's record: the JSON of https://clinicaltrials.gov/api/v2/studies/ID
    record: PathBuf,
    /// The folder to begin, such as trials/nct01234567; it must not be there yet
    folder: PathBuf,
    /// The day on which the registry had the record so, such as 2026-11-27
    #[arg(long)]
    seen: Datetime,
    /// A further language, by its tag, such as zh-Hans; English is always begun
    #[arg(long = "language", value_name = "TAG")]
    languages: Vec<String>,
}

pub fn run(options: &Options) -> Result<u8> {
    let library = library::read()?;
    let words = words_toml::of_another(&files::read_text(Path::new(words_toml::FILE))?)?;
    let pages = match begun(options, &library, &words) {
        Ok(pages) => pages,
        Err(error) => {
            let file = options.record.display();
            eprintln!(
                "error: `{file}`, {}: {}; to fix it: {}",
                error.at, error.what, error.remedy
            );
            return Ok(REFUSED);
        }
    };
    let folder = as_called(&options.folder);
    for page in &pages {
        files::write(&folder.join(&page.path), &page.text)?;
    }
    print!("{}", report(&options.folder, &pages));
    Ok(0)
}

/// The files of the new folder.
fn begun(
    options: &Options,
    library: &[Shared],
    words: &[(String, String)],
) -> Result<Vec<Page>, Unreadable> {
    let folder = as_called(&options.folder);
    if fs::symlink_metadata(&folder).is_ok() {
        return Err(Unreadable::new(
            "FOLDER",
            format!("`{}` is there already", options.folder.display()),
            "name a folder that is not there yet: nothing is ever written over",
        ));
    }
    if let Some(tag) = options.languages.iter().find(|tag| !is_tag(tag)) {
        let what = format!("`{tag}` is no language's tag");
        return Err(Unreadable::new(
            "--language",
            what,
            "write one such as de or zh-Hans",
        ));
    }
    let study = study::read(&read_text(&as_called(&options.record))?, None)?;
    let seen = options.seen.to_string();
    if let Some(updated) = study.updated.first().filter(|updated| **updated > seen) {
        return Err(Unreadable::new(
            "the last update",
            format!("is of {updated}, after --seen {seen}"),
            "give --seen the day on which the record was downloaded",
        ));
    }
    let mut languages = vec!["en".to_owned()];
    languages.extend(options.languages.iter().filter(|tag| *tag != "en").cloned());
    Ok(pages(&study, &seen, &languages, library, words))
}

/// Writes all files of a trial's folder.
fn pages(
    study: &Study,
    seen: &str,
    languages: &[String],
    library: &[Shared],
    words: &[(String, String)],
) -> Vec<Page> {
    let lines = lines(&study.criteria);
    let criteria = criteria::criteria(&outline::outline(&lines), &study.conditions);
    let proposals = Proposals::new(&criteria, &study.conditions, library);
    let mut pages = vec![
        record_txt::record_txt(study, &lines),
        trial_toml::trial_toml(study, seen, &criteria, &proposals),
    ];
    let locales = languages.iter();
    pages.extend(locales.map(|tag| locale_toml::locale_toml(tag, study, &criteria, &proposals)));
    pages.extend(
        languages
            .iter()
            .map(|tag| words_toml::words_toml(tag, words)),
    );
    pages
}

fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric());
    parts
        .next()
        .is_some_and(|first| (2..=3).contains(&first.len()) && letters(first))
        && parts.all(|part| (1..=8).contains(&part.len()) && letters(part))
}

/// What was written, and what a person still has to decide, each with its place.
fn report(folder: &Path, pages: &[Page]) -> String {
    let mut report = format!("Begun: {}\n", folder.display());
    for page in pages {
        let lines = page.text.lines().count();
        report += &format!("  {}, {lines} lines\n", page.path);
    }
    let count: usize = pages.iter().map(|page| page.decisions.len()).sum();
    report += &format!("\n{count} things for a person to decide or write:\n");
    for (at, page) in pages.iter().enumerate() {
        let place = folder.join(&page.path);
        let place = place.display();
        // A further language has the same texts to write.
        match pages[..at]
            .iter()
            .find(|other| other.decisions == page.decisions)
        {
            Some(same) if !page.decisions.is_empty() => {
                let count = page.decisions.len();
                report += &format!("  {place}: the same {count} as in {}\n", same.path);
            }
            _ => {
                for decision in &page.decisions {
                    report += &format!("  {place}:{}: {}\n", decision.line, decision.what);
                }
            }
        }
    }
    report += &format!(
        "\nThen: TRIAL={} cargo build -p prescreen-words, which names what is still open; docs/new-trial.md has the steps.\n",
        folder.display()
    );
    report
}
