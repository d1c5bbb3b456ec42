//! Searches the repository for lines that refer to a criterion or question.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use prescreen_reader as reader;

use super::subject::Subject;

/// A line that refers to the subject.
#[derive(Debug)]
pub struct Reference {
    pub file: PathBuf,
    /// Counted from 1.
    pub line: usize,
    /// The line, shortened if it is long.
    pub text: String,
}

/// The searched paths, relative to the workspace, besides the trial's folder and the library.
const SEARCHED: &[&str] = &[
    "tests",
    "bench",
    "docs",
    "src",
    "crates",
    "README.md",
    "CONTRIBUTING.md",
];

/// Names of folders to skip: dependencies, build output, and the examples in this module and in `new`.
const SKIPPED: &[&str] = &["node_modules", "target", "references", "new"];

/// Paths of other trials, skipped unless they are the one built in.
const OTHER_TRIAL: &[&str] = &[
    "tests/fixtures/second_trial",
    "tests/second",
    "tests/second_trial.rs",
    "tests/support/second.rs",
    "tests/support/subject/second.rs",
    "tests/third_trial.rs",
    "tests/fixtures/record/nct06323538.json",
    "tests/fixtures/record/second-trial.json",
    "docs/new-trial.md",
];

/// The number of characters shown of a line.
const SHOWN: usize = 120;

/// Finds all references, file by file. Tests and documents are about the default trial, so that they are searched only
/// for that one.
pub fn references(subject: &Subject, root: &Path, trial: &Path) -> Result<Vec<Reference>> {
    let mut found = Vec::new();
    let mut files = Vec::new();
    list(&root.join(trial), &mut files)?;
    list(&root.join(reader::LIBRARY), &mut files)?;
    if trial == Path::new(reader::BUILT_IN) {
        for part in SEARCHED {
            list(&root.join(part), &mut files)?;
        }
    }
    for path in files {
        // Binary files, such as images, are skipped.
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let file = path.strip_prefix(root).unwrap_or(&path);
        if OTHER_TRIAL.iter().any(|other| file.starts_with(other)) && !file.starts_with(trial) {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            if subject.is_named_in(line) {
                found.push(Reference {
                    file: file.to_owned(),
                    line: at + 1,
                    text: shown(line, subject),
                });
            }
        }
    }
    Ok(found)
}

/// Lists all files in a folder and below it, sorted by name.
fn list(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries =
        fs::read_dir(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for entry in entries {
        let passed_over = entry
            .file_name()
            .is_some_and(|name| SKIPPED.iter().any(|it| *it == name));
        if !passed_over {
            list(&entry, files)?;
        }
    }
    Ok(())
}

impl Subject {
    /// Whether a line refers to the subject, by id or by the registry's sentence.
    fn is_named_in(&self, line: &str) -> bool {
        self.first_named(line).is_some()
    }

    /// The byte offset of the first reference in a line.
    fn first_named(&self, line: &str) -> Option<usize> {
        let criteria = self
            .criteria
            .iter()
            .filter_map(|id| offset(line, id, is_criterion));
        let questions = self
            .questions
            .iter()
            .filter_map(|id| offset(line, id, is_question));
        let plain = line.replace('\\', "");
        let sentences = self.sentences.iter();
        // Short sentences, such as headings, are not specific.
        let sentences = sentences.filter(|sentence| sentence.len() > 20);
        let sentences = sentences.filter_map(|sentence| plain.find(*sentence));
        criteria.chain(questions).chain(sentences).min()
    }
}

/// The byte offset of an id in a line, where the text before and after it fits.
fn offset(line: &str, id: &str, fits: fn(&str, &str) -> bool) -> Option<usize> {
    let mut matches = line.match_indices(id);
    matches
        .find(|(at, _)| fits(&line[..*at], &line[at + id.len()..]))
        .map(|(at, _)| at)
}

/// Whether an id such as `E7` is a whole word here: `E1` is not in `SLE-E1`.
fn is_criterion(before: &str, after: &str) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let sub_point = after
        .strip_prefix('.')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    !before.ends_with(joins) && !after.starts_with(|c: char| joins(c) && c != '-') && !sub_point
}

/// Whether an id such as `heart`, which is an English word too, is written as in data or code.
fn is_question(before: &str, after: &str) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if before.ends_with(joins) || after.starts_with(joins) {
        return false;
    }
    let marks = ['"', '\'', '`'];
    let quoted = before.ends_with(marks)
        && (after.starts_with(marks) || after.starts_with(['.', ',', '}', ']']));
    let in_code = before.ends_with('`') && after.contains('`');
    let letter = |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase());
    let dotted = before.ends_with('.') || after.strip_prefix('.').is_some_and(letter);
    let assigned = after.trim_start().starts_with(['=', ':']);
    let opens = before.trim_end().ends_with(['{', ',', '-', '(']) || before.trim().is_empty();
    quoted || in_code || dotted || assigned && opens
}

/// The displayed text of a line: if it is long, the part around the reference.
fn shown(line: &str, subject: &Subject) -> String {
    let line = line.trim();
    if line.chars().count() <= SHOWN {
        return line.to_owned();
    }
    let at = subject
        .first_named(line)
        .unwrap_or_default()
        .min(line.len());
    let before = line
        .char_indices()
        .take_while(|(index, _)| *index < at)
        .count();
    let from = before.saturating_sub(SHOWN / 3);
    let part: String = line.chars().skip(from).take(SHOWN).collect();
    let start = if from > 0 { "…" } else { "" };
    let end = if line.chars().count() > from + SHOWN {
        "…"
    } else {
        ""
    };
    format!("{start}{part}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(criterion: &'static str, question: &'static str, line: &str) -> bool {
        let subject = Subject {
            criteria: vec![criterion],
            questions: vec![question],
            ..Subject::default()
        };
        subject.is_named_in(line)
    }

    #[test]
    fn a_criterion_matches_as_a_whole_id_only() {
        for (line, named) in [
            ("decides = [\"E1\"]", true),
            ("the finding of E1 is clear", true),
            ("{window.E1} or so", true),
            ("`E1`-`E17`", true),
            ("[criteria.SLE-E1]", false),
            ("\"E17\"", false),
            ("E1.renal", false),
            ("THE10", false),
        ] {
            assert_eq!(names("E1", "none", line), named, "{line}");
        }
    }

    #[test]
    fn a_question_matches_in_data_and_code_and_not_in_prose() {
        for (line, named) in [
            ("[questions.heart]", true),
            ("heart = \"no\"", true),
            ("  heart: \"no\",", true),
            ("\"heart.date\": \"2026-10\"", true),
            ("answers = { age = 34, heart = \"no\" }", true),
            ("(\"heart\", \"now\", \"\", \"E12\", \"open\")", true),
            ("as `heart` has it", true),
            ("- heart: Have you had a serious heart problem", true),
            ("a serious heart problem", false),
            ("how is your heart?", false),
            ("\"heart_lungs\"", false),
        ] {
            assert_eq!(names("none", "heart", line), named, "{line}");
        }
    }

    #[test]
    fn a_long_line_is_shortened_around_the_reference() {
        let subject = Subject {
            criteria: vec!["E7"],
            ..Subject::default()
        };
        let line = format!("{}E7{}", "狼 ".repeat(200), " 疮".repeat(200));
        let shown = shown(&line, &subject);
        assert!(shown.contains("E7"), "{shown}");
        assert_eq!(shown.chars().count(), SHOWN + 2, "{shown}");
    }
}
