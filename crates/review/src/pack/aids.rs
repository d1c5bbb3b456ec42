//! Reading grades and rendered graphs, which Node provides. The document is rendered twice, the first time to collect the
//! requests.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use crate::files;
use crate::process;

#[derive(Default)]
pub struct Aids {
    texts: RefCell<BTreeSet<String>>,
    graphs: RefCell<BTreeSet<String>>,
    answers: Answers,
}

#[derive(Default, Deserialize)]
struct Answers {
    /// `None` for a text without words.
    grades: BTreeMap<String, Option<f64>>,
    drawings: BTreeMap<String, String>,
}

impl Aids {
    /// The reading grade of these texts together; empty until it is answered.
    pub fn grade(&self, parts: &[&str]) -> String {
        let text: Vec<&str> = parts
            .iter()
            .copied()
            .filter(|part| !part.is_empty())
            .collect();
        let text = text.join("\n");
        if text.is_empty() {
            return String::new();
        }
        match self.answers.grades.get(&text) {
            // The formula is negative for very short words.
            Some(Some(grade)) => format!("{:.1}", grade.max(0.0)),
            Some(None) => "–".to_owned(),
            None => {
                self.texts.borrow_mut().insert(text);
                String::new()
            }
        }
    }

    /// A graph in DOT as SVG; empty until it is answered.
    pub fn drawing(&self, graph: &str) -> String {
        match self.answers.drawings.get(graph) {
            Some(drawing) => drawing.clone(),
            None => {
                self.graphs.borrow_mut().insert(graph.to_owned());
                String::new()
            }
        }
    }

    /// Answers all requests so far.
    pub fn answer(&mut self, parts: &Path) -> Result<()> {
        let parts = std::path::absolute(parts).context("the current folder cannot be read")?;
        let (questions, answers) = (parts.join("questions.json"), parts.join("answers.json"));
        let asked = json!({ "texts": *self.texts.borrow(), "graphs": *self.graphs.borrow() });
        files::write(&questions, asked.to_string())?;
        process::run(
            Command::new("node")
                .args([Path::new("aids.mjs"), &questions, &answers])
                .current_dir("tests/pack"),
        )?;
        self.answers = serde_json::from_str(&files::read_text(&answers)?)
            .with_context(|| format!("`{}` cannot be read", answers.display()))?;
        Ok(())
    }
}
