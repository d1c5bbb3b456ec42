//! `studies`: writes the list of other studies, `studies.toml`, anew from a newer download of the registry's.
//!
//! How a disease is recognized and what places are called is in the list itself and stays. A study that lacks what the
//! list needs is left out and reported: nothing is guessed. Nothing is written unless the reader accepts the new list.

mod api_json;
mod columns;
mod download;
mod list;
mod report;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;
use prescreen_reader::read_studies;
use prescreen_words::trials::TRIAL;
use toml::value::Datetime;

use self::download::{Download, Refused};
use self::list::List;
use crate::{as_called, files};

/// The exit code if FILE cannot be read.
const UNREADABLE: u8 = 2;

#[derive(Args)]
pub struct Options {
    /// The registry's studies: the JSON of its API, or a CSV
    file: PathBuf,
    /// The day on which FILE was downloaded, such as 2026-08-22
    #[arg(long)]
    seen: Datetime,
    /// Where FILE is from; only needed for a CSV
    #[arg(long)]
    source: Option<String>,
    /// On what terms it may be used; only needed for a CSV
    #[arg(long)]
    licence: Option<String>,
}

pub fn run(options: &Options) -> Result<u8> {
    let path = list_path();
    let before = read_list(&path)?;
    let read = read_download(&options.file, &before).and_then(|download| {
        let list = newer(options, &before, &download)?;
        Ok((list, download))
    });
    let (list, download) = match read {
        Ok(read) => read,
        Err(refused) => {
            eprintln!("error: `{}`, {refused}", options.file.display());
            return Ok(UNREADABLE);
        }
    };
    let (list, dropped) = list.without_unused_names();
    let text = list.written(&download);
    if let Err(problems) = read_studies(&path, &text, &TRIAL) {
        bail!("the new list would be refused, so nothing was written:\n{problems}");
    }
    files::write(&path, text)?;
    print!(
        "{}",
        report::report(&before, &list, &download, &dropped, &path)
    );
    Ok(0)
}

fn list_path() -> PathBuf {
    Path::new("trials")
        .join(TRIAL.facts.id.to_lowercase())
        .join("studies.toml")
}

fn read_list(path: &Path) -> Result<List> {
    let text = files::read_text(path)
        .context("put it back, or start one as docs/record-and-fhir.md shows")?;
    toml::from_str(&text).with_context(|| format!("`{}` is not a list of studies", path.display()))
}

fn read_download(file: &Path, list: &List) -> Result<Download, Refused> {
    let bytes = fs::read(as_called(file)).map_err(|error| {
        Refused::new(
            "the file",
            format!("cannot be read: {error}"),
            "name a file that is there",
        )
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Refused::new(
            format!("byte {at}"),
            "is not UTF-8",
            "save it as UTF-8, or download it again",
        )
    })?;
    download::read(&text, list, TRIAL.facts.id)
}

/// The list with the studies of a download.
fn newer(options: &Options, before: &List, download: &Download) -> Result<List, Refused> {
    let terms = [
        (&options.source, download.source, "--source"),
        (&options.licence, download.licence, "--licence"),
    ];
    let [source, licence] = terms.map(|(given, known, flag)| {
        given.clone().or(known.map(str::to_owned)).ok_or_else(|| {
            let what = "does not say where it is from and on what terms";
            Refused::new("the file", what, format!("add {flag} \"…\""))
        })
    });
    let last = download
        .studies
        .iter()
        .filter_map(|(id, study)| Some((study.updated?, id)));
    if let Some((updated, id)) = last.max_by_key(|(updated, _)| updated.to_string())
        && updated.to_string() > options.seen.to_string()
    {
        let what = format!("was updated on {updated}, after --seen {}", options.seen);
        let remedy = "give --seen the day on which the file was downloaded";
        return Err(Refused::new(id, what, remedy));
    }
    Ok(List {
        source: source?,
        licence: licence?,
        seen: options.seen,
        studies: download.studies.clone(),
        ..before.clone()
    })
}
