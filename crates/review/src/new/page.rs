//! A file that is being written, with what a person still has to decide in it.

use std::fmt::Display;

use toml::Value;

/// A file of the new folder.
#[derive(Debug)]
pub struct Page {
    /// Within the folder.
    pub path: String,
    pub text: String,
    pub decisions: Vec<Decision>,
}

/// Something that a person has to decide or write.
#[derive(Debug, PartialEq)]
pub struct Decision {
    /// Counted from 1.
    pub line: usize,
    pub what: String,
}

impl Page {
    pub fn new(path: impl Into<String>) -> Page {
        Page {
            path: path.into(),
            text: String::new(),
            decisions: Vec::new(),
        }
    }

    pub fn line(&mut self, line: impl Display) {
        self.text += &format!("{line}\n");
    }

    pub fn blank(&mut self) {
        self.line("");
    }

    /// A line that a person has to look at.
    pub fn decide(&mut self, line: impl Display, what: impl Into<String>) {
        self.decisions.push(Decision {
            line: self.text.matches('\n').count() + 1,
            what: what.into(),
        });
        self.line(line);
    }

    /// The line that keeps a proposal from being built until somebody has read it.
    pub fn proposal(&mut self, of: &str, why: &str) {
        let line = format!("{} = {}", prescreen_reader::PROPOSAL, quoted(why));
        self.decide(line, format!("{of}: {why}"));
    }
}

/// A text as TOML.
pub fn quoted(text: &str) -> String {
    Value::String(text.to_owned()).to_string()
}

/// A list of texts as TOML, one a line if it is long.
pub fn listed<T: AsRef<str>>(texts: &[T]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    match quoted.len() {
        0 | 1 => format!("[{}]", quoted.join(", ")),
        _ if quoted.iter().map(String::len).sum::<usize>() < 100 => {
            format!("[{}]", quoted.join(", "))
        }
        _ => format!("[\n  {},\n]", quoted.join(",\n  ")),
    }
}

/// A key as TOML, quoted if it has to be.
pub fn key(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    match key.chars().all(bare) {
        true => key.to_owned(),
        false => quoted(key),
    }
}
