//! The question library, `trials/library/questions.toml`: which words of a record suggest which question.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use toml::{Table, Value};

pub const FILE: &str = "trials/library/questions.toml";

/// The findings of a library's answer that only a trial can give.
const WINDOW: &str = "window";
const CRITERIA: &str = "criteria";

/// A question of the library.
#[derive(Debug)]
pub struct Shared {
    pub id: String,
    pub number: bool,
    pub help_lines: bool,
    suggested_by: Vec<String>,
    not_suggested_by: Vec<String>,
    /// The answers whose finding the trial has to give, and how.
    pub left_to_trial: Vec<(String, Left)>,
}

/// What the trial has to say of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Left {
    /// How long it stays a barrier.
    Window,
    /// Which criteria it is about.
    Criteria,
}

impl Shared {
    /// The word that suggests this question for a sentence of a record.
    pub fn suggested(&self, sentence: &str) -> Option<&str> {
        let sentence = format!("{} ", sentence.to_lowercase());
        let begins = |word: &&String| {
            let mut found = sentence.match_indices(word.as_str());
            found.any(|(at, _)| !sentence[..at].ends_with(char::is_alphanumeric))
        };
        match self.not_suggested_by.iter().find(begins) {
            Some(_) => None,
            None => self
                .suggested_by
                .iter()
                .find(begins)
                .map(|word| word.trim_end()),
        }
    }
}

/// Reads the library.
///
/// # Errors
///
/// If the file is missing or not of its form.
pub fn read() -> Result<Vec<Shared>> {
    let text = fs::read_to_string(Path::new(FILE))
        .with_context(|| format!("`{FILE}` cannot be read; put it back"))?;
    parse(&text).with_context(|| format!("`{FILE}` is no library of questions"))
}

pub fn parse(text: &str) -> Result<Vec<Shared>> {
    let table: Table = text.parse()?;
    let questions = table.get("questions").and_then(Value::as_table);
    let questions = questions.context("it has no [questions]")?;
    let shared = questions.iter().map(|(id, question)| {
        let texts = |key: &str| {
            let list = question.get(key).and_then(Value::as_array);
            let texts = list.into_iter().flatten().filter_map(Value::as_str);
            texts.map(str::to_owned).collect()
        };
        let values = question.get("values").and_then(Value::as_table);
        let left = values.into_iter().flatten().filter_map(|(id, finding)| {
            let left = match finding.as_str()? {
                WINDOW => Left::Window,
                CRITERIA => Left::Criteria,
                _ => return None,
            };
            Some((id.clone(), left))
        });
        Shared {
            id: id.clone(),
            number: question.get("kind").and_then(Value::as_str) == Some("number"),
            help_lines: question.get("help_lines").and_then(Value::as_bool) == Some(true),
            suggested_by: texts("suggested_by"),
            not_suggested_by: texts("not_suggested_by"),
            left_to_trial: left.collect(),
        }
    });
    Ok(shared.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_suggests_a_question_where_a_word_begins() {
        let library = parse(
            "[questions.tb]\nkind = \"choice\"\nsuggested_by = [\"tubercul\", \"tb \"]\nnot_suggested_by = [\"bovine\"]\n[questions.tb.values]\nyes = \"window\"\nno = \"clear\"",
        )
        .expect("it is a library");
        let tb = &library[0];
        for (sentence, word) in [
            ("Active Tuberculosis.", Some("tubercul")),
            ("History of TB", Some("tb")),
            ("Meltb in the blood", None),
            ("Bovine tuberculosis", None),
            ("A fever", None),
        ] {
            assert_eq!(tb.suggested(sentence), word, "{sentence}");
        }
        assert_eq!(tb.left_to_trial, [("yes".to_owned(), Left::Window)]);
    }
}
