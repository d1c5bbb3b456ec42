use std::collections::BTreeMap;

use anyhow::{Context, bail};
use serde::Deserialize;

use super::people::Given;
use crate::{
    screening::{Date, PartialDate},
    takeaway::SavedProblem,
    trials::TRIAL,
};

const STATES: &str = include_str!("states.toml");

/// The whole list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    asked: Person,
    states: Vec<Shown>,
}

/// Who is asked every question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    like: String,
    answers: Given,
}

/// A file of saved answers that a person opens.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Opening {
    text: String,
    /// It says this many times more what it says.
    more: usize,
    unreadable: bool,
}

impl Opening {
    /// What the browser reads.
    pub fn read(&self) -> Result<String, SavedProblem> {
        if self.unreadable {
            return Err(SavedProblem::Unreadable);
        }
        Ok(self.text.repeat(1 + self.more))
    }
}

/// A state of a screen; `states.toml` explains its parts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Shown {
    pub screen: String,
    pub state: String,
    pub like: Option<String>,
    pub answers: Given,
    pub day: Option<String>,
    pub at: Option<String>,
    pub measured: BTreeMap<String, Vec<f64>>,
    pub open: Option<Opening>,
    pub fields: BTreeMap<String, String>,
    pub go_on: bool,
    pub detailed: bool,
    pub one_by_one: bool,
    pub prefer: Vec<String>,
    /// The fields hold what the person answers there.
    #[serde(skip)]
    pub answered: bool,
}

impl Shown {
    /// The date of the device.
    pub fn day(&self) -> anyhow::Result<Date> {
        let Some(day) = &self.day else {
            return Ok(TRIAL.facts.copied);
        };
        match day.parse() {
            Ok(PartialDate::Day(day)) => Ok(day),
            _ => bail!("expected a day such as \"2026-12-01\" but got \"{day}\""),
        }
    }
}

/// Every state: those of the list, and three of each screen of questions.
pub fn all() -> anyhow::Result<Vec<Shown>> {
    let List { asked, mut states } =
        toml::from_str(STATES).context("src/gallery/states.toml cannot be read")?;
    for screen in TRIAL.screens {
        let of_screen = Shown {
            screen: "question".to_owned(),
            state: screen.id.replace('_', "-"),
            like: Some(asked.like.clone()),
            answers: asked.answers.clone(),
            at: screen
                .questions
                .first()
                .map(|&first| TRIAL.rules.questions[first].id.to_owned()),
            detailed: !screen.quick,
            ..Shown::default()
        };
        let answered = Shown {
            state: format!("{}-answered", of_screen.state),
            answered: true,
            ..of_screen.clone()
        };
        let empty = Shown {
            state: format!("{}-empty", of_screen.state),
            go_on: true,
            ..of_screen.clone()
        };
        states.extend([of_screen, answered, empty]);
    }
    Ok(states)
}
