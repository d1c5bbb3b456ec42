use super::{
    PROPOSAL, Problems,
    document::{Item, Place, Value},
};
use prescreen_core::screening::Date;

/// Leaks a text to make it `'static`, as definitions require.
pub fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// Leaks a list to make it `'static`.
pub fn leak_all<T>(items: Vec<T>) -> &'static [T] {
    Vec::leak(items)
}

/// A value in a TOML file, with its name and position.
#[derive(Clone)]
pub struct Node<'a> {
    pub(crate) item: &'a Item,
    /// Its dotted name, for messages.
    name: String,
}

impl<'a> Node<'a> {
    /// A whole file.
    pub(crate) fn root(item: &'a Item) -> Node<'a> {
        let name = String::new();
        Node { item, name }
    }

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
        self.report_at(
            &self.item.place,
            problems,
            self.named(what.as_ref()),
            remedy,
        );
    }

    /// Reports a problem with this text, or with one that is missing in this table; its name is left to `what`.
    pub fn report(&self, problems: &mut Problems, what: String, remedy: impl Into<String>) {
        let place = self.item.gap.as_ref().unwrap_or(&self.item.place);
        self.report_at(place, problems, what, remedy);
    }

    fn report_at(
        &self,
        place: &Place,
        problems: &mut Problems,
        what: String,
        remedy: impl Into<String>,
    ) {
        let line = if self.name.is_empty() { 0 } else { place.line };
        let mut remedy = remedy.into();
        if place.is_shared {
            remedy += "; or let the trial say it otherwise, under the same key in its own file";
        }
        problems.add(&place.file, line, what, remedy);
    }

    /// A message that begins with its name.
    fn named(&self, what: &str) -> String {
        match self.name.as_str() {
            "" => what.to_owned(),
            name => format!("{}: {what}", name.replace(NAME_SEPARATOR, ".")),
        }
    }

    /// The entry under `key`, if there is one.
    pub fn optional(&self, key: &str) -> Option<Node<'a>> {
        self.entries().find(|node| node.key() == key)
    }

    /// The entry under `key`; reports a problem if it is missing.
    pub fn table(&self, key: &str, problems: &mut Problems) -> Option<Node<'a>> {
        let found = self.optional(key);
        if found.is_none() {
            let what = format!("\"{key}\" is missing");
            self.report(problems, self.named(&what), format!("add \"{key}\""));
        }
        found
    }

    /// The entry at the end of this path, or the last one on it that there is.
    pub fn nearest(&self, path: &[&str]) -> Node<'a> {
        let next = path.split_first();
        let found = next.and_then(|(key, rest)| Some(self.optional(key)?.nearest(rest)));
        found.unwrap_or_else(|| self.clone())
    }

    /// The entries of a table, in the order of the file; none if it is not a table.
    pub fn entries(&self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let name = self.name.clone();
        self.item.entries().iter().map(move |(key, item)| Node {
            item,
            name: match name.as_str() {
                "" => key.clone(),
                name => format!("{name}{NAME_SEPARATOR}{key}"),
            },
        })
    }

    /// Whether it is a table.
    pub fn is_table(&self) -> bool {
        self.item.is_table()
    }

    /// Whether it stands in a file of several trials.
    pub(crate) fn is_shared(&self) -> bool {
        self.item.place.is_shared
    }

    /// Reports every key that is not one of `known`.
    pub fn only(&self, known: &[&str], problems: &mut Problems) {
        // A proposal is reported as such.
        let strange = |entry: &Node| !known.contains(&entry.key()) && entry.key() != PROPOSAL;
        for entry in self.entries().filter(strange) {
            let remedy = match known {
                [] => "take it out".to_owned(),
                known => format!("use one of {}, or take it out", known.join(", ")),
            };
            entry.problem(problems, "is not known here", remedy);
        }
    }

    /// Its text, if it is a text that is not blank.
    pub fn as_text(&self) -> Option<&'a str> {
        as_text(&self.item.value).filter(|text| !text.trim().is_empty())
    }

    /// The texts in its list; none if it is not a list.
    pub fn items(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.list().unwrap_or_default().iter().filter_map(as_text)
    }

    fn list(&self) -> Option<&'a [Value]> {
        match &self.item.value {
            Value::List(items) => Some(items),
            _ => None,
        }
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
        match as_text(&self.item.value) {
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
        let items = self.list()?.iter();
        items.map(|item| as_text(item).map(leak)).collect()
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
        let Value::Flag(flag) = node.item.value else {
            let remedy = "write true or leave it out";
            node.problem(problems, "is neither true nor false", remedy);
            return false;
        };
        flag
    }

    /// Its number, whole or decimal; reports a problem if it is not a number.
    pub fn number(&self, problems: &mut Problems) -> Option<f64> {
        let Value::Number(Some(number)) = self.item.value else {
            self.problem(problems, "is not a number", "write digits alone");
            return None;
        };
        Some(number)
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
        let Value::Day(Some(day)) = self.item.value else {
            self.problem(
                problems,
                "is not a date",
                "write year-month-day without quotation marks",
            );
            return None;
        };
        Some(day)
    }
}

fn as_text(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether it has at most three decimals, the highest precision of laboratory values.
pub fn is_in_thousandths(number: f64) -> bool {
    (number * 1000.0).round() / 1000.0 == number
}

/// The separator between the parts of a name. Not a full stop, since ids may contain one.
const NAME_SEPARATOR: char = '\u{1f}';
