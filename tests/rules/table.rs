//! The tables of `tests/rules/*.toml`, and whether the program comes to what each row says.

use std::{collections::BTreeMap, fs, path::PathBuf};

use serde::Deserialize;
use toml::Spanned;
use trial_prescreen::{
    cases,
    screening::{Outcome, Verdict, screen},
    trials::TRIAL,
};

use crate::support::{
    definition::{cohorts_of, found, outcome},
    people::{self, Given, day},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The day of assessment.
    today: String,
    table: Vec<Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    title: String,
    /// Whom the answers are given to: those of `tests/people.toml`, with nothing in the way.
    people: Vec<String>,
    /// Another day of assessment than the file's.
    today: Option<String>,
    /// What these people have answered otherwise, in every row.
    #[serde(default)]
    answers: Given,
    rows: Vec<Spanned<Row>>,
}

/// An answer or several, and all that they change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    #[serde(default)]
    answers: Given,
    /// The questions that have not been answered.
    #[serde(default)]
    without: Vec<String>,
    /// `clear`, or `until 2026-12-05`. A criterion that is not named is found as it was without the row.
    #[serde(default)]
    findings: BTreeMap<String, String>,
    /// Where it is left out it is what the findings come to.
    outcome: Option<String>,
    /// The day that goes with `outcome`; none where it is left out.
    earliest: Option<String>,
}

/// A row, with where it stands and who it is of.
pub struct Case {
    /// `tests/rules/lupus.toml:12`.
    pub place: String,
    people: Vec<String>,
    today: String,
    base: Given,
    row: Row,
}

/// Every row of every table, in the order of files.
pub fn cases() -> Vec<Case> {
    let folder = PathBuf::from("tests/rules");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("tests/rules: {error}"));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths.sort();
    paths.iter().flat_map(read).collect()
}

fn read(path: &PathBuf) -> Vec<Case> {
    let name = path.display();
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut cases = Vec::new();
    for table in file.table {
        assert!(!table.title.is_empty() && !table.people.is_empty() && !table.rows.is_empty());
        for row in table.rows {
            let line = text[..row.span().start].lines().count();
            cases.push(Case {
                place: format!("{name}:{line}"),
                people: table.people.clone(),
                today: table.today.as_ref().unwrap_or(&file.today).clone(),
                base: table.answers.clone(),
                row: row.into_inner(),
            });
        }
    }
    cases
}

impl Case {
    /// The question and the answer of a row that gives one alone.
    pub fn answer(&self) -> Option<(&String, &serde_json::Value)> {
        let answers = self.row.answers.iter();
        let mut answers = answers.filter(|(question, _)| !question.ends_with(".date"));
        answers.next().filter(|_| answers.next().is_none())
    }

    /// How many findings the row states.
    pub fn findings(&self) -> usize {
        self.row.findings.len()
    }

    /// Each thing in which the program differs from the row, for each of its people.
    pub fn differences(&self) -> Vec<String> {
        let people = self.people.iter();
        let mut differences: Vec<String> =
            people.flat_map(|name| self.differences_of(name)).collect();
        let unknown = self
            .row
            .findings
            .keys()
            .filter(|id| TRIAL.rules.criterion_named(id).is_none());
        differences.extend(unknown.map(|id| format!("there is no criterion {id}")));
        differences
            .into_iter()
            .map(|difference| format!("{}: {difference}", self.place))
            .collect()
    }

    fn differences_of(&self, name: &str) -> Vec<String> {
        let mut base = people::named(name);
        base.extend(self.base.clone());
        let mut person = base.clone();
        person.extend(self.row.answers.clone());
        for question in &self.row.without {
            person.remove(question);
        }
        let (before, after) = match (self.judged(&base), self.judged(&person)) {
            (Ok(before), Ok(after)) => (before, after),
            (Err(problem), _) | (_, Err(problem)) => return vec![problem],
        };
        let mut differences = Vec::new();
        let mut compare = |what: &str, expected: &str, came: &str| {
            if expected != came {
                differences.push(format!(
                    "{what} of {name}: expected {expected}, came {came}"
                ));
            }
        };
        let came: BTreeMap<_, _> = people::findings_of(&after).into_iter().collect();
        for (criterion, unchanged) in people::findings_of(&before) {
            let expected = self.row.findings.get(criterion).unwrap_or(&unchanged);
            let came = came.get(criterion).map_or("left out", String::as_str);
            compare(criterion, expected, came);
        }
        let (outcome, earliest) = self.expected(&person, &after);
        let none = || "none".to_owned();
        compare("outcome", &outcome, after.outcome.name());
        compare(
            "earliest day",
            &earliest.unwrap_or_else(none),
            &after.earliest.map_or_else(none, |day| day.to_string()),
        );
        differences
    }

    fn judged(&self, person: &Given) -> Result<Verdict, String> {
        let mut problems = Vec::new();
        let today = day(&self.today);
        let answers = cases::answers(&TRIAL.rules, person, today, &mut problems);
        match problems.first() {
            Some(problem) => Err(problem.to_string()),
            None => Ok(screen(&TRIAL.rules, &answers, today)),
        }
    }

    /// The outcome and the earliest day, as the row states them or as the findings define them.
    fn expected(&self, person: &Given, verdict: &Verdict) -> (String, Option<String>) {
        if let Some(outcome) = &self.row.outcome {
            return (outcome.clone(), self.row.earliest.clone());
        }
        let rules = &TRIAL.rules;
        let question = &rules.questions[rules.cohorts.question];
        let diagnosis = person
            .get(question.id)
            .and_then(|id| id.as_str())
            .and_then(|id| question.value_named(id));
        let (outcome, earliest): (Outcome, _) =
            outcome(cohorts_of(rules, diagnosis), &found(rules, verdict));
        (
            outcome.name().to_owned(),
            earliest.map(|day| day.to_string()),
        )
    }
}
