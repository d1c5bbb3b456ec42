use std::path::{Path, PathBuf};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::Problems;
use prescreen_core::screening::Date;

/// Leaks a text to make it `'static`, as definitions require.
pub fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// Leaks a list to make it `'static`.
pub fn leak_all<T>(items: Vec<T>) -> &'static [T] {
    Vec::leak(items)
}

/// A parsed TOML file.
pub struct Document<'a> {
    path: PathBuf,
    source: &'a str,
    table: Spanned<DeTable<'a>>,
}

/// Parses a TOML file. Syntax errors and control characters are added to `problems`.
pub fn parse<'a>(path: &Path, source: &'a str, problems: &mut Problems) -> Option<Document<'a>> {
    match DeTable::parse(source) {
        Ok(table) => {
            for offset in control_characters(table.get_ref()) {
                problems.add(
                    path,
                    line_of(source, offset),
                    "holds a sign that cannot be seen",
                    "take the \\u… or \\x… out",
                );
            }
            Some(Document {
                path: path.to_owned(),
                source,
                table,
            })
        }
        Err(error) => {
            let line = error.span().map_or(0, |span| line_of(source, span.start));
            let what = format!("is not TOML: {}", error.message().replace('\n', ", "));
            problems.add(path, line, what, "correct the line");
            None
        }
    }
}

/// The byte offsets of keys and texts with control characters, which are invisible in editors.
fn control_characters(table: &DeTable) -> Vec<usize> {
    fn within(value: &Spanned<DeValue>) -> Vec<usize> {
        match value.get_ref() {
            DeValue::String(text) if has_control(text) => vec![value.span().start],
            DeValue::Array(items) => items.iter().flat_map(within).collect(),
            DeValue::Table(table) => control_characters(table),
            _ => Vec::new(),
        }
    }
    let entries = table.iter().flat_map(|(key, value)| {
        let in_key = has_control(key.get_ref()).then(|| key.span().start);
        in_key.into_iter().chain(within(value))
    });
    entries.collect()
}

fn has_control(text: &str) -> bool {
    text.contains(|c: char| c.is_control() && c != '\n')
}

impl<'a> Document<'a> {
    /// The whole file as a table.
    pub fn root(&self) -> Node<'_> {
        Node {
            document: self,
            name: String::new(),
            offset: 0,
            table: Some(self.table.get_ref()),
            value: None,
        }
    }
}

/// A value in a TOML file, with its name and position.
#[derive(Clone)]
pub struct Node<'a> {
    document: &'a Document<'a>,
    /// Its dotted name, for messages.
    name: String,
    /// Its byte offset in the source.
    offset: usize,
    table: Option<&'a DeTable<'a>>,
    value: Option<&'a DeValue<'a>>,
}

impl<'a> Node<'a> {
    /// The last part of its name.
    pub fn key(&self) -> &str {
        self.name.rsplit(NAME_SEPARATOR).next().unwrap_or_default()
    }

    /// Reports a problem at this node.
    pub fn problem(
        &self,
        problems: &mut Problems,
        what: impl AsRef<str>,
        remedy: impl Into<String>,
    ) {
        let line = if self.name.is_empty() {
            0
        } else {
            line_of(self.document.source, self.offset)
        };
        let what = match self.name.as_str() {
            "" => what.as_ref().to_owned(),
            name => format!("{}: {}", name.replace(NAME_SEPARATOR, "."), what.as_ref()),
        };
        problems.add(&self.document.path, line, what, remedy);
    }

    /// The entry under `key`, if there is one.
    pub fn optional(&self, key: &str) -> Option<Node<'a>> {
        self.entries().find(|node| node.key() == key)
    }

    /// The entry under `key`; reports a problem if it is missing.
    pub fn table(&self, key: &str, problems: &mut Problems) -> Option<Node<'a>> {
        let found = self.optional(key);
        if found.is_none() {
            self.problem(
                problems,
                format!("\"{key}\" is missing"),
                format!("add \"{key}\""),
            );
        }
        found
    }

    /// The entries of a table, in the order of the file; none if it is not a table.
    pub fn entries(&self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let (document, name) = (self.document, self.name.clone());
        self.table
            .into_iter()
            .flatten()
            .map(move |(key, value)| Node {
                document,
                name: match name.as_str() {
                    "" => key.get_ref().to_string(),
                    name => format!("{name}{NAME_SEPARATOR}{}", key.get_ref()),
                },
                offset: key.span().start,
                table: value.get_ref().as_table(),
                value: Some(value.get_ref()),
            })
    }

    /// Whether it is a table.
    pub fn is_table(&self) -> bool {
        self.table.is_some()
    }

    /// Reports every key that is not one of `known`.
    pub fn only(&self, known: &[&str], problems: &mut Problems) {
        for entry in self.entries().filter(|entry| !known.contains(&entry.key())) {
            let remedy = match known {
                [] => "take it out".to_owned(),
                known => format!("use one of {}, or take it out", known.join(", ")),
            };
            entry.problem(problems, "is not known here", remedy);
        }
    }

    /// Its text, if it is a text that is not blank.
    pub fn as_text(&self) -> Option<&'a str> {
        self.value?.as_str().filter(|text| !text.trim().is_empty())
    }

    /// The texts in its list; none if it is not a list.
    pub fn items(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let items = self.value.and_then(DeValue::as_array);
        items
            .into_iter()
            .flatten()
            .filter_map(|item| item.get_ref().as_str())
    }

    /// Its text; reports a problem if it is not a text or blank.
    pub fn text(&self, problems: &mut Problems) -> Option<&'static str> {
        let text = self.as_text();
        if text.is_none() {
            self.problem(
                problems,
                "is not a text",
                "write it between quotation marks",
            );
        }
        text.map(leak)
    }

    /// Its text, which may be blank; reports a problem if it is not a text.
    pub fn any_text(&self, problems: &mut Problems) -> Option<&'static str> {
        match self.value.and_then(DeValue::as_str) {
            Some(text) => Some(leak(text)),
            None => self.text(problems),
        }
    }

    /// Its list of texts; reports a problem if it is empty or not a list of texts.
    pub fn texts(&self, problems: &mut Problems) -> Vec<&'static str> {
        let texts = self.listed().filter(|texts| !texts.is_empty());
        texts.unwrap_or_else(|| self.no_list(problems))
    }

    /// Its list of texts, which may be empty; reports a problem if it is not a list of texts.
    pub fn any_texts(&self, problems: &mut Problems) -> Vec<&'static str> {
        self.listed().unwrap_or_else(|| self.no_list(problems))
    }

    fn listed(&self) -> Option<Vec<&'static str>> {
        let items = self.value.and_then(DeValue::as_array)?;
        items
            .iter()
            .map(|item| item.get_ref().as_str().map(leak))
            .collect()
    }

    fn no_list(&self, problems: &mut Problems) -> Vec<&'static str> {
        self.problem(problems, "is not a list of texts", "write [\"…\", \"…\"]");
        Vec::new()
    }

    /// The boolean under `key`, `false` if it is missing; reports a problem if it is not a boolean.
    pub fn flag(&self, key: &str, problems: &mut Problems) -> bool {
        let Some(node) = self.optional(key) else {
            return false;
        };
        node.value.and_then(DeValue::as_bool).unwrap_or_else(|| {
            node.problem(
                problems,
                "is neither true nor false",
                "write true or leave it out",
            );
            false
        })
    }

    /// Its number, whole or decimal; reports a problem if it is not a number.
    pub fn number(&self, problems: &mut Problems) -> Option<f64> {
        let value = self.value?;
        let text = match (value.as_integer(), value.as_float()) {
            (Some(number), _) => Some(number.as_str()),
            (_, Some(number)) => Some(number.as_str()),
            _ => None,
        };
        let number = text.and_then(|text| text.parse().ok());
        if number.is_none() {
            self.problem(problems, "is not a number", "write digits alone");
        }
        number
    }

    /// Its number from 0 to 1,000,000 with at most three decimals; reports a problem if it is not one.
    pub fn amount(&self, problems: &mut Problems) -> Option<f64> {
        let number = self.number(problems)?;
        let fits = (0.0..=1_000_000.0).contains(&number) && is_in_thousandths(number);
        if !fits {
            self.problem(
                problems,
                "is not an amount",
                "write a number from 0 to 1000000 with at most three decimals",
            );
        }
        Some(number).filter(|_| fits)
    }

    /// Its date; reports a problem if it is not a date.
    pub fn date(&self, problems: &mut Problems) -> Option<Date> {
        let written = self
            .value
            .and_then(DeValue::as_datetime)
            .and_then(|written| written.date);
        let day =
            written.and_then(|day| Date::new(day.year as i16, day.month as i8, day.day as i8));
        if day.is_none() {
            self.problem(
                problems,
                "is not a date",
                "write year-month-day without quotation marks",
            );
        }
        day
    }
}

/// Whether it has at most three decimals, the highest precision of laboratory values.
pub fn is_in_thousandths(number: f64) -> bool {
    (number * 1000.0).round() / 1000.0 == number
}

/// The separator between the parts of a name. Not a full stop, since ids may contain one.
const NAME_SEPARATOR: char = '\u{1f}';

/// The line of a byte offset, counted from 1.
fn line_of(source: &str, offset: usize) -> usize {
    source
        .get(..offset)
        .map_or(0, |before| before.matches('\n').count() + 1)
}
