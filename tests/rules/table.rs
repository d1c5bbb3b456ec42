//! A table of rules: for an answer, the finding of each criterion that it decides.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use trial_prescreen::{screening::Kind, trials::TRIAL};

use crate::people::{Given, finding, findings, outcome, with};

/// Question, answer (`past+planned` for two ticks), date (may be empty), criterion, its finding.
pub type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// Gives each answer to a person who is otherwise harmless. The criteria of its rows come to the
/// findings written there, all others stay as they were, and the outcome follows.
///
/// Rows of criteria that do not apply to the person are passed over.
pub fn check(person: &Given, rows: &[Row]) {
    let before = findings(person);
    let mut answers: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for &(question, answer, date, criterion, expected) in rows {
        let findings = answers.entry((question, answer, date)).or_default();
        findings.insert(criterion, expected);
    }
    for ((question, answer, date), expected) in answers {
        let person = with(person.clone(), change(question, answer, date));
        let told = format!("{question} = {answer} {date}");
        for (criterion, unchanged) in &before {
            let wanted = expected.get(criterion).copied().unwrap_or(unchanged);
            assert_eq!(
                finding(&person, criterion),
                wanted,
                "{criterion} for {told}; the tables of tests/rules/ are the record read by hand: see which of the two is wrong"
            );
        }
        let findings = findings(&person);
        let wanted = outcome_of(findings.iter().map(|(_, finding)| finding.as_str()));
        assert_eq!(outcome(&person), wanted, "{told}");
    }
}

/// The outcome that findings come to in one cohort.
pub fn outcome_of<'a>(findings: impl Iterator<Item = &'a str> + Clone) -> &'static str {
    let any = |kind: &str| {
        let mut kinds = findings
            .clone()
            .filter_map(|finding| finding.split(' ').next());
        kinds.any(|finding| finding == kind)
    };
    if any("lasting") {
        "unlikely"
    } else if any("until") || any("open") {
        "not-now"
    } else if any("check") {
        "needs-check"
    } else {
        "possible-match"
    }
}

/// One answer, and its date if there is one, as JSON.
pub fn change(question: &str, answer: &str, date: &str) -> Value {
    let kind = TRIAL
        .rules
        .question_named(question)
        .map(|question| TRIAL.rules.questions[question].kind);
    let value = match kind {
        _ if ["unsure", "skip"].contains(&answer) => json!(answer),
        Some(Kind::Number { .. }) => serde_json::from_str(answer).unwrap(),
        Some(Kind::Many { .. }) => json!(answer.split('+').collect::<Vec<_>>()),
        _ => json!(answer),
    };
    let mut change = json!({ question: value });
    if !date.is_empty() {
        change[format!("{question}.date")] = json!(date);
    }
    change
}
