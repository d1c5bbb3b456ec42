//! What a download of the registry's studies says, whatever its format.

use std::collections::BTreeMap;
use std::fmt;

use prescreen_reader::{NO_LIMIT, OPEN, age_in_years};
use toml::value::Datetime;

use super::list::{List, Places, Study};
use super::{api_json, columns};

/// The studies of a download that can be listed.
#[derive(Debug, Default)]
pub struct Download {
    pub studies: BTreeMap<String, Study>,
    /// The ids of the others, and why.
    pub left_out: BTreeMap<String, String>,
    /// Where downloads of this format are from, and on what terms, if that is known.
    pub source: Option<&'static str>,
    pub licence: Option<&'static str>,
}

/// One study of a download, before it is known whether it can be listed.
#[derive(Debug, Default)]
pub struct Found {
    pub id: String,
    pub title: String,
    pub status: String,
    pub updated: String,
    /// The trial's cohorts that it is for.
    pub cohorts: Vec<String>,
    /// Empty if it states none.
    pub min_age: String,
    pub max_age: String,
    pub places: Places,
    /// What is wrong with its places.
    pub wrong_place: Option<String>,
}

/// Why a file cannot be read as a download.
#[derive(Debug, PartialEq)]
pub struct Refused {
    at: String,
    what: String,
    remedy: String,
}

impl Refused {
    pub fn new(at: impl Into<String>, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Refused {
            at: at.into(),
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; to fix it: {}", self.at, self.what, self.remedy)
    }
}

/// Reads a download as JSON or CSV, whichever it is. `trial` is the id of the trial itself, which is not listed.
///
/// # Errors
///
/// If it is neither, cut off, one page of several, has a study twice, or none that can be listed.
pub fn read(text: &str, list: &List, trial: &str) -> Result<Download, Refused> {
    let text = text.trim_start_matches('\u{feff}');
    let mut download = Download::default();
    let found = match text.trim_start().chars().next() {
        None => return Err(Refused::new("the file", "is empty", "download it again")),
        Some('<') => {
            let remedy = "get the JSON of the registry's API, see docs/record-and-fhir.md";
            return Err(Refused::new(
                "the first line",
                "is a web page's code",
                remedy,
            ));
        }
        Some('{' | '[') => {
            download.source = Some(api_json::SOURCE);
            download.licence = Some(api_json::LICENCE);
            api_json::read(text, list)?
        }
        Some(_) => columns::read(text, list)?,
    };
    for found in found {
        let id = found.id.clone();
        let twice = match listed(found, trial) {
            Ok(study) => download.studies.insert(id.clone(), study).is_some(),
            Err(why) => download.left_out.insert(id.clone(), why).is_some(),
        };
        if twice {
            return Err(Refused::new(id, "stands twice", "take one out"));
        }
    }
    if download.studies.is_empty() {
        let why: Vec<String> = download
            .left_out
            .iter()
            .take(3)
            .map(|(id, why)| format!("{id}: {why}"))
            .collect();
        let what = format!("holds no study that can be listed ({})", why.join("; "));
        return Err(Refused::new("the file", what, "check what was downloaded"));
    }
    Ok(download)
}

/// A study as it is listed, or why it is not.
fn listed(found: Found, trial: &str) -> Result<Study, String> {
    if found.id == trial {
        return Err("it is the trial itself".to_owned());
    }
    if found.title.is_empty() {
        return Err("it has no title".to_owned());
    }
    if !OPEN.iter().any(|(status, _)| *status == found.status) {
        return Err(format!("its status is \"{}\"", found.status));
    }
    if found.cohorts.is_empty() {
        return Err("it names none of the diseases".to_owned());
    }
    for (limit, name) in [(&found.min_age, "lowest"), (&found.max_age, "highest")] {
        if limit.is_empty() {
            return Err(format!("it does not state the {name} age"));
        }
        if limit != NO_LIMIT && age_in_years(limit).is_none() {
            return Err(format!("\"{limit}\" is not an age"));
        }
    }
    if let Some(wrong) = found.wrong_place {
        return Err(wrong);
    }
    let updated: Option<Datetime> = found.updated.parse().ok();
    if updated.is_none() && !found.updated.is_empty() {
        return Err(format!("\"{}\" is not a date", found.updated));
    }
    Ok(Study {
        title: found.title,
        status: found.status,
        updated,
        cohorts: found.cohorts,
        min_age: found.min_age,
        max_age: found.max_age,
        places: found.places,
    })
}

/// Whether one of these words stands in a text, as whole words in any case.
pub fn has_word(text: &str, words: &[String]) -> bool {
    let bare = |text: &str| {
        let letters = text.to_lowercase();
        let parts = letters.split(|c: char| !c.is_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        format!(" {} ", parts.join(" "))
    };
    let text = bare(text);
    words.iter().any(|word| text.contains(&bare(word)))
}

/// A text without white space at its ends and doubled within.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
