//! A person's answers as a FHIR R4 QuestionnaireResponse: <https://hl7.org/fhir/R4/questionnaireresponse.html>, read on
//! 2026-11-24.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use trial_prescreen::screening::{Answer, Answers, Date, EventDate, Given, Kind, applicable};
use trial_prescreen::trial::Trial;

use super::questionnaire::questionnaire;
use super::url;

/// The response, in the questionnaire's own shape. Sensitive answers are in it only when asked for.
pub fn response(trial: &'static Trial, answers: &Answers, today: Date, sensitive: bool) -> Value {
    let rules = &trial.rules;
    let mut given: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    let mut open = false;
    for (place, question) in rules.questions.iter().enumerate() {
        if !applicable(rules, answers, place) {
            continue;
        }
        match answers.get(place) {
            None => open = true,
            Some(_) if question.sensitive && !sensitive => {}
            Some(answer) => given.extend(told(trial, place, answer)),
        }
    }
    let whole = questionnaire(trial);
    let mut response = json!({
        "resourceType": "QuestionnaireResponse",
        "language": whole["language"],
        "questionnaire": format!("{}|{}", url(trial), crate::dist::VERSION),
        "status": if open { "in-progress" } else { "completed" },
        "authored": today.to_string(),
    });
    // FHIR knows no empty list.
    let items = items(&whole["item"], &given);
    if !items.is_empty() {
        response["item"] = Value::Array(items);
    }
    response
}

/// What is answered among these items, and the groups that hold it.
fn items(asked: &Value, given: &BTreeMap<String, Vec<Value>>) -> Vec<Value> {
    let mut found = Vec::new();
    for item in asked.as_array().into_iter().flatten() {
        let id = item["linkId"].as_str().unwrap_or_default();
        let mut answered = json!({ "linkId": id });
        if item.get("text").is_some() {
            answered["text"] = item["text"].clone();
        }
        if item["type"] == "group" {
            let inner = items(&item["item"], given);
            if !inner.is_empty() {
                answered["item"] = Value::Array(inner);
                found.push(answered);
            }
        } else if let Some(values) = given.get(id) {
            let options = item["answerOption"].as_array();
            let values = values.iter().map(|value| labelled(value, options));
            answered["answer"] = values.collect();
            found.push(answered);
        }
    }
    found
}

/// A code as the questionnaire offers it, with its words.
fn labelled(value: &Value, options: Option<&Vec<Value>>) -> Value {
    let offered = options
        .into_iter()
        .flatten()
        .find(|option| option["valueCoding"]["code"] == value["valueCoding"]["code"]);
    match offered {
        Some(option) => json!({ "valueCoding": {
            "code": option["valueCoding"]["code"], "display": option["valueCoding"]["display"],
        } }),
        None => value.clone(),
    }
}

/// One answer, by the ids of the items that hold its parts.
fn told(trial: &Trial, place: usize, answer: &Answer) -> Vec<(String, Vec<Value>)> {
    let question = &trial.rules.questions[place];
    let code = |code: &str| json!({ "valueCoding": { "code": code } });
    let is_number = matches!(question.kind, Kind::Number { .. });
    let id = question.id.to_owned();
    let chosen: Vec<usize> = (0..question.values.len())
        .filter(|&value| answer.given.holds(value))
        .collect();
    let mut parts = vec![match answer.given {
        Given::Unsure if is_number => (
            format!("{id}.unsure"),
            vec![json!({ "valueBoolean": true })],
        ),
        Given::Unsure => (id, vec![code("unsure")]),
        Given::Skip => (id, vec![code("skip")]),
        Given::Number(number) if question.decimals() => {
            (id, vec![json!({ "valueDecimal": number })])
        }
        Given::Number(number) => (id, vec![json!({ "valueInteger": number as i64 })]),
        Given::Choice(_) | Given::Many(_) => {
            let codes = chosen.iter().map(|&value| code(question.values[value].id));
            (id, codes.collect())
        }
    }];
    // A date is told with the answer it belongs to alone.
    if chosen.iter().any(|&value| question.asks_date(value)) {
        match answer.date {
            Some(EventDate::On(date)) => parts.push((
                format!("{}.date", question.id),
                vec![json!({ "valueDate": date.to_string() })],
            )),
            Some(EventDate::Unknown) => parts.push((
                format!("{}.date.unknown", question.id),
                vec![json!({ "valueBoolean": true })],
            )),
            None => {}
        }
    }
    parts
}
