use serde_json::{Map, Value, json};

use crate::screening::{Rules, Verdict};

/// Writes a verdict as a JSON object, with the case's id if it has one.
pub fn verdict(rules: &Rules, verdict: &Verdict, id: Option<&Value>) -> Value {
    let findings = verdict.findings.iter().map(|judgement| {
        let questions = judgement.questions(rules);
        let ids: Vec<_> = questions
            .iter()
            .map(|&place| rules.questions[place].id)
            .collect();
        let mut finding = Map::new();
        finding.insert(
            "criterion".into(),
            json!(rules.criteria[judgement.criterion].id),
        );
        finding.insert("finding".into(), json!(judgement.finding.name()));
        if let Some(until) = judgement.until {
            finding.insert("date".into(), json!(until.to_string()));
        }
        finding.insert("questions".into(), json!(ids));
        Value::Object(finding)
    });
    let mut written = Map::new();
    if let Some(id) = id {
        written.insert("id".into(), id.clone());
    }
    written.insert("outcome".into(), json!(verdict.outcome.name()));
    if let Some(earliest) = verdict.earliest {
        written.insert("earliest".into(), json!(earliest.to_string()));
    }
    written.insert("findings".into(), Value::Array(findings.collect()));
    Value::Object(written)
}
