//! The scenarios of `tests/scenarios/` as a table to tick off, judged anew for each pack.

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
use crate::html::{escaped, table, text_element};

const FOLDER: &str = "tests/scenarios";
/// The people on whose answers scenarios are based.
const PEOPLE: &str = "tests/people.toml";

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
    /// All answers, including those of the person in `like`.
    #[serde(skip)]
    all: Given,
}

#[derive(Deserialize)]
struct Expect {
    outcome: String,
    #[serde(default)]
    findings: BTreeMap<String, String>,
}

/// Reads all scenarios, sorted by file name.
pub fn all() -> Result<Vec<Scenario>> {
    let people: BTreeMap<String, Given> =
        toml::from_str(&files::read_text(PEOPLE.as_ref())?).with_context(|| PEOPLE.to_owned())?;
    let mut names = Vec::new();
    let entries =
        fs::read_dir(FOLDER).with_context(|| format!("the folder `{FOLDER}` cannot be read"))?;
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".toml") {
            names.push(name);
        }
    }
    names.sort();
    let mut all = Vec::new();
    for name in names {
        let path = format!("{FOLDER}/{name}");
        let text = files::read_text(path.as_ref())?;
        let file: File = toml::from_str(&text).with_context(|| path.clone())?;
        for mut scenario in file.scenario {
            if let Some(like) = &scenario.like {
                scenario.all = people
                    .get(like)
                    .with_context(|| format!("{PEOPLE} has nobody called `{like}`"))?
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

    /// All answers.
    pub fn answers(&self, pack: &Pack) -> Result<Answers> {
        self.read(pack, &self.all)
    }

    fn read(&self, pack: &Pack, given: &Given) -> Result<Answers> {
        let answers = cases::accepted_answers(&pack.trial.rules, given, self.day()?);
        answers.map_err(|problems| anyhow!("`{}`: {}", self.title, problems[0]))
    }

    pub fn verdict(&self, pack: &Pack) -> Result<Verdict> {
        Ok(screen(&pack.trial.rules, &self.answers(pack)?, self.day()?))
    }
}

pub fn section(pack: &Pack) -> Result<String> {
    let labels = pack.labels;
    let mut rows = String::new();
    for scenario in pack.scenarios {
        let title = escaped(&scenario.title);
        let story = escaped(&scenario.story);
        rows += &format!(
            "<tr><th scope=\"row\"><span lang=\"en\"><strong>{title}</strong><br>{story}</span><br><time>{}</time></th><td>{}</td><td>{}</td><td class=\"tick\"><label><input type=\"checkbox\"> {}</label></td></tr>\n",
            escaped(&scenario.today),
            own_answers(pack, scenario)?,
            outcome(pack, scenario)?,
            escaped(&labels.right_label)
        );
    }
    let headings = [
        labels.scenario_column.as_str(),
        &labels.answers_column,
        &labels.told_column,
        &labels.right_column,
    ];
    let table = table(&headings, &rows).replacen("<table>", "<table class=\"scenarios\">", 1);
    Ok(text_element("p", &labels.scenarios_text) + &table)
}

/// The scenario's own answers, without those of the person in `like`, as the widget shows them.
fn own_answers(pack: &Pack, scenario: &Scenario) -> Result<String> {
    let given = scenario.read(pack, &scenario.all)?;
    let mut html = String::new();
    if scenario.like.is_none() {
        html += &text_element("p", &pack.labels.scenarios_like_none);
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
            items += &text_element("li", &[texts.short, pack.words.colon(), &answer].concat());
        }
    }
    if items.is_empty() {
        items = text_element("li", &pack.labels.scenario_no_answers);
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
        html += &text_element(
            "p",
            &fill(&pack.labels.from_when, &[("date", &day.to_string())]),
        );
    }
    if verdict.outcome.name() != scenario.expect.outcome {
        html += &differs(pack, &scenario.expect.outcome);
    }
    // Criteria with the same finding are grouped.
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, expected) in &scenario.expect.findings {
        let found = verdict
            .findings
            .iter()
            .find(|found| pack.trial.rules.criteria[found.criterion].id == *id);
        let (actual, text) = match found {
            None => ("left out".to_owned(), pack.labels.left_out.clone()),
            Some(found) => {
                let name = pack.words.finding(found.finding);
                match found.until {
                    None => (found.finding.name().to_owned(), name.to_owned()),
                    Some(day) => (
                        format!("{} {day}", found.finding.name()),
                        fill(
                            &pack.labels.from_day,
                            &[("finding", name), ("date", &day.to_string())],
                        ),
                    ),
                }
            }
        };
        let mut id = format!("<code>{}</code>", escaped(id));
        if actual != *expected {
            id += &differs(pack, expected);
        }
        groups.entry(text).or_default().push(id);
    }
    let items: String = groups
        .iter()
        .map(|(text, ids)| {
            format!(
                "<li>{}{}{}</li>\n",
                escaped(text),
                escaped(pack.words.colon()),
                ids.join(" ")
            )
        })
        .collect();
    Ok(format!("{html}<ul>\n{items}</ul>\n"))
}

fn differs(pack: &Pack, expected: &str) -> String {
    let text = fill(&pack.labels.differs, &[("expected", expected)]);
    format!(" <mark>{}</mark>\n", escaped(&text))
}
