use std::collections::BTreeSet;

use prescreen_core::cases;
use prescreen_core::screening::{Date, applicable};
use prescreen_core::takeaway::is_group;
use prescreen_words::trials::TRIAL;
use serde_json::{Value, json};

use super::questionnaire::questionnaire;
use super::{name, read};

/// Every item of a questionnaire or a response, with those inside others.
fn items(of: &Value) -> Vec<&Value> {
    let own = of["item"].as_array().into_iter().flatten();
    own.flat_map(|item| [vec![item], items(item)].concat())
        .collect()
}

fn item(id: &str) -> Value {
    let whole = questionnaire(&TRIAL);
    let found = items(&whole).into_iter().find(|item| item["linkId"] == id);
    found
        .cloned()
        .unwrap_or_else(|| panic!("there is no item {id}"))
}

fn codes(item: &Value) -> Vec<&str> {
    let options = item["answerOption"].as_array().into_iter().flatten();
    options
        .filter_map(|option| option["valueCoding"]["code"].as_str())
        .collect()
}

/// The answers of a response by link id, in a short form.
fn answers(response: &Value) -> Vec<(String, Vec<String>)> {
    let answered = items(response);
    let answered = answered.iter().filter(|item| item.get("answer").is_some());
    answered
        .map(|item| {
            let answers = item["answer"].as_array().into_iter().flatten();
            let short = answers.map(|answer| match answer["valueCoding"]["code"].as_str() {
                Some(code) => code.to_owned(),
                None => answer.to_string(),
            });
            let id = item["linkId"].as_str().unwrap_or_default().to_owned();
            (id, short.collect())
        })
        .collect()
}

fn response(answers: Value, sensitive: bool) -> Value {
    let case = json!({ "today": "2026-11-22", "answers": answers });
    match read(&case.to_string(), sensitive) {
        Ok(response) => response,
        Err(problems) => panic!("expected a response but got {problems:?}"),
    }
}

#[test]
fn every_question_and_answer_has_its_id_and_all_languages() {
    let whole = questionnaire(&TRIAL);
    let found = items(&whole);
    let ids: BTreeSet<&str> = found
        .iter()
        .filter_map(|item| item["linkId"].as_str())
        .collect();
    assert_eq!(ids.len(), found.len(), "an id stands twice");
    for (id, question) in TRIAL.rules.questions.entries() {
        let item = item(question.id);
        assert_eq!(item["text"], TRIAL.texts[0].questions[id].legend);
        for (index, texts) in TRIAL.texts[1..].iter().enumerate() {
            assert_eq!(
                item["_text"]["extension"][index]["extension"],
                json!([
                    { "url": "lang", "valueCode": texts.language },
                    { "url": "content", "valueString": texts.questions[id].legend },
                ])
            );
        }
        if item["type"] == "choice" {
            let mut own: Vec<&str> = question.values.iter().map(|value| value.id).collect();
            own.push("unsure");
            own.extend(question.sensitive.then_some("skip"));
            assert_eq!(codes(&item), own, "{}", question.id);
        }
        let dated = question.may_ask_date();
        for part in ["date", "date.unknown"] {
            let part = format!("{}.{part}", question.id);
            assert_eq!(ids.contains(part.as_str()), dated, "{part}");
        }
    }
    for item in found.iter().filter(|item| item.get("text").is_some()) {
        assert!(
            item["text"].as_str().is_some_and(|text| !text.is_empty()),
            "{item}"
        );
        assert!(
            item.get("_text").is_some(),
            "{} is in one language",
            item["linkId"]
        );
    }
}

#[test]
fn conditions_are_those_of_the_interview() {
    let asked_when = |id: &str, question: &str, operator: &str, codes: &[&str]| {
        let wanted: Vec<Value> = codes
            .iter()
            .map(|code| json!({ "question": question, "operator": operator, "answerCoding": { "code": code } }))
            .collect();
        assert_eq!(item(id)["enableWhen"], json!(wanted), "{id}");
    };
    asked_when("ssc_type", "diagnosis", "=", &["scleroderma", "both"]);
    asked_when("screen.sle_medicines", "diagnosis", "=", &["lupus", "both"]);
    asked_when(
        "sle_steroid_dose",
        "sle_treatment",
        "=",
        &["steroid_now", "steroid_ever"],
    );
    asked_when(
        "sle_steroid_dose.unsure",
        "sle_treatment",
        "=",
        &["steroid_now", "steroid_ever"],
    );
    asked_when("sle_stable_dose", "sle_treatment", "!=", &["none"]);
    asked_when("sle_brain", "diagnosis", "=", &["lupus", "both"]);
    asked_when(
        "organ_problem",
        "diagnosis",
        "=",
        &["lupus", "scleroderma", "both"],
    );
    asked_when("b_cell_drug.date", "b_cell_drug", "=", &["yes"]);
    asked_when("surgery.date.unknown", "surgery", "=", &["past"]);
    for always in ["age", "diagnosis", "neuro", "screen.brain", "tuberculosis"] {
        assert_eq!(item(always).get("enableWhen"), None, "{always}");
    }
}

/// The link ids that a form filler would ask for, going by `enableWhen` alone.
fn enabled(of: &Value, given: &[(&str, &str)]) -> BTreeSet<String> {
    let holds = |condition: &Value| {
        let wanted = (&condition["question"], &condition["answerCoding"]["code"]);
        let met = given
            .iter()
            .any(|&(question, code)| wanted == (&json!(question), &json!(code)));
        met == (condition["operator"] == "=")
    };
    let mut found = BTreeSet::new();
    for item in of["item"].as_array().into_iter().flatten() {
        let conditions = item["enableWhen"].as_array().cloned().unwrap_or_default();
        let asked = match item["enableBehavior"] == "all" {
            true => conditions.iter().all(holds),
            false => conditions.is_empty() || conditions.iter().any(holds),
        };
        if asked {
            found.extend(item["linkId"].as_str().map(str::to_owned));
            found.extend(enabled(item, given));
        }
    }
    found
}

#[test]
fn a_form_filler_asks_exactly_what_the_interview_asks() {
    let whole = questionnaire(&TRIAL);
    let rules = &TRIAL.rules;
    let values = |id: &str| {
        let question = rules.question_named(id).expect("the question is there");
        let values = rules.questions[question]
            .values
            .iter()
            .map(|value| value.id);
        values
            .chain(["unsure"])
            .map(Some)
            .chain([None])
            .collect::<Vec<_>>()
    };
    // No other answer but these two questions' brings a question up.
    let conditions: BTreeSet<&str> = rules
        .questions
        .iter()
        .filter_map(|question| Some(rules.questions[question.condition?.question].id))
        .collect();
    assert_eq!(conditions, BTreeSet::from(["sle_treatment"]));
    for diagnosis in values("diagnosis") {
        for treatment in values("sle_treatment") {
            let given: Vec<(&str, &str)> = [("diagnosis", diagnosis), ("sle_treatment", treatment)]
                .into_iter()
                .filter_map(|(question, code)| Some((question, code?)))
                .collect();
            let object = given
                .iter()
                .map(|(question, code)| ((*question).to_owned(), json!(code)));
            let today = Date::from_digits(20261122);
            let answers = cases::answers(rules, &object.collect(), today, &mut Vec::new());
            let asked = enabled(&whole, &given);
            for (id, question) in rules.questions.entries() {
                assert_eq!(
                    asked.contains(question.id),
                    applicable(rules, &answers, id),
                    "{} with {given:?}",
                    question.id
                );
            }
        }
    }
}

#[test]
fn options_are_exclusive_and_numbers_have_units_and_bounds() {
    let exclusive = |id: &str| {
        let item = item(id);
        let options = item["answerOption"].as_array().cloned().unwrap_or_default();
        let exclusive = options
            .into_iter()
            .filter(|option| option.get("extension").is_some());
        exclusive
            .map(|option| option["valueCoding"]["code"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(exclusive("viral"), ["none", "unsure", "skip"]);
    assert_eq!(exclusive("sle_organs"), ["calm", "unsure"]);
    assert!(exclusive("diagnosis").is_empty());
    assert_eq!(item("viral")["repeats"], true);
    let dose = item("sle_steroid_dose");
    assert_eq!(dose["type"], "decimal");
    let unit = &dose["extension"][0]["valueCoding"];
    assert_eq!(
        (&unit["code"], &unit["display"]),
        (&json!("mg/d"), &json!("mg a day"))
    );
    let age = item("age");
    assert_eq!(age["type"], "integer");
    assert_eq!(age["extension"][2]["valueInteger"], 120);
}

#[test]
fn claims_about_the_device_are_omitted_and_warnings_kept() {
    let whole = questionnaire(&TRIAL).to_string();
    for claim in ["this device", "这台设备", "本设备", "本机"] {
        assert!(!whole.contains(claim), "it says \"{claim}\"");
    }
    for words in prescreen_words::every_words().iter() {
        assert!(whole.contains(words.not_advice()));
        assert!(whole.contains(words.medicine_warning()));
    }
    for line in TRIAL.help_lines {
        assert!(
            item("mental_illness.help")["text"]
                .as_str()
                .is_some_and(|text| text.contains(line.number))
        );
    }
    assert!(whole.contains(TRIAL.contact.phone_abroad));
}

#[test]
fn the_questionnaire_has_its_own_uri_and_name() {
    assert_eq!(name(&TRIAL), "TrialPrescreenNct06822881");
    let address = TRIAL.facts.questionnaire;
    assert_eq!(address, "urn:uuid:bc7a8f25-cbeb-8baf-be88-e97ee2b69fd1");
    assert_eq!(
        address.as_bytes()[23],
        b'8',
        "{address} is not a UUID of version 8"
    );
}

/// `takeaway::response` supports no other groups, to keep the program small.
#[test]
fn the_only_groups_are_those_of_screens() {
    let whole = questionnaire(&TRIAL);
    let groups = items(&whole)
        .into_iter()
        .filter(|item| item["type"] == "group");
    let groups: Vec<&str> = groups.filter_map(|item| item["linkId"].as_str()).collect();
    let screens = TRIAL.screens.iter().filter(|screen| is_group(screen));
    let screens: Vec<String> = screens
        .map(|screen| format!("screen.{}", screen.id))
        .collect();
    assert_eq!(groups, screens);
}

#[test]
fn a_response_hides_whether_sensitive_questions_were_answered() {
    let all = |sensitive: Value| {
        let mut given = json!({ "age": 34, "diagnosis": "other" });
        for (id, question) in TRIAL.rules.questions.entries() {
            let today = Date::from_digits(20261122);
            let object = given.as_object().cloned().unwrap_or_default();
            let answers = cases::answers(
                &TRIAL.rules,
                &object.into_iter().collect(),
                today,
                &mut Vec::new(),
            );
            if given.get(question.id).is_none() && applicable(&TRIAL.rules, &answers, id) {
                let answer = if question.sensitive {
                    sensitive.clone()
                } else {
                    json!("unsure")
                };
                given[question.id] = answer;
            }
        }
        given
            .as_object_mut()
            .unwrap_or(&mut serde_json::Map::new())
            .retain(|_, answer| !answer.is_null());
        given
    };
    let with = response(all(json!("skip")), false);
    assert_eq!(with, response(all(Value::Null), false));
    assert_eq!(with["status"], "completed");
    assert_eq!(response(all(Value::Null), true)["status"], "in-progress");
}

#[test]
fn a_response_holds_each_answer_as_it_was_given() {
    let given = json!({
        "age": 34, "diagnosis": "lupus", "cell_therapy": "unsure",
        "b_cell_drug": "yes", "b_cell_drug.date": "2026-10",
        "surgery": ["past", "planned"], "surgery.date": "unknown",
        "sle_treatment": "steroid_now", "sle_steroid_dose": 7.5,
    });
    let response = response(given, false);
    let part = |id: &str, answers: &[&str]| {
        (
            id.to_owned(),
            answers
                .iter()
                .map(|answer| (*answer).to_owned())
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(
        answers(&response),
        [
            part("age", &["{\"valueInteger\":34}"]),
            part("diagnosis", &["lupus"]),
            part("cell_therapy", &["unsure"]),
            part("b_cell_drug", &["yes"]),
            part("b_cell_drug.date", &["{\"valueDate\":\"2026-10\"}"]),
            part("sle_treatment", &["steroid_now"]),
            part("sle_steroid_dose", &["{\"valueDecimal\":7.5}"]),
            part("surgery", &["past", "planned"]),
            part("surgery.date.unknown", &["{\"valueBoolean\":true}"]),
        ]
    );
    assert_eq!(response["status"], "in-progress");
    assert_eq!(response["authored"], "2026-11-22");
}

#[test]
fn sensitive_answers_are_left_out_unless_asked_for() {
    let given =
        json!({ "age": "unsure", "pregnancy": "yes", "mental_illness": "skip", "viral": ["hiv"] });
    let ids = |response: &Value| -> Vec<String> {
        answers(response).into_iter().map(|(id, _)| id).collect()
    };
    let without = response(given.clone(), false);
    assert_eq!(ids(&without), ["age.unsure"]);
    assert!(!without.to_string().contains("pregnan"));
    let with = response(given, true);
    assert_eq!(
        ids(&with),
        ["age.unsure", "pregnancy", "viral", "mental_illness"]
    );
}

#[test]
fn an_answer_off_the_persons_path_is_left_out() {
    let given = json!({ "diagnosis": "lupus", "ssc_type": "limited", "b_cell_drug": "no", "b_cell_drug.date": "2026-10-05" });
    let ids: Vec<String> = answers(&response(given, true))
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(ids, ["diagnosis", "b_cell_drug"]);
}

#[test]
fn unreadable_answers_are_reported() {
    let problems =
        read("{\"today\":\"2026-11-22\",\"answers\":{\"age\":200}}", true).expect_err("200");
    assert!(
        problems[0].contains("age: 200 is not accepted"),
        "{problems:?}"
    );
    assert!(read("no", true).is_err());
}
