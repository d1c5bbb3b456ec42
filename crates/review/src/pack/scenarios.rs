//! The scenarios of `tests/scenarios/` as a table to tick, judged anew each time.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use prescreen_core::cases;
use prescreen_core::screening::{Answers, Date, PartialDate, Verdict, screen};
use prescreen_words::{self as words, fill};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Pack;
use crate::files;
use crate::html::{escaped, said, table};

const FOLDER: &str = "tests/scenarios";
/// The file of the people whom others are like.
const PEOPLE: &str = "people.toml";

type Given = Map<String, Value>;

#[derive(Deserialize)]
struct File {
    scenario: Vec<Scenario>,
}

#[derive(Deserialize)]
pub struct Scenario {
    pub title: String,
    pub story: String,
    pub today: String,
    like: Option<String>,
    #[serde(default)]
    answers: Given,
    expect: Expect,
    /// All answers, with those of the person they are like.
    #[serde(skip)]
    all: Given,
}

#[derive(Deserialize)]
struct Expect {
    outcome: String,
    #[serde(default)]
    findings: BTreeMap<String, String>,
}

/// Every scenario, in the order of files.
pub fn all() -> Result<Vec<Scenario>> {
    let read = |name: &str| files::read_text(format!("{FOLDER}/{name}").as_ref());
    let people: BTreeMap<String, Given> =
        toml::from_str(&read(PEOPLE)?).with_context(|| format!("{FOLDER}/{PEOPLE}"))?;
    let mut names = Vec::new();
    let entries =
        fs::read_dir(FOLDER).with_context(|| format!("the folder `{FOLDER}` cannot be read"))?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".toml") && name != PEOPLE {
            names.push(name);
        }
    }
    names.sort();
    let mut all = Vec::new();
    for name in names {
        let file: File =
            toml::from_str(&read(&name)?).with_context(|| format!("{FOLDER}/{name}"))?;
        for mut scenario in file.scenario {
            if let Some(like) = &scenario.like {
                scenario.all = people
                    .get(like)
                    .with_context(|| format!("{FOLDER}/{PEOPLE} has nobody called `{like}`"))?
                    .clone();
            }
            scenario.all.extend(scenario.answers.clone());
            all.push(scenario);
        }
    }
    Ok(all)
}

impl Scenario {
    pub fn day(&self) -> Result<Date> {
        match self.today.parse() {
            Ok(PartialDate::Day(day)) => Ok(day),
            _ => bail!("`{}`: `{}` is not a day", self.title, self.today),
        }
    }

    /// All their answers.
    pub fn answers(&self, pack: &Pack) -> Result<Answers> {
        self.read(pack, &self.all)
    }

    fn read(&self, pack: &Pack, given: &Given) -> Result<Answers> {
        let mut problems = Vec::new();
        let answers = cases::answers(&pack.trial.rules, given, self.day()?, &mut problems);
        match problems.first() {
            None => Ok(answers),
            Some(problem) => Err(anyhow!("`{}`: {problem}", self.title)),
        }
    }

    pub fn verdict(&self, pack: &Pack) -> Result<Verdict> {
        Ok(screen(&pack.trial.rules, &self.answers(pack)?, self.day()?))
    }
}

pub fn section(pack: &Pack) -> Result<String> {
    let told = pack.told;
    let mut rows = String::new();
    for scenario in pack.scenarios {
        let title = escaped(&scenario.title);
        let story = escaped(&scenario.story);
        rows += &format!(
            "<tr><th scope=\"row\"><span lang=\"en\"><strong>{title}</strong><br>{story}</span><br><time>{}</time></th><td>{}</td><td>{}</td><td class=\"tick\"><label><input type=\"checkbox\"> {}</label></td></tr>\n",
            escaped(&scenario.today),
            own_answers(pack, scenario)?,
            outcome(pack, scenario)?,
            escaped(&told.right_label)
        );
    }
    let headings = [
        told.scenario_column.as_str(),
        &told.answers_column,
        &told.told_column,
        &told.right_column,
    ];
    let table = table(&headings, &rows).replacen("<table>", "<table class=\"scenarios\">", 1);
    Ok(said("p", &told.scenarios_text) + &table)
}

/// What they answer themselves, as they would read it back.
fn own_answers(pack: &Pack, scenario: &Scenario) -> Result<String> {
    let given = scenario.read(pack, &scenario.all)?;
    let mut html = String::new();
    if scenario.like.is_none() {
        html += &said("p", &pack.told.scenarios_like_none);
    }
    let mut items = String::new();
    let questions = pack.trial.rules.questions.entries();
    for ((id, rules), texts) in questions.zip(pack.texts.questions) {
        let own = scenario
            .answers
            .keys()
            .any(|key| key.trim_end_matches(".date") == rules.id);
        if own {
            let answer = words::answer(given.get(id), rules, texts, pack.texts, pack.words);
            items += &said("li", &[texts.short, pack.words.colon(), &answer].concat());
        }
    }
    if items.is_empty() {
        items = said("li", &pack.told.scenario_no_answers);
    }
    Ok(format!("{html}<ul>\n{items}</ul>\n"))
}

fn outcome(pack: &Pack, scenario: &Scenario) -> Result<String> {
    let verdict = scenario.verdict(pack)?;
    let mut html = format!(
        "<p><strong>{}</strong></p>\n",
        escaped(pack.words.outcome(verdict.outcome))
    );
    if let Some(day) = verdict.earliest {
        html += &said(
            "p",
            &fill(&pack.told.from_when, &[("date", &day.to_string())]),
        );
    }
    if verdict.outcome.name() != scenario.expect.outcome {
        html += &differs(pack, &scenario.expect.outcome);
    }
    // Criteria that are told the same stand together.
    let mut together: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, expected) in &scenario.expect.findings {
        let found = verdict
            .findings
            .iter()
            .find(|found| pack.trial.rules.criteria[found.criterion].id == *id);
        let (came, said) = match found {
            None => ("left out".to_owned(), pack.told.left_out.clone()),
            Some(found) => {
                let name = pack.words.finding(found.finding);
                match found.until {
                    None => (found.finding.name().to_owned(), name.to_owned()),
                    Some(day) => (
                        format!("{} {day}", found.finding.name()),
                        fill(
                            &pack.told.from_day,
                            &[("finding", name), ("date", &day.to_string())],
                        ),
                    ),
                }
            }
        };
        let mut id = format!("<code>{}</code>", escaped(id));
        if came != *expected {
            id += &differs(pack, expected);
        }
        together.entry(said).or_default().push(id);
    }
    let items: String = together
        .iter()
        .map(|(said, ids)| {
            format!(
                "<li>{}{}{}</li>\n",
                escaped(said),
                escaped(pack.words.colon()),
                ids.join(" ")
            )
        })
        .collect();
    Ok(format!("{html}<ul>\n{items}</ul>\n"))
}

fn differs(pack: &Pack, expected: &str) -> String {
    let text = fill(&pack.told.differs, &[("expected", expected)]);
    format!(" <mark>{}</mark>\n", escaped(&text))
}
