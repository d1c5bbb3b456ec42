//! The question library beneath a trial: questions, answers, marks and words that several trials share.
//!
//! A question of `trial.toml` takes one by `library = "pregnancy"`. What stands in the trial wins, key by key: in
//! `trial.toml`, where a finding is one thing, and in each locale file. The rest comes from the library, and keeps the
//! place where it stands there.

mod merge;
mod taken;

use std::path::{Path, PathBuf};

use crate::{
    Node, Problems,
    document::{Document, Item, parse, parse_shared},
    read_file,
    words::CORRECTED,
};
use merge::{over, table, without};
use taken::Taken;

/// The key by which a question takes one of the library.
pub const TAKES: &str = "library";

/// The key of the answers that it does not take with it.
const LEAVES_OUT: &str = "leaves_out";

const QUESTIONS: &str = "questions";
const VALUES: &str = "values";

/// How deep the tables of `trial.toml` are merged: the root, its questions, each of them, and its answers. A finding is taken
/// as a whole.
const TABLE_LEVELS: usize = 4;

/// The same of a locale file: to the end.
const WORD_LEVELS: usize = usize::MAX;

/// What a trial takes from the library.
pub struct Library {
    folder: PathBuf,
    taken: Vec<Taken>,
}

/// Reads the `trial.toml` in `folder`, completed by what it takes from the library in `library`.
pub fn trial_table(
    folder: &Path,
    library: &Path,
    problems: &mut Problems,
) -> Option<(Document, Library)> {
    let path = folder.join("trial.toml");
    let own = parse(&path, &read_file(&path, problems)?, problems)?;
    let takes = Library {
        folder: library.to_owned(),
        taken: Vec::new(),
    };
    if !questions(&own).any(|question| question.optional(TAKES).is_some()) {
        return Some((own, takes));
    }
    let path = library.join("questions.toml");
    let shared = parse_shared(&path, &read_file(&path, problems)?, problems)?;
    // What is wrong here would be told again of each thing that is taken.
    let before = problems.0.len();
    let taken: Vec<Taken> = questions(&own)
        .filter_map(|question| Taken::of(&question, &shared, problems))
        .collect();
    let beneath = taken.iter().map(|taken| {
        let question = shared.root.get(QUESTIONS)?.get(&taken.id)?;
        Some((taken.own.clone(), taken.of_table(question)))
    });
    let beneath = table(&own.root.place, beneath.flatten().collect());
    let beneath = table(&own.root.place, vec![(QUESTIONS.to_owned(), beneath)]);
    let mut whole = Document {
        root: over(&own.root(), &beneath, TABLE_LEVELS, problems),
    };
    for question in questions(&whole) {
        check_findings(&question, problems);
    }
    if problems.0.len() > before {
        return None;
    }
    forget_the_library(&mut whole);
    Some((whole, Library { taken, ..takes }))
}

fn questions(document: &Document) -> impl Iterator<Item = Node<'_>> {
    let questions = document.root().optional(QUESTIONS).into_iter();
    questions.flat_map(|questions| questions.entries())
}

/// Reports the answers whose finding the library leaves to the trial, which has not given it.
fn check_findings(question: &Node, problems: &mut Problems) {
    let decides = question.optional("decides");
    let criterion = decides.and_then(|decides| decides.items().next());
    let criterion = match criterion {
        Some(id) if id.contains('.') => format!("\"{id}\""),
        id => id.unwrap_or("E1").to_owned(),
    };
    let answers = question.optional(VALUES);
    let answers = answers.iter().flat_map(Node::entries);
    for answer in answers.filter(Node::is_shared) {
        let (id, key) = (answer.key(), question.key());
        let (what, finding, with) = match answer.as_text() {
            Some("window") => (
                format!("how long the answer \"{id}\" is a barrier"),
                "{ until = \"…\" }",
                "the record's own length of time",
            ),
            Some("criteria") => (
                format!("which criteria the answer \"{id}\" is about"),
                "\"check\"",
                "each criterion that it is about",
            ),
            _ => continue,
        };
        question.problem(
            problems,
            format!("the library leaves it to the trial to say {what}"),
            format!(
                "write {id} = {{ {criterion} = {finding} }} under [questions.{key}.values], with {with}, or leave the answer \
                 out by {LEAVES_OUT} = [\"{id}\"]"
            ),
        );
    }
}

/// Takes out what is said of the library alone.
fn forget_the_library(document: &mut Document) {
    let entries = document.root.entries_mut().into_iter().flatten();
    let questions = entries.filter(|(key, _)| key == QUESTIONS);
    for (_, question) in questions
        .filter_map(|(_, item)| item.entries_mut())
        .flatten()
    {
        if let Some(entries) = question.entries_mut()
            && entries.iter().any(|(key, _)| key == TAKES)
        {
            entries.retain(|(key, _)| key != TAKES && key != LEAVES_OUT);
        }
    }
}

impl Library {
    /// Parses a locale file of the trial, completed by the library's words in that language.
    pub fn locale(&self, path: &Path, problems: &mut Problems) -> Option<Document> {
        let own = parse(path, &read_file(path, problems)?, problems)?;
        let file = path.file_name().unwrap_or_default();
        let path = self.folder.join("locales").join(file);
        // In a language that the library does not have, the trial has all words itself.
        if self.taken.is_empty() || !path.exists() {
            return Some(own);
        }
        let shared = parse_shared(&path, &read_file(&path, problems)?, problems)?;
        let of_questions = |texts: &Item, replaced: Option<&Item>| {
            let questions = self.taken.iter().map(|taken| {
                let words = texts.get(QUESTIONS)?.get(&taken.id)?;
                let replaced = replaced.and_then(|texts| texts.get(QUESTIONS)?.get(&taken.own));
                let words = without(&taken.of_words(words), replaced);
                Some((taken.own.clone(), words))
            });
            let questions = table(&own.root.place, questions.flatten().collect());
            (QUESTIONS.to_owned(), questions)
        };
        let mut beneath = vec![of_questions(&shared.root, None)];
        if let Some(corrected) = shared.root.get(CORRECTED) {
            // A text that the trial says otherwise has no use for the correction of the library's.
            let corrected = vec![of_questions(corrected, Some(&own.root))];
            beneath.push((CORRECTED.to_owned(), table(&own.root.place, corrected)));
        }
        let beneath = table(&own.root.place, beneath);
        let root = over(&own.root(), &beneath, WORD_LEVELS, problems);
        Some(Document { root })
    }
}
