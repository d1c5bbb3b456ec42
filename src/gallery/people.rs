use std::{collections::BTreeMap, sync::LazyLock};

use anyhow::{Context, Result, anyhow};
use serde_json::{Map, Value};

use crate::{
    cases,
    screening::{Answers, Date},
    trials::TRIAL,
};

/// Answers by question id, in the form of `cargo review screen`.
pub type Given = Map<String, Value>;

const PEOPLE: &str = include_str!("../../tests/people.toml");

/// The answers of one of the people with some of them changed, on a day.
pub fn answers(like: &str, changes: &Given, today: Date) -> Result<Answers> {
    static READ: LazyLock<Result<BTreeMap<String, Given>, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(PEOPLE));
    let people = READ.as_ref().context("tests/people.toml cannot be read")?;
    let person = people
        .get(like)
        .with_context(|| format!("tests/people.toml has nobody called `{like}`"))?;
    let mut given = person.clone();
    given.extend(changes.clone());
    cases::accepted_answers(&TRIAL.rules, &given, today).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow!(problems.join("; "))
    })
}
