//! The interview as a FHIR R4 Questionnaire: <https://hl7.org/fhir/R4/questionnaire.html>, read on 2026-11-24.
//!
//! Each question's `linkId` is its id, each answer's code its value's id. Further items follow a question: `ID.unsure` for a
//! number, and `ID.date` and `ID.date.unknown` for the date that an answer asks for.

use prescreen_core::screening::{Kind, Question, QuestionId, ScreenId, ValueId};
use prescreen_core::takeaway::is_group;
use prescreen_core::trial::{Screen, Trial};
use prescreen_words::fill;
use serde_json::{Map, Value, json};

use super::translated::{Translated, translated};
use super::{name, when};

const EXTENSION: &str = "http://hl7.org/fhir/StructureDefinition/";
const CONTROL: &str = "http://hl7.org/fhir/questionnaire-item-control";
const UCUM: &str = "http://unitsofmeasure.org";

/// UCUM codes for the units of `trial.toml`; doses are daily.
const UNITS: [(&str, &str); 2] = [("years", "a"), ("mg", "mg/d")];

/// The whole questionnaire.
pub fn questionnaire(trial: &'static Trial) -> Value {
    let mut whole = Map::new();
    let facts = &trial.facts;
    whole.insert("resourceType".into(), json!("Questionnaire"));
    whole.insert(
        "id".into(),
        json!(format!("trial-prescreen-{}", facts.id.to_lowercase())),
    );
    whole.insert("language".into(), json!(trial.texts[0].language));
    whole.insert("url".into(), json!(trial.facts.questionnaire));
    whole.insert(
        "identifier".into(),
        json!([{ "system": "https://clinicaltrials.gov", "value": facts.id }]),
    );
    whole.insert("version".into(), json!(crate::VERSION));
    whole.insert("name".into(), json!(name(trial)));
    translated(trial, |texts, _| texts.title.to_owned()).put(&mut whole, "title");
    whole.insert("status".into(), json!("active"));
    whole.insert("subjectType".into(), json!(["Patient"]));
    whole.insert("date".into(), json!(facts.copied.to_string()));
    about(trial).put(&mut whole, "description");
    // Its source and disclaimer; a publisher adds their own name.
    translated(trial, |_, words| {
        let dated = fill(
            words.fresh_as_of(),
            &[("date", &facts.last_updated.to_string())],
        );
        [dated.as_str(), facts.registry, words.not_advice()].join(words.sentence_gap())
    })
    .put(&mut whole, "copyright");

    let mut items = vec![display("intro", about(trial))];
    for (id, screen) in trial.screens.entries() {
        items.extend(self::screen(trial, id, screen));
    }
    items.push(display("contact", contact(trial)));
    whole.insert("item".into(), Value::Array(items));
    Value::Object(whole)
}

/// The purpose of the questionnaire, the disclaimer and the warning about medicines.
fn about(trial: &Trial) -> Translated {
    translated(trial, |texts, words| {
        let mut sentences = texts.about.to_vec();
        sentences.extend([words.not_advice(), words.medicine_warning()]);
        sentences.join(words.sentence_gap())
    })
}

fn contact(trial: &Trial) -> Translated {
    translated(trial, |texts, words| {
        let abroad = fill(
            words.contact_abroad(),
            &[("phone", trial.contact.phone_abroad)],
        );
        [texts.contact, trial.contact.phone, &abroad].join(words.list_gap())
    })
}

/// The items of one screen, in a group if it has several questions.
fn screen(trial: &'static Trial, id: ScreenId, screen: &Screen) -> Vec<Value> {
    let rules = &trial.rules;
    let mut items = Vec::new();
    for &question in screen.questions {
        items.extend(question_items(trial, screen, question));
    }
    if screen.help_lines {
        items.push(display(&format!("{}.help", screen.id), help(trial)));
    }
    if !is_group(screen) {
        return items;
    }
    let mut group = item(&format!("screen.{}", screen.id), "group");
    translated(trial, |texts, _| texts.screens[id].to_owned()).put(&mut group, "text");
    // A condition shared by all questions is set once, on the group.
    let first = screen
        .questions
        .first()
        .filter(|_| when::is_of_one_cohort(rules, screen));
    if let Some(values) = first.and_then(|&first| when::cohorts_needed(rules, first)) {
        when::put(
            &mut group,
            when::one_of(rules, rules.cohorts.question, &values),
            false,
        );
    }
    group.insert("item".into(), Value::Array(items));
    vec![Value::Object(group)]
}

/// The items of a question and its follow-ups.
fn question_items(trial: &'static Trial, screen: &Screen, id: QuestionId) -> Vec<Value> {
    let rules = &trial.rules;
    let question = &rules.questions[id];
    let need = match when::is_of_one_cohort(rules, screen) {
        true => None,
        false => when::cohorts_needed(rules, id),
    };
    let cohort = need.map(|values| when::one_of(rules, rules.cohorts.question, &values));
    let own = question.condition.as_ref();
    let condition = own.map(|condition| when::condition(rules, condition));
    let all = own.is_some_and(|condition| condition.negated);

    let mut asked = asked(trial, id, question);
    let mut follow_ups = follow_ups(trial, id, question);
    match (cohort, condition) {
        (None, None) => {}
        (Some(conditions), None) => {
            when::put(&mut asked, conditions.clone(), false);
            put_where_missing(&mut follow_ups, conditions, false);
        }
        (None, Some(conditions)) => {
            when::put(&mut asked, conditions.clone(), all);
            put_where_missing(&mut follow_ups, conditions, all);
        }
        (Some(cohort), Some(conditions)) => {
            // `enableWhen` is a single list, joined by all or any: two lists require a group.
            when::put(&mut asked, conditions.clone(), all);
            put_where_missing(&mut follow_ups, conditions, all);
            let mut group = item(&format!("{}.group", question.id), "group");
            when::put(&mut group, cohort, false);
            let mut items = vec![Value::Object(asked)];
            items.append(&mut follow_ups);
            group.insert("item".into(), Value::Array(items));
            return vec![Value::Object(group)];
        }
    }
    let mut items = vec![Value::Object(asked)];
    items.append(&mut follow_ups);
    items
}

/// Sets the conditions of follow-ups without their own: "I'm not sure" has those of its number, a date depends on an answer.
fn put_where_missing(items: &mut [Value], conditions: Vec<Value>, all: bool) {
    for item in items.iter_mut().filter_map(Value::as_object_mut) {
        if !item.contains_key("enableWhen") {
            when::put(item, conditions.clone(), all);
        }
    }
}

/// The item of the question itself.
fn asked(trial: &'static Trial, id: QuestionId, question: &Question) -> Map<String, Value> {
    let mut extensions = Vec::new();
    let (kind, repeats) = match question.kind {
        Kind::Choice => {
            extensions.push(control("radio-button"));
            ("choice", false)
        }
        Kind::Many { .. } => {
            extensions.push(control("check-box"));
            ("choice", true)
        }
        Kind::Number {
            unit,
            min,
            max,
            decimals,
        } => {
            extensions.push(self::unit(trial, unit));
            let (kind, name) = match decimals {
                true => ("decimal", "valueDecimal"),
                false => ("integer", "valueInteger"),
            };
            for (bound, value) in [("minValue", min), ("maxValue", max)] {
                let value = if decimals {
                    json!(value)
                } else {
                    json!(value as i64)
                };
                extensions.push(json!({ "url": format!("{EXTENSION}{bound}"), name: value }));
            }
            (kind, false)
        }
    };
    let mut asked = item(question.id, kind);
    asked.insert("extension".into(), Value::Array(extensions));
    translated(trial, |texts, _| texts.questions[id].legend.to_owned()).put(&mut asked, "text");
    if repeats {
        asked.insert("repeats".into(), json!(true));
    }
    if kind == "choice" {
        asked.insert(
            "answerOption".into(),
            Value::Array(options(trial, id, question)),
        );
    }
    // The hint of a sensitive question says that the answer stays on the device, which is true for the widget only.
    let hint = translated(trial, |texts, _| texts.questions[id].hint.to_owned());
    if !question.sensitive && !hint.is_empty() {
        let mut help = item(&format!("{}.hint", question.id), "display");
        help.insert("extension".into(), json!([control("help")]));
        hint.put(&mut help, "text");
        asked.insert("item".into(), json!([help]));
    }
    asked
}

fn options(trial: &'static Trial, id: QuestionId, question: &Question) -> Vec<Value> {
    let many = matches!(question.kind, Kind::Many { .. });
    let exclusive = match question.kind {
        Kind::Many { exclusive } => exclusive,
        _ => None,
    };
    let values = question.values.entries().map(|(value_id, value)| {
        let label = translated(trial, |texts, words| {
            let value = &texts.questions[id].values[value_id];
            match value.hint.is_empty() {
                true => value.label.to_owned(),
                false => [value.label, value.hint].join(words.colon()),
            }
        });
        option(value.id, label, exclusive == Some(value_id))
    });
    // "I'm not sure" and "I'd rather not say" are exclusive too.
    let unsure = option(
        "unsure",
        translated(trial, |_, words| words.unsure().to_owned()),
        many,
    );
    let skip = question.sensitive.then(|| {
        option(
            "skip",
            translated(trial, |_, words| words.skip().to_owned()),
            many,
        )
    });
    values.chain([unsure]).chain(skip).collect()
}

fn option(code: &str, label: Translated, exclusive: bool) -> Value {
    let mut coding = Map::new();
    coding.insert("code".into(), json!(code));
    label.put(&mut coding, "display");
    let mut option = Map::new();
    if exclusive {
        let url = format!("{EXTENSION}questionnaire-optionExclusive");
        option.insert(
            "extension".into(),
            json!([{ "url": url, "valueBoolean": true }]),
        );
    }
    option.insert("valueCoding".into(), Value::Object(coding));
    Value::Object(option)
}

/// The follow-up items of a question: "I'm not sure" for a number, and the date of an answer that asks for one.
fn follow_ups(trial: &'static Trial, id: QuestionId, question: &Question) -> Vec<Value> {
    let mut items = Vec::new();
    if matches!(question.kind, Kind::Number { .. }) {
        let mut unsure = item(&format!("{}.unsure", question.id), "boolean");
        translated(trial, |_, words| words.unsure().to_owned()).put(&mut unsure, "text");
        items.push(Value::Object(unsure));
    }
    let dated: Vec<ValueId> = question
        .values
        .ids()
        .filter(|&value| question.asks_date(value))
        .collect();
    if dated.is_empty() {
        return items;
    }
    let conditions = when::one_of(&trial.rules, id, &dated);
    let mut date = item(&format!("{}.date", question.id), "date");
    translated(trial, |texts, words| {
        [texts.questions[id].date, words.date_hint()].join(words.sentence_gap())
    })
    .put(&mut date, "text");
    let mut unknown = item(&format!("{}.date.unknown", question.id), "boolean");
    translated(trial, |_, words| words.date_unknown().to_owned()).put(&mut unknown, "text");
    for mut asked in [date, unknown] {
        when::put(&mut asked, conditions.clone(), false);
        items.push(Value::Object(asked));
    }
    items
}

/// The help lines.
fn help(trial: &'static Trial) -> Translated {
    translated(trial, |texts, words| {
        let lines = trial.help_lines.iter().zip(texts.help_lines);
        let lines = lines.map(|(line, name)| match line.number {
            "" => (*name).to_owned(),
            number => [*name, number].join(words.colon()),
        });
        let lines: Vec<String> = lines.collect();
        [words.help_title(), &lines.join(words.list_gap())].join(words.colon())
    })
}

fn display(id: &str, text: Translated) -> Value {
    let mut item = item(id, "display");
    text.put(&mut item, "text");
    Value::Object(item)
}

fn item(id: &str, kind: &str) -> Map<String, Value> {
    let mut item = Map::new();
    item.insert("linkId".into(), json!(id));
    item.insert("type".into(), json!(kind));
    item
}

fn control(code: &str) -> Value {
    json!({
        "url": format!("{EXTENSION}questionnaire-itemControl"),
        "valueCodeableConcept": { "coding": [{ "system": CONTROL, "code": code }] },
    })
}

fn unit(trial: &'static Trial, id: &'static str) -> Value {
    let mut coding = Map::new();
    if let Some((_, code)) = UNITS.iter().find(|(known, _)| *known == id) {
        coding.insert("system".into(), json!(UCUM));
        coding.insert("code".into(), json!(code));
    }
    translated(trial, |texts, _| {
        texts.unit(id).first().copied().unwrap_or(id).to_owned()
    })
    .put(&mut coding, "display");
    json!({ "url": format!("{EXTENSION}questionnaire-unit"), "valueCoding": coding })
}
