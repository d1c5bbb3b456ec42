//! The scenarios of `tests/scenarios/`: people in plain words, and what the tool has to say to them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::support::{
    people::{self, Given},
    reachable,
};
use serde::Deserialize;
use trial_prescreen::{cases, trials::TRIAL};

const FOLDER: &str = "tests/scenarios";
/// How many of them are walked through the page, in each of three engines: more take longer and show nothing new.
const WALKED: usize = 30;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scenario: Vec<Scenario>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    /// What it is about, in a line.
    title: String,
    /// Who the person is.
    story: String,
    /// The day on which they look.
    today: String,
    /// Whose answers they give where they do not give their own.
    like: Option<String>,
    /// Their own answers.
    #[serde(default)]
    answers: Given,
    expect: Expect,
    /// It is also walked through the real page, in three engines.
    #[serde(default)]
    browser: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    outcome: String,
    /// Where it is left out there must be none.
    earliest: Option<String>,
    /// `clear`, `until 2026-12-05`, or `left out` where the criterion does not apply.
    findings: BTreeMap<String, String>,
}

fn read(name: &str) -> String {
    let path = Path::new(FOLDER).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every scenario with its file's name, in the order of files.
fn scenarios() -> Vec<(String, Scenario)> {
    let entries = fs::read_dir(FOLDER).unwrap_or_else(|error| panic!("{FOLDER}: {error}"));
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    let mut scenarios = Vec::new();
    for name in names {
        let file: File =
            toml::from_str(&read(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        scenarios.extend(
            file.scenario
                .into_iter()
                .map(|scenario| (name.clone(), scenario)),
        );
    }
    scenarios
}

/// What the program comes to, in the words of [`Expect`]; or what it refuses.
fn judged(scenario: &Scenario) -> Result<Expect, String> {
    let mut answers = match &scenario.like {
        None => Given::new(),
        Some(like) => people::named(like),
    };
    for (question, answer) in &scenario.answers {
        answers.insert(question.clone(), answer.clone());
    }
    let line = serde_json::json!({ "today": scenario.today, "answers": answers });
    let said = cases::judge(&TRIAL, &line.to_string()).map_err(|problems| {
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        problems.join("; ")
    })?;
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let findings = said["findings"].as_array().expect("a list of findings");
    let finding = |found: &serde_json::Value| {
        let name = text(&found["finding"])?;
        let told = match text(&found["date"]) {
            Some(date) => format!("{name} {date}"),
            None => name,
        };
        Some((text(&found["criterion"])?, told))
    };
    Ok(Expect {
        outcome: text(&said["outcome"]).expect("an outcome"),
        earliest: text(&said["earliest"]),
        findings: findings.iter().filter_map(finding).collect(),
    })
}

/// Each thing in which the program differs from what the scenario expects.
fn differences(expected: &Expect, came: &Expect) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |what: &str, expected: &str, came: &str| {
        if expected != came {
            wrong.push(format!("    {what}: expected {expected}, came {came}"));
        }
    };
    compare("outcome", &expected.outcome, &came.outcome);
    let day = |earliest: &Option<String>| earliest.clone().unwrap_or_else(|| "none".to_owned());
    compare("earliest", &day(&expected.earliest), &day(&came.earliest));
    for (criterion, finding) in &expected.findings {
        let came = came
            .findings
            .get(criterion)
            .map_or("left out", String::as_str);
        compare(criterion, finding, came);
    }
    wrong
}

#[test]
fn every_person_is_told_what_the_scenario_says() {
    let scenarios = scenarios();
    let mut failures = Vec::new();
    for (file, scenario) in &scenarios {
        let wrong = match judged(scenario) {
            Ok(came) => differences(&scenario.expect, &came),
            Err(refused) => vec![format!("    refused: {refused}")],
        };
        if !wrong.is_empty() {
            let (title, story) = (&scenario.title, &scenario.story);
            failures.push(format!(
                "{file}: {title}\n    ({story})\n{}",
                wrong.join("\n")
            ));
        }
    }
    println!("{} scenarios", scenarios.len());
    assert!(
        failures.is_empty(),
        "{} of {} scenarios differ:\n\n{}\n",
        failures.len(),
        scenarios.len(),
        failures.join("\n\n")
    );
}

#[test]
fn every_criterion_is_shown_with_every_finding_it_can_get() {
    let known: BTreeSet<(&str, &str)> = reachable::pairs().collect();
    let scenarios = scenarios();
    let expected = scenarios
        .iter()
        .flat_map(|(_, scenario)| &scenario.expect.findings);
    let shown: BTreeSet<(&str, &str)> = expected
        .filter(|(_, finding)| *finding != "left out")
        .map(|(criterion, finding)| {
            (
                criterion.as_str(),
                finding.split(' ').next().unwrap_or(finding),
            )
        })
        .collect();
    let missing: Vec<_> = known.difference(&shown).collect();
    assert!(missing.is_empty(), "no scenario shows {missing:?}");
    let impossible: Vec<_> = shown.difference(&known).collect();
    assert!(
        impossible.is_empty(),
        "a scenario expects what cannot be: {impossible:?}"
    );
}

#[test]
fn every_answer_to_every_question_is_given_by_somebody() {
    let people = people::all();
    let mut given: BTreeSet<(String, String)> = BTreeSet::new();
    let scenarios = scenarios();
    let answers = people
        .values()
        .chain(scenarios.iter().map(|(_, scenario)| &scenario.answers));
    for (question, answer) in answers.flatten() {
        let values = match answer {
            serde_json::Value::Array(values) => values.iter().collect(),
            other => vec![other],
        };
        let told = values.into_iter().filter_map(|value| value.as_str());
        given.extend(told.map(|value| (question.clone(), value.to_owned())));
    }
    for question in TRIAL.rules.questions {
        let number = matches!(
            question.kind,
            trial_prescreen::screening::Kind::Number { .. }
        );
        let values = question
            .values
            .iter()
            .filter(|_| !number)
            .map(|value| value.id);
        let not_told = ["unsure"]
            .into_iter()
            .chain(question.sensitive.then_some("skip"));
        for value in values.chain(not_told) {
            let pair = (question.id.to_owned(), value.to_owned());
            assert!(
                given.contains(&pair),
                "no scenario in {FOLDER}/*.toml answers {} = {value}; tell one from the record",
                question.id
            );
        }
    }
}

#[test]
fn there_are_enough_scenarios_each_with_a_title_of_its_own() {
    let scenarios = scenarios();
    assert!(scenarios.len() >= 120, "{} scenarios", scenarios.len());
    let mut titles = BTreeSet::new();
    for (file, scenario) in &scenarios {
        assert!(
            titles.insert(&scenario.title),
            "{file}: {} comes twice",
            scenario.title
        );
        for text in [&scenario.title, &scenario.story] {
            assert!(
                text.chars().count() >= 8,
                "{file}: {} says too little",
                scenario.title
            );
        }
    }
}

#[test]
fn thirty_of_them_spread_over_all_outcomes_are_for_the_page() {
    let scenarios = scenarios();
    let chosen = || {
        scenarios
            .iter()
            .map(|(_, scenario)| scenario)
            .filter(|scenario| scenario.browser)
    };
    let count = chosen().count();
    assert!(
        count == WALKED,
        "{count} scenarios in {FOLDER}/*.toml say `browser = true`, and {WALKED} are walked through the page; take it from one \
         that shows the same as another, or give it to one more"
    );
    for outcome in ["possible-match", "needs-check", "not-now", "unlikely"] {
        let count = chosen()
            .filter(|scenario| scenario.expect.outcome == outcome)
            .count();
        assert!(
            count >= 6,
            "of the scenarios with `browser = true` in {FOLDER}/*.toml {count} come to {outcome}; choose at least 6"
        );
    }
    for group in [
        "lupus",
        "scleroderma",
        "both",
        "quick_lupus",
        "quick_scleroderma",
    ] {
        let like = |scenario: &&Scenario| scenario.like.as_deref() == Some(group);
        assert!(
            chosen().any(|scenario| like(&scenario)),
            "no scenario with `browser = true` in {FOLDER}/*.toml is like {group}; choose one"
        );
    }
}

#[test]
fn the_people_others_are_like_have_nothing_in_the_way() {
    for (name, answers) in people::all() {
        let outcome = people::outcome(answers);
        assert_eq!(outcome, "possible-match", "{name}");
        let verdict = people::verdict(answers);
        let quick = name.starts_with("quick_");
        let unasked = verdict
            .findings
            .iter()
            .any(|found| found.finding.name() == "unasked");
        assert_eq!(unasked, quick, "{name}");
    }
}
