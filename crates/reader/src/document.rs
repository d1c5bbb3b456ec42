//! A TOML file as a tree in which each value knows the file and the line where it stands, so that a tree made of two files
//! can still say where to correct it.

use std::{
    path::{Path, PathBuf},
    rc::Rc,
};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Node, Problems};
use prescreen_core::screening::Date;

/// A parsed TOML file.
pub struct Document {
    pub(crate) root: Item,
}

/// A value with its place.
#[derive(Clone)]
pub struct Item {
    pub place: Place,
    /// Of a table: where to add what is missing in it, if not there.
    pub gap: Option<Place>,
    pub value: Value,
}

/// Where a value stands.
#[derive(Clone)]
pub struct Place {
    pub file: Rc<PathBuf>,
    /// Counted from 1.
    pub line: usize,
    /// Whether the file belongs to several trials, each of which may say it otherwise.
    pub is_shared: bool,
}

/// The entries of a table, in the order of the file.
pub type Table = Vec<(String, Item)>;

/// What a key holds.
#[derive(Clone, PartialEq)]
pub enum Value {
    Table(Table),
    List(Vec<Value>),
    Text(String),
    Flag(bool),
    /// None if it is no number of this program.
    Number(Option<f64>),
    /// None if it is a time without a date, or no day of the calendar.
    Day(Option<Date>),
}

/// The same wherever it stands.
impl PartialEq for Item {
    fn eq(&self, other: &Item) -> bool {
        self.value == other.value
    }
}

/// Parses a TOML file. Syntax errors and control characters are added to `problems`.
pub fn parse(path: &Path, source: &str, problems: &mut Problems) -> Option<Document> {
    read(path, source, false, problems)
}

/// Parses a TOML file that belongs to several trials.
pub fn parse_shared(path: &Path, source: &str, problems: &mut Problems) -> Option<Document> {
    read(path, source, true, problems)
}

fn read(path: &Path, source: &str, is_shared: bool, problems: &mut Problems) -> Option<Document> {
    let lines = source.match_indices('\n').map(|(at, _)| at).collect();
    let mut reader = Reader {
        file: Rc::new(path.to_owned()),
        lines,
        is_shared,
        problems,
    };
    match DeTable::parse(source) {
        Ok(table) => Some(Document {
            root: Item {
                place: reader.place(0),
                gap: None,
                value: Value::Table(reader.table(table.get_ref())),
            },
        }),
        Err(error) => {
            let line = error.span().map_or(0, |span| reader.place(span.start).line);
            let what = format!("is not TOML: {}", error.message().replace('\n', ", "));
            problems.add(path, line, what, "correct the line");
            None
        }
    }
}

struct Reader<'a> {
    file: Rc<PathBuf>,
    /// The byte offset of the end of each line.
    lines: Vec<usize>,
    is_shared: bool,
    problems: &'a mut Problems,
}

impl Reader<'_> {
    fn place(&self, offset: usize) -> Place {
        Place {
            file: self.file.clone(),
            line: self.lines.partition_point(|end| *end < offset) + 1,
            is_shared: self.is_shared,
        }
    }

    fn table(&mut self, table: &DeTable) -> Table {
        let entries = table.iter().map(|(key, value)| {
            let offset = key.span().start;
            self.check_signs(key.get_ref(), offset);
            let item = Item {
                place: self.place(offset),
                gap: None,
                value: self.value(value),
            };
            (key.get_ref().to_string(), item)
        });
        entries.collect()
    }

    fn value(&mut self, value: &Spanned<DeValue>) -> Value {
        match value.get_ref() {
            DeValue::Table(table) => Value::Table(self.table(table)),
            DeValue::Array(items) => {
                Value::List(items.iter().map(|item| self.value(item)).collect())
            }
            DeValue::String(text) => {
                self.check_signs(text, value.span().start);
                Value::Text(text.to_string())
            }
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Integer(number) => Value::Number(number.as_str().parse().ok()),
            DeValue::Float(number) => Value::Number(number.as_str().parse().ok()),
            DeValue::Datetime(written) => Value::Day(
                written
                    .date
                    .and_then(|day| Date::new(day.year as i16, day.month as i8, day.day as i8)),
            ),
        }
    }

    /// Reports control characters, which are invisible in editors.
    fn check_signs(&mut self, text: &str, offset: usize) {
        if text.contains(|c: char| c.is_control() && c != '\n') {
            let line = self.place(offset).line;
            self.problems.add(
                &self.file,
                line,
                "holds a sign that cannot be seen",
                "take the \\u… or \\x… out",
            );
        }
    }
}

impl Document {
    /// The whole file as a table.
    pub fn root(&self) -> Node<'_> {
        Node::root(&self.root)
    }
}

impl Item {
    /// Whether it is a table.
    pub fn is_table(&self) -> bool {
        matches!(self.value, Value::Table(_))
    }

    /// Its entries; none if it is not a table.
    pub fn entries(&self) -> &[(String, Item)] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// Its entries to change; none if it is not a table.
    pub fn entries_mut(&mut self) -> Option<&mut Table> {
        match &mut self.value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }

    /// Its entry under `key`, if there is one.
    pub fn get(&self, key: &str) -> Option<&Item> {
        let mut entries = self.entries().iter();
        entries.find(|(own, _)| own == key).map(|(_, item)| item)
    }
}
