use serde::Serialize;

use super::{
    form::{Number, codes, known},
    included,
    json::text,
};
use crate::{
    interview::Interview,
    screening::{Answer, Answers, Date, EventDate, Given, Kind, Question, applicable},
    trial::{Screen, Trial},
};

/// The interview's answers as a FHIR R4 QuestionnaireResponse; see [`response`].
pub fn fhir(interview: &Interview, sensitive: bool) -> String {
    response(
        interview.trial(),
        interview.answers(),
        interview.today(),
        sensitive,
    )
}

/// <https://hl7.org/fhir/R4/questionnaireresponse.html>, read on 2026-11-24.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct QuestionnaireResponse {
    resource_type: &'static str,
    questionnaire: String,
    authored: Date,
    item: Vec<Item>,
    status: &'static str,
}

/// A group of questions with its items, or a question with its answers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    link_id: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    item: Vec<Item>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer: Vec<Value>,
}

#[derive(Serialize)]
enum Value {
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    #[serde(rename = "valueCoding")]
    Coding { code: &'static str },
    #[serde(rename = "valueDate")]
    Date(String),
    #[serde(rename = "valueDecimal")]
    Decimal(Number),
    #[serde(rename = "valueInteger")]
    Integer(Number),
}

/// A person's answers as a FHIR R4 QuestionnaireResponse to the questionnaire that `cargo review fhir` writes. It holds
/// ids of items and codes of answers; their texts are in the questionnaire.
///
/// Sensitive answers are included only with `sensitive`; otherwise nothing shows whether they were given.
pub fn response(trial: &Trial, given: &Answers, today: Date, sensitive: bool) -> String {
    let rules = &trial.rules;
    let answers = included(rules, given, sensitive);
    let mut incomplete = false;
    let mut all = Vec::new();
    for screen in trial.screens {
        let mut items = Vec::new();
        for &id in screen.questions {
            let question = &rules.questions[id];
            match answers.get(id) {
                Some(answer) => answered(question, answer, &mut items),
                None if question.sensitive && !sensitive => {}
                None => incomplete |= applicable(rules, &answers, id),
            }
        }
        if is_group(screen) && !items.is_empty() {
            all.push(Item {
                link_id: ["screen.", screen.id].concat(),
                item: items,
                answer: Vec::new(),
            });
        } else {
            all.append(&mut items);
        }
    }
    text(&QuestionnaireResponse {
        resource_type: "QuestionnaireResponse",
        questionnaire: [trial.facts.questionnaire, "|", env!("CARGO_PKG_VERSION")].concat(),
        authored: today,
        item: all,
        status: match incomplete {
            true => "in-progress",
            false => "completed",
        },
    })
}

/// Whether a screen is a group in the questionnaire. The built-in trial has no other groups.
pub fn is_group(screen: &Screen) -> bool {
    screen.questions.len() > 1
}

/// Adds the items that hold the parts of one answer.
fn answered(question: &Question, answer: &Answer, items: &mut Vec<Item>) {
    let (part, values) = match answer.given {
        Given::Unsure if matches!(question.kind, Kind::Number { .. }) => {
            (".unsure", vec![Value::Boolean(true)])
        }
        Given::Number(given) if question.decimals() => ("", vec![Value::Decimal(Number(given))]),
        Given::Number(given) => ("", vec![Value::Integer(Number(given))]),
        given => {
            let codes = codes(question, given).into_iter();
            ("", codes.map(|code| Value::Coding { code }).collect())
        }
    };
    items.push(item(question, part, values));
    // A date may remain from an answer that has been changed since.
    let date = answer.date.filter(|_| question.is_dated(answer.given));
    items.extend(date.map(|date| match date {
        EventDate::On(_) => item(question, ".date", vec![Value::Date(known(date))]),
        EventDate::Unknown => item(question, ".date.unknown", vec![Value::Boolean(true)]),
    }));
}

fn item(question: &Question, part: &str, answer: Vec<Value>) -> Item {
    Item {
        link_id: [question.id, part].concat(),
        item: Vec::new(),
        answer,
    }
}
