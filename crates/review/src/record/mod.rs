//! `record`: compares a newer registry record with the one here, to find changes that can alter a verdict.
//!
//! Facts are compared with `record.txt`, sentences with those of the criteria. Differences in white space, list markers,
//! quotes and dashes are ignored; any other change of a sentence can alter a verdict, since a person has to judge what it
//! means.

pub mod api_json;
mod cohort_names;
pub mod compare;
mod criteria;
mod json_report;
pub mod lines;
pub mod model;
mod read_again;
pub mod study;
#[cfg(test)]
mod tests;
pub mod text_form;
mod text_report;
mod trial_sentences;
mod wording;

use std::env;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use prescreen_reader::trial_folder;
use prescreen_words::trials::TRIAL;

use self::model::{Record, Unreadable};
use self::read_again::WordFiles;

/// The variable with the folder of the trial.
const TRIAL_FOLDER: &str = "TRIAL";

/// The exit code if a change can alter a verdict.
const ALTERED: u8 = 1;

/// The exit code if FILE cannot be read.
const UNREADABLE: u8 = 2;

#[derive(Args)]
pub struct Options {
    /// The newer record: the text of the registry's page, or the JSON of its API
    file: String,
    /// Print the report as JSON, as docs/schemas/record-report.schema.json describes it
    #[arg(long)]
    json: bool,
}

pub fn run(options: &Options) -> Result<u8> {
    let file = options.file.as_str();
    let here = here()?;
    let there = match read_file(file) {
        Ok(there) => there,
        Err(error) => {
            eprintln!(
                "error: `{file}`, {}: {}; to fix it: {}",
                error.at, error.what, error.remedy
            );
            return Ok(UNREADABLE);
        }
    };
    let found = compare::compare(&TRIAL, &here, &there);
    let words = WordFiles::of(&trial()?);
    let report = match options.json {
        true => format!(
            "{:#}\n",
            json_report::json(file, &here, &there, &found, &words)
        ),
        false => text_report::text(file, &here, &there, &found, &words),
    };
    match io::stdout().write_all(report.as_bytes()) {
        // A broken pipe means that the reader closed stdout, which is not an error.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            return Err(error).context("the report cannot be written");
        }
        _ => {}
    }
    match found.counts() {
        (0, _) => Ok(0),
        _ => Ok(ALTERED),
    }
}

/// The record on which the trial's rules are based.
fn here() -> Result<Record> {
    let path = trial()?.join("record.txt");
    let text = fs::read_to_string(&path)
        .with_context(|| format!("`{}` cannot be read; put it back", path.display()))?;
    read(&text).map_err(|error| {
        anyhow!(
            "`{}`, {}: {}; to fix it: {}",
            path.display(),
            error.at,
            error.what,
            error.remedy
        )
    })
}

/// The folder of the trial that is built in.
fn trial() -> Result<PathBuf> {
    let named = env::var(TRIAL_FOLDER).unwrap_or_default();
    let folder = trial_folder(&named).map_err(|refused| anyhow!(refused))?;
    Ok(folder.to_owned())
}

fn read_file(file: &str) -> Result<Record, Unreadable> {
    read(&read_text(&crate::as_called(Path::new(file)))?)
}

/// Reads a file as text, without the mark that some programs put before it.
pub fn read_text(file: &Path) -> Result<String, Unreadable> {
    let bytes = fs::read(file).map_err(|error| {
        Unreadable::new(
            "the file",
            format!("cannot be read: {error}"),
            "name a file that is there",
        )
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Unreadable::new(
            format!("byte {at}"),
            "is not UTF-8",
            "save it as UTF-8 text or JSON",
        )
    })?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// Reads a record as JSON or text, whichever it is.
///
/// # Errors
///
/// If it is neither, or the record of another study.
fn read(text: &str) -> Result<Record, Unreadable> {
    let record = match text.trim_start().chars().next() {
        None => Err(Unreadable::new(
            "the file",
            "is empty",
            "save the record again",
        )),
        Some('<') => Err(Unreadable::new(
            "the first line",
            "is a web page's code",
            "save the page as text, or get the JSON of the registry's API",
        )),
        Some('{' | '[') => api_json::read(text, TRIAL.facts.id),
        Some(_) => text_form::read(text),
    }?;
    if record.id != TRIAL.facts.id {
        let what = format!("is of `{}` and not of {}", record.id, TRIAL.facts.id);
        return Err(Unreadable::new(
            "the study's number",
            what,
            "name the right study's record",
        ));
    }
    Ok(record)
}
