//! Texts for somebody who answers for another that a translator has written, where the rules do not make them well.
//!
//! They stand in the table `someone_else_texts` of the file whose texts they correct, under the keys of these.

use std::{collections::BTreeMap, fs, path::Path};

use super::about_someone_else;
use crate::words::{CORRECTED, Language, Places};
use crate::{Node, Problems, parse, placeholders};

/// The corrected texts of one language, by the person's own.
#[derive(Default)]
pub struct Corrections(BTreeMap<String, &'static str>);

impl Corrections {
    /// A text as it is told to somebody who answers for another. The same text is told alike wherever it stands.
    pub fn said(&self, text: &str, rules: &str) -> String {
        match self.0.get(text) {
            Some(corrected) => (*corrected).to_owned(),
            None => about_someone_else(text, rules),
        }
    }

    /// The same for texts and corrections that both went through `filled`.
    pub fn filled(self, filled: &dyn Fn(&str) -> String) -> Corrections {
        let each = self.0.into_iter();
        Corrections(
            each.map(|(own, told)| (filled(&own), crate::leak(&filled(told))))
                .collect(),
        )
    }

    /// Takes on the text at a place, unless something is wrong with it.
    fn add(&mut self, node: &Node, own: Option<&str>, rules: &str, problems: &mut Problems) {
        let Some(own) = own else {
            let remedy = "name one that there is, or take it out";
            return node.problem(problems, "is the key of no text in this file", remedy);
        };
        let Some(told) = node.text(problems) else {
            return;
        };
        if placeholders(own) != placeholders(told) {
            let what = "has other {placeholders} than the text that it corrects";
            node.problem(problems, what, "use the same ones");
        } else if told == about_someone_else(own, rules) {
            node.problem(problems, "is what the rules make of it", "take it out");
        } else {
            self.0.insert(own.to_owned(), told);
        }
    }
}

/// The corrections in the files of the interface's words.
pub fn of_words(
    language: &Language,
    places: &Places,
    rules: &str,
    problems: &mut Problems,
) -> Corrections {
    let mut found = Corrections::default();
    for path in places.files(&language.tag) {
        with_corrections(&path, |_, table| {
            for entry in table.entries() {
                found.add(&entry, language.text(entry.key()), rules, problems);
            }
        });
    }
    found
}

/// The corrections in a file of a trial's words, where they have the tables of the texts that they correct.
pub fn of_trial(path: &Path, rules: &str, problems: &mut Problems) -> Corrections {
    let mut found = Corrections::default();
    with_corrections(path, |root, table| {
        beside(table, Some(root), &mut |node, own| {
            found.add(node, own, rules, problems);
        });
    });
    found
}

fn with_corrections(path: &Path, mut see: impl FnMut(&Node, &Node)) {
    let source = fs::read_to_string(path).unwrap_or_default();
    // What is wrong with the file as a whole was said when it was read.
    if let Some(document) = parse(path, &source, &mut Problems::default()) {
        let root = document.root();
        if let Some(table) = root.optional(CORRECTED) {
            see(&root, &table);
        }
    }
}

/// Every entry below a place that is no table, with the text that stands under the same keys below another.
fn beside(node: &Node, own: Option<&Node>, see: &mut dyn FnMut(&Node, Option<&str>)) {
    for entry in node.entries() {
        let other = own.and_then(|own| own.optional(entry.key()));
        match entry.is_table() {
            true => beside(&entry, other.as_ref(), see),
            false => see(&entry, other.as_ref().and_then(Node::as_text)),
        }
    }
}
