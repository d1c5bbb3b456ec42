//! What a person shares: the same as a reviewer's case, and nothing of what was left out.

use crate::support::{
    people::{self, TODAY, day, lupus, with},
    strangers::{self, Stranger, answers_of},
    subject::BUILT_IN,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use trial_prescreen::{
    cases,
    interview::{Event, Interview},
    screening::{Answer, Answers, EventDate, Given, Kind, Verdict, applicable, screen},
    takeaway,
    trials::TRIAL,
};

fn interview_of(answers: &Answers) -> Interview {
    let mut interview = Interview::new(&TRIAL, day(TODAY));
    interview.apply(Event::Start);
    let given = TRIAL
        .rules
        .questions
        .ids()
        .filter_map(|id| Some((id, *answers.get(id)?)))
        .collect();
    interview.apply(Event::Continue(given));
    interview
}

fn shared(answers: &Answers, sensitive: bool) -> Value {
    let text = takeaway::json(&interview_of(answers), sensitive);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// What serde writes of the answers that apply.
fn written_by_serde(answers: &Answers) -> Value {
    let mut written = Map::new();
    for (id, question) in TRIAL.rules.questions.entries() {
        let Some(answer) = answers
            .get(id)
            .filter(|_| applicable(&TRIAL.rules, answers, id))
        else {
            continue;
        };
        let held = question
            .values
            .ids()
            .filter(|&value| answer.given.holds(value));
        let ids: Vec<&str> = held.map(|value| question.values[value].id).collect();
        let given = match answer.given {
            Given::Unsure => json!("unsure"),
            Given::Skip => json!("skip"),
            Given::Choice(_) => json!(ids[0]),
            Given::Many(_) => json!(ids),
            Given::Number(number) if number.fract() == 0.0 => json!(number as i64),
            Given::Number(number) => json!(number),
        };
        written.insert(question.id.to_owned(), given);
        let date = answer.date.map(|date| match date {
            EventDate::Unknown => json!("unknown"),
            EventDate::On(date) => json!(date.to_string()),
        });
        if let Some(date) = date {
            written.insert(format!("{}.date", question.id), date);
        }
    }
    Value::Object(written)
}

/// A verdict in the form that docs/schemas/ describes, a part at a time.
fn verdict_by_hand(verdict: &Verdict) -> Value {
    let rules = &TRIAL.rules;
    let findings = verdict.findings.iter().map(|judged| {
        let questions = judged.questions(rules);
        let ids: Vec<_> = questions.iter().map(|&at| rules.questions[at].id).collect();
        let mut finding = Map::new();
        finding.insert(
            "criterion".into(),
            json!(rules.criteria[judged.criterion].id),
        );
        finding.insert("finding".into(), json!(judged.finding.name()));
        if let Some(until) = judged.until {
            finding.insert("date".into(), json!(until.to_string()));
        }
        finding.insert("questions".into(), json!(ids));
        Value::Object(finding)
    });
    let mut written = Map::new();
    written.insert("outcome".into(), json!(verdict.outcome.name()));
    if let Some(earliest) = verdict.earliest {
        written.insert("earliest".into(), json!(earliest.to_string()));
    }
    written.insert("findings".into(), Value::Array(findings.collect()));
    Value::Object(written)
}

/// The verdict on what was shared, as it is judged for reviewers.
fn judged_again(shared: &Value) -> Value {
    let case = json!({ "today": shared["today"], "answers": shared["answers"] });
    let judged = cases::judge(&TRIAL, &case.to_string());
    judged.unwrap_or_else(|problems| panic!("{problems:?} in {case}"))
}

fn verdict_in(shared: &Value) -> Value {
    let mut verdict = shared.as_object().unwrap().clone();
    for key in ["trial", "form", "today"] {
        verdict.remove(key).unwrap();
    }
    verdict.remove("answers").unwrap();
    Value::Object(verdict)
}

/// The same person, old enough for every date they tell: the page and the JSON lines take no date from before
/// a person's birth, and random people know nothing of that.
fn born_before_it_all(stranger: &Stranger) -> Stranger {
    let age = TRIAL.rules.question_named("age").unwrap();
    match stranger[age].map(|answer| answer.given) {
        Some(Given::Number(given)) if given < 40.0 => {
            strangers::replaced(stranger, age, Some(Given::Number(given + 40.0).into()))
        }
        _ => stranger.clone(),
    }
}

/// The same person without the sensitive answers, or with other ones.
fn with_other_secrets(stranger: &Stranger, other: &Stranger) -> Stranger {
    let answers = stranger.entries().zip(&other.answers);
    let answers = answers.map(
        |((id, own), others)| match TRIAL.rules.questions[id].sensitive {
            true => *others,
            false => own,
        },
    );
    Stranger {
        answers: answers.collect(),
        ..stranger.clone()
    }
}

#[test]
fn it_has_the_contracts_form_to_the_letter() {
    let person = json!({
        "age": 34, "diagnosis": "lupus", "cell_therapy": "no", "b_cell_drug": "yes",
        "b_cell_drug.date": "2026-10-05", "surgery": ["none"],
    });
    let answers = people::answers(&people::given(person.clone()), TODAY);
    let text = takeaway::json(&interview_of(&answers), false);
    let start = format!(
        "{{\"trial\":\"NCT06822881\",\"form\":1,\"today\":\"{TODAY}\",\"answers\":{{\"age\":34,\"diagnosis\":\"lupus\",\"cell_therapy\":\"no\",\
         \"b_cell_drug\":\"yes\",\"b_cell_drug.date\":\"2026-10-05\",\"surgery\":[\"none\"]}},\
         \"outcome\":\"not-now\",\"earliest\":\"2026-12-05\",\"findings\":[{{\"criterion\":"
    );
    assert!(text.starts_with(&start), "{text}");
    let until = "{\"criterion\":\"E2\",\"finding\":\"until\",\"date\":\"2026-12-05\",\"questions\":[\"b_cell_drug\"]}";
    assert!(text.contains(until), "{text}");
    assert_eq!(shared(&answers, false)["answers"], person);
}

#[test]
fn as_fhir_it_is_the_response_of_the_persons_answers() {
    let answers = people::answers(&with(lupus(), json!({ "viral": ["hiv"] })), TODAY);
    for sensitive in [true, false] {
        let text = takeaway::fhir(&interview_of(&answers), sensitive);
        let response = takeaway::response(&TRIAL, &answers, day(TODAY), sensitive);
        assert_eq!(text, response);
        assert_eq!(text.contains("hiv"), sensitive, "{text}");
    }
}

/// What a person gave, as FHIR.
fn response(answers: &Answers, sensitive: bool) -> Value {
    let text = takeaway::response(&TRIAL, answers, day(TODAY), sensitive);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn as_fhir_each_answer_is_an_item_and_those_of_a_screen_a_group() {
    let person = json!({
        "age": 34, "diagnosis": "lupus", "cell_therapy": "unsure",
        "b_cell_drug": "yes", "b_cell_drug.date": "2026-10",
        "sle_treatment": "steroid_now", "sle_steroid_dose": 7.5,
        "surgery": ["past", "planned"], "surgery.date": "unknown",
    });
    let response = response(&people::answers(&people::given(person), TODAY), false);
    let one = |id: &str, answer: Value| json!({ "linkId": id, "answer": [answer] });
    let code = |code: &str| json!({ "valueCoding": { "code": code } });
    let (past, planned) = (code("past"), code("planned"));
    assert_eq!(
        response["item"],
        json!([
            one("age", json!({ "valueInteger": 34 })),
            one("diagnosis", code("lupus")),
            one("cell_therapy", code("unsure")),
            one("b_cell_drug", code("yes")),
            one("b_cell_drug.date", json!({ "valueDate": "2026-10" })),
            { "linkId": "screen.sle_history", "item": [
                one("sle_treatment", code("steroid_now")),
            ] },
            { "linkId": "screen.sle_medicines", "item": [
                one("sle_steroid_dose", json!({ "valueDecimal": 7.5 })),
            ] },
            { "linkId": "screen.illness", "item": [
                { "linkId": "surgery", "answer": [past, planned] },
                one("surgery.date.unknown", json!({ "valueBoolean": true })),
            ] },
        ])
    );
    assert_eq!(response["status"], "in-progress");
}

#[test]
fn as_fhir_a_number_unsure_of_is_told_and_no_date_unasked() {
    let person = json!({ "age": "unsure", "b_cell_drug": "no" });
    let mut answers = people::answers(&people::given(person), TODAY);
    let drug = TRIAL.rules.question_named("b_cell_drug").unwrap();
    let date = Some(EventDate::Unknown);
    answers.set(drug, answers.get(drug).map(|no| Answer { date, ..*no }));
    let expected = json!([
        { "linkId": "age.unsure", "answer": [{ "valueBoolean": true }] },
        { "linkId": "b_cell_drug", "answer": [{ "valueCoding": { "code": "no" } }] },
    ]);
    assert_eq!(response(&answers, true)["item"], expected);
}

#[test]
fn as_fhir_what_is_withheld_does_not_keep_it_open() {
    let mut answers = people::answers(&lupus(), TODAY);
    assert_eq!(response(&answers, true)["status"], "completed");
    answers.set(TRIAL.rules.question_named("viral").unwrap(), None);
    assert_eq!(response(&answers, true)["status"], "in-progress");
    assert_eq!(response(&answers, false)["status"], "completed");
    let surgery = TRIAL.rules.question_named("surgery").unwrap();
    answers.set(surgery, None);
    assert_eq!(response(&answers, false)["status"], "in-progress");
}

#[test]
fn a_number_is_written_to_the_last_digit_that_was_typed() {
    for typed in ["7.4999", "7.5", "0.001", "120", "12.345678", "2000"] {
        let number: f64 = typed.parse().unwrap();
        let mut answers = people::answers(
            &with(lupus(), json!({ "sle_treatment": "steroid_now" })),
            TODAY,
        );
        let id = TRIAL.rules.question_named("sle_steroid_dose").unwrap();
        answers.set(id, Answer::from(Given::Number(number)));
        let text = takeaway::json(&interview_of(&answers), false);
        assert!(
            text.contains(&format!("\"sle_steroid_dose\":{typed}")),
            "{typed}: {text}"
        );
    }
}

#[test]
fn answers_off_the_path_are_left_out() {
    let person = with(lupus(), json!({ "diagnosis": "scleroderma" }));
    let shared = shared(&people::answers(&person, TODAY), true);
    let keys: Vec<_> = shared["answers"].as_object().unwrap().keys().collect();
    assert!(keys.iter().all(|key| !key.starts_with("sle_")), "{keys:?}");
    assert!(keys.iter().any(|key| *key == "viral"), "{keys:?}");
}

#[test]
fn sensitive_answers_are_in_it_only_when_they_are_asked_for() {
    let person = people::answers(&with(lupus(), json!({ "viral": ["hiv"] })), TODAY);
    let open = shared(&person, true);
    assert_eq!(open["answers"]["viral"], json!(["hiv"]));
    assert_eq!(open["outcome"], "unlikely");
    let closed = takeaway::json(&interview_of(&person), false);
    for question in TRIAL.rules.questions.iter().filter(|it| it.sensitive) {
        assert!(
            !closed.contains(&format!("\"{}\":", question.id)),
            "{}: {closed}",
            question.id
        );
    }
    let closed: Value = serde_json::from_str(&closed).unwrap();
    assert_eq!(closed["outcome"], "possible-match");
    let findings = closed["findings"].as_array().unwrap();
    let e10 = findings.iter().find(|it| it["criterion"] == "E10").unwrap();
    assert_eq!(
        *e10,
        json!({ "criterion": "E10", "finding": "unasked", "questions": ["viral"] })
    );
}

#[test]
fn no_question_depends_on_a_sensitive_one() {
    // If one did, that it was asked would tell of the answer.
    for question in TRIAL.rules.questions {
        let depends_on = question.condition.map(|condition| condition.question);
        assert!(
            depends_on.is_none_or(|id| !TRIAL.rules.questions[id].sensitive),
            "{}",
            question.id
        );
        assert!(!matches!(question.kind, Kind::Number { .. }) || !question.sensitive);
    }
}

/// Somebody who is asked about the trial that is built in.
fn strangers() -> impl Strategy<Value = Stranger> {
    strangers::strangers(&BUILT_IN)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn it_is_what_serde_writes(stranger in strangers()) {
        let answers = answers_of(&stranger);
        let shared = shared(&answers, true);
        prop_assert_eq!(&shared["answers"], &written_by_serde(&answers));
        prop_assert_eq!(&shared["today"], &json!(TODAY));
        let verdict = screen(&TRIAL.rules, &answers, day(TODAY));
        let text = takeaway::json(&interview_of(&answers), true);
        let by_serde = verdict_by_hand(&verdict).to_string();
        prop_assert!(text.ends_with(&by_serde[1..]), "{}\n{}", text, by_serde);
    }

    #[test]
    fn it_is_judged_the_same_when_it_is_read_again(stranger in strangers(), sensitive: bool) {
        let shared = shared(&answers_of(&born_before_it_all(&stranger)), sensitive);
        prop_assert_eq!(judged_again(&shared), verdict_in(&shared));
    }

    #[test]
    fn without_the_sensitive_answers_it_is_the_same_whatever_they_are(
        stranger in strangers(), other in strangers(),
    ) {
        let twin = with_other_secrets(&stranger, &other);
        let [one, two] = [&stranger, &twin].map(|person| {
            takeaway::json(&interview_of(&answers_of(person)), false)
        });
        prop_assert_eq!(one, two);
    }
}
