//! Hand-written caregiver wording, for texts that the rules do not convert well.
//!
//! It is in the table `someone_else_texts` of the file whose texts it corrects, under the same keys.

use std::{collections::BTreeMap, fs};

use super::caregiver_wording;
use crate::words::{CORRECTED, Language, WordFolders};
use crate::{Document, Node, Problems, parse, placeholders};

/// The corrections of one language, keyed by the original text.
#[derive(Default)]
pub struct Corrections(BTreeMap<String, &'static str>);

impl Corrections {
    /// The caregiver wording of a text: its correction, or else what the rules produce.
    pub fn caregiver_wording(&self, text: &str, rules: &str) -> String {
        match self.0.get(text) {
            Some(corrected) => (*corrected).to_owned(),
            None => caregiver_wording(text, rules),
        }
    }

    /// Applies a function to both the original texts and the corrections.
    pub fn map(self, map: &dyn Fn(&str) -> String) -> Corrections {
        let each = self.0.into_iter();
        Corrections(
            each.map(|(original, corrected)| (map(&original), crate::leak(&map(corrected))))
                .collect(),
        )
    }

    /// Adds the correction at a node to its original text, or reports its problem.
    fn add(&mut self, node: &Node, original: Option<&str>, rules: &str, problems: &mut Problems) {
        let Some(original) = original else {
            let remedy = "name one that there is, or take it out";
            return node.problem(problems, "is the key of no text in this file", remedy);
        };
        let Some(corrected) = node.text(problems) else {
            return;
        };
        if placeholders(original) != placeholders(corrected) {
            let what = "has other {placeholders} than the text that it corrects";
            node.problem(problems, what, "use the same ones");
        } else if corrected == caregiver_wording(original, rules) {
            node.problem(problems, "is what the rules make of it", "take it out");
        } else {
            self.0.insert(original.to_owned(), corrected);
        }
    }
}

/// The corrections in the files of the interface texts.
pub fn of_words(
    language: &Language,
    folders: &WordFolders,
    rules: &str,
    problems: &mut Problems,
) -> Corrections {
    let mut found = Corrections::default();
    for path in folders.files(&language.tag) {
        let source = fs::read_to_string(&path).unwrap_or_default();
        // Problems of the file itself were reported when it was read.
        let document = parse(&path, &source, &mut Problems::default());
        with_corrections(document.as_ref(), |_, table| {
            for entry in table.entries() {
                found.add(&entry, language.text(entry.key()), rules, problems);
            }
        });
    }
    found
}

/// The corrections in the texts of a trial in one language, where they have the same tables as the original texts.
pub fn of_trial(locale: Option<&Document>, rules: &str, problems: &mut Problems) -> Corrections {
    let mut found = Corrections::default();
    with_corrections(locale, |root, table| {
        with_originals(table, Some(root), &mut |node, original| {
            found.add(node, original, rules, problems);
        });
    });
    found
}

/// Calls `visit` with the root of a file and its table of corrections, if it has one.
fn with_corrections(document: Option<&Document>, mut visit: impl FnMut(&Node, &Node)) {
    let root = document.map(Document::root);
    let table = root.as_ref().and_then(|root| root.optional(CORRECTED));
    if let (Some(root), Some(table)) = (root, table) {
        visit(&root, &table);
    }
}

/// Visits every leaf below `node` with the original text under the same keys below `originals`.
fn with_originals(
    node: &Node,
    originals: Option<&Node>,
    visit: &mut dyn FnMut(&Node, Option<&str>),
) {
    for entry in node.entries() {
        let original = originals.and_then(|originals| originals.optional(entry.key()));
        match entry.is_table() {
            true => with_originals(&entry, original.as_ref(), visit),
            false => visit(&entry, original.as_ref().and_then(Node::as_text)),
        }
    }
}
