//! The words to read again when a sentence changed: the tables of the locale files that speak of its criterion or of a
//! question that decides it.

use std::fs;
use std::path::{Path, PathBuf};

use super::compare::CriterionChange;

/// The folders with words: the trial's own, its words for the interface, and the question library's.
const FOLDERS: [&str; 2] = ["locales", "words"];
const LIBRARY: &str = "trials/library/locales";

/// The part of a locale file with the texts for people who answer for someone else.
const SOMEONE_ELSE: &str = "someone_else_texts.";

/// The locale files, in their order.
#[derive(Debug, Default)]
pub struct WordFiles(Vec<(PathBuf, String)>);

/// A table of a locale file.
#[derive(Debug, PartialEq)]
pub struct Place {
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// As the file writes it, such as `criteria.E2`.
    pub table: String,
}

impl WordFiles {
    /// Reads the locale files of a trial's folder and those of the question library. What cannot be read is left out: the
    /// build reports it.
    pub fn of(trial: &Path) -> WordFiles {
        let own = FOLDERS.iter().map(|folder| trial.join(folder));
        let mut files = Vec::new();
        for folder in own.chain([PathBuf::from(LIBRARY)]) {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
            paths.sort();
            let read = paths.into_iter().filter_map(|path| {
                let text = fs::read_to_string(&path).ok()?;
                Some((path, text))
            });
            files.extend(read);
        }
        WordFiles(files)
    }

    /// The tables about a changed sentence, file by file.
    pub fn about(&self, change: &CriterionChange) -> Vec<Place> {
        let mut places = Vec::new();
        for (file, text) in &self.0 {
            for (at, line) in text.lines().enumerate() {
                let Some(table) = table(line).filter(|table| is_about(table, change)) else {
                    continue;
                };
                places.push(Place {
                    file: file.clone(),
                    line: at + 1,
                    table: table.to_owned(),
                });
            }
        }
        places
    }
}

/// The name of the table that a line opens.
fn table(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix('[')?.strip_suffix(']')
}

fn is_about(table: &str, change: &CriterionChange) -> bool {
    let table = table.strip_prefix(SOMEONE_ELSE).unwrap_or(table);
    let Some((kind, id)) = table.split_once('.') else {
        return false;
    };
    let id = id.trim_matches('"');
    match kind {
        "criteria" | "points" => id == change.criterion,
        "questions" => change.questions.contains(&id),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::compare::What;
    use super::*;

    #[test]
    fn tables_of_the_criterion_and_its_questions_are_named() {
        let text = "[trial]\n[questions.vaccine]\n[questions.vaccine.values]\n[criteria.E7]\n[criteria.\"E7.a\"]\n[points.E7]\n[someone_else_texts.questions.vaccine]\n[questions.age]";
        let files = WordFiles(vec![(PathBuf::from("en.toml"), text.to_owned())]);
        let change = CriterionChange {
            what: What::Reworded,
            criterion: "E7",
            questions: vec!["vaccine"],
            here: None,
            there: None,
        };
        let found: Vec<(usize, String)> = files
            .about(&change)
            .into_iter()
            .map(|place| (place.line, place.table))
            .collect();
        let expected = [
            (2, "questions.vaccine"),
            (4, "criteria.E7"),
            (6, "points.E7"),
            (7, "someone_else_texts.questions.vaccine"),
        ];
        assert_eq!(
            found,
            expected.map(|(line, table)| (line, table.to_owned()))
        );
        let point = CriterionChange {
            criterion: "E7.a",
            questions: Vec::new(),
            ..change
        };
        assert_eq!(files.about(&point)[0].line, 5);
    }
}
