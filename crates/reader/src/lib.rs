//! Reads and validates a trial's folder. Each problem names the file, the line and the remedy.
//!
//! All problems of a folder are reported together. What is read is leaked to make it `'static`: a
//! definition is read once, by the build and by tests.

pub mod bake;
mod direction;
mod document;
mod facts;
mod ids;
mod lengths;
mod library;
pub mod list_item;
mod map_texts;
mod measured;
mod medicines;
mod node;
mod problem;
mod proposals;
mod record;
mod rules;
mod screens;
mod studies;
mod surface;
mod takeaway;
mod texts;
mod trial_folder;
mod windows;
mod words;

use std::{fs, path::Path};

use prescreen_core::trial::Trial;
use windows::Windows;

pub use direction::{is_right_to_left, isolate, isolate_placeholders};
pub use document::{Document, parse};
pub use lengths::length_names;
pub use node::{Node, leak, leak_all};
pub use problem::{Problem, Problems};
pub use proposals::PROPOSAL;
pub use studies::{NO_LIMIT, OPEN, age_in_years, read_studies};
pub use surface::{Spoken, Surface, surface};
pub use texts::{language, locale_files, placeholders};
pub use trial_folder::{BUILT_IN, LIBRARY, trial_folder};
pub use windows::as_written;

/// Reads and checks the trial in `folder`, with what its questions take from the library in the folder `library`.
///
/// # Errors
///
/// All problems of the folder: a file that is missing or not TOML, an unknown id, a criterion without a
/// sentence in the record, a line of the record without a criterion, an answer without an effect, a text
/// that is missing in a language or names another length of time than its rule, a name of two medicines, an entry that says
/// what the library says as well.
pub fn read(folder: &Path, library: &Path) -> Result<Trial, Problems> {
    let mut problems = Problems::default();
    let Some(record) = read_file(&folder.join("record.txt"), &mut problems) else {
        return Err(problems);
    };
    let Some((document, library)) = library::trial_table(folder, library, &mut problems) else {
        return Err(problems);
    };
    let root = document.root();
    proposals::refuse(&root, &mut problems);
    root.only(
        &[
            "trial",
            "contact",
            "cohorts",
            "help_lines",
            "links",
            "criteria",
            "questions",
            "screens",
            "papers",
            "terms",
            "call",
        ],
        &mut problems,
    );
    let facts = facts::facts(root.table("trial", &mut problems), &record, &mut problems);
    let locales = folder.join("locales");
    // A missing locale is reported when the locales are read.
    let languages = texts::locale_files(&locales, &mut Problems::default());
    let languages: Vec<String> = languages.iter().map(|path| language(path)).collect();
    let contact = root.table("contact", &mut problems);
    let contact = facts::contact(contact, &languages, &mut problems);
    let help_lines = facts::help_lines(root.optional("help_lines"), &mut problems);
    facts::check_help_lines(&root, &help_lines, &mut problems);
    let links = facts::links(root.optional("links"), &mut problems);
    let criteria = record::criteria(&root, &mut problems);
    record::check(
        &criteria,
        &record,
        &folder.join("record.txt"),
        &mut problems,
    );
    let (rules, screens) = rules::rules(&root, &criteria, &mut problems);
    let (Some(facts), Some(contact), Some(rules)) = (facts, contact, rules) else {
        return Err(problems);
    };
    let (classes, medicines) = medicines::medicines(
        &folder.join("medicines.toml"),
        &rules,
        &languages,
        &mut problems,
    );
    let papers = takeaway::papers(root.optional("papers"), &mut problems);
    let terms = takeaway::terms(
        root.optional("terms"),
        (root.optional("papers"), &papers),
        (&rules, &criteria.records),
        &mut problems,
    );
    let mut trial = Trial {
        facts,
        contact,
        rules,
        records: leak_all(criteria.records).into(),
        headings: leak_all(criteria.headings),
        screens: leak_all(screens).into(),
        help_lines: leak_all(help_lines),
        links: leak_all(links),
        medicine_classes: leak_all(classes),
        medicines: leak_all(medicines),
        papers: leak_all(papers),
        terms: leak_all(terms),
        call: takeaway::call(root.optional("call"), &rules, &mut problems),
        studies: None,
        languages: leak_all(languages.iter().map(|tag| leak(tag)).collect()),
        texts: &[],
    };
    let windows = Windows::of(&trial, &root, &mut problems);
    trial.texts = leak_all(texts::locales(
        &locales,
        &library,
        &trial,
        &windows,
        &mut problems,
    ));
    trial.studies = studies::studies(&folder.join("studies.toml"), &trial, &mut problems);
    problems.into_result(trial)
}

fn read_file(path: &Path, problems: &mut Problems) -> Option<String> {
    match fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) => {
            problems.add(path, 0, format!("cannot be read: {error}"), "add the file");
            None
        }
    }
}
