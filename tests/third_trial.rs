//! A third trial, made from a real record by `cargo review new`: people judged by hand from the record's sentences.

use std::{path::Path, sync::LazyLock};

use prescreen_reader as reader;
use serde_json::{Value, json};
use trial_prescreen::{cases, interview::Route, trial::Trial};

use crate::support::second::SECOND;

static THIRD: LazyLock<Trial> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("trials/nct06323538");
    reader::read(&folder, &root.join(reader::LIBRARY))
        .unwrap_or_else(|problems| panic!("{problems}"))
});

/// The verdict on 27 November 2026 of a person whom nothing keeps out, with these answers instead.
fn judged(changes: Value) -> Value {
    let mut answers = json!({
        "diet": "vegan", "age": 34, "pregnancy": "no", "diet_since": "year", "insurance": "yes", "blood": "yes",
    });
    for (question, answer) in changes.as_object().into_iter().flatten() {
        answers[question] = answer.clone();
    }
    let line = json!({ "today": "2026-11-27", "answers": answers }).to_string();
    cases::judge(&THIRD, &line).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn finding(judged: &Value, criterion: &str) -> Value {
    let mut findings = judged["findings"].as_array().into_iter().flatten();
    let found = findings.find(|finding| finding["criterion"] == criterion);
    found.map_or(Value::Null, |finding| finding["finding"].clone())
}

#[test]
fn each_person_comes_to_what_the_record_says() {
    for (who, answers, outcome, earliest) in [
        (
            "nothing against it",
            json!({}),
            "possible-match",
            json!(null),
        ),
        (
            "18, the lowest age",
            json!({ "age": 18 }),
            "possible-match",
            json!(null),
        ),
        (
            "69, the highest age",
            json!({ "age": 69 }),
            "possible-match",
            json!(null),
        ),
        ("70", json!({ "age": 70 }), "unlikely", json!(null)),
        // Children of participants may take part at two places.
        ("17", json!({ "age": 17 }), "needs-check", json!(null)),
        // Four places take pregnant women, four do not.
        (
            "pregnant",
            json!({ "pregnancy": "yes" }),
            "needs-check",
            json!(null),
        ),
        (
            "none of the four diets",
            json!({ "diet": "other" }),
            "needs-check",
            json!(null),
        ),
        (
            "unsure of the diet",
            json!({ "diet": "unsure" }),
            "needs-check",
            json!(null),
        ),
        (
            "no insurance",
            json!({ "insurance": "no" }),
            "not-now",
            json!(null),
        ),
        (
            "no blood tests",
            json!({ "blood": "no" }),
            "not-now",
            json!(null),
        ),
        (
            "on the diet since March",
            json!({ "diet_since": "less", "diet_since.date": "2026-03-10" }),
            "not-now",
            json!("2027-03-10"),
        ),
        (
            "a year ends tomorrow",
            json!({ "diet_since": "less", "diet_since.date": "2025-11-28" }),
            "not-now",
            json!("2026-11-28"),
        ),
        (
            "a year ended today",
            json!({ "diet_since": "less", "diet_since.date": "2025-11-27" }),
            "possible-match",
            json!(null),
        ),
        (
            "on the diet for less than a year, and 70",
            json!({ "diet_since": "less", "diet_since.date": "2026-03-10", "age": 70 }),
            "unlikely",
            json!(null),
        ),
    ] {
        let judged = judged(answers);
        assert_eq!(judged["outcome"], outcome, "{who}");
        assert_eq!(judged["earliest"], earliest, "{who}");
    }
}

#[test]
fn places_that_differ_are_told_apart_and_the_team_is_left_its_own() {
    let pregnant = judged(json!({ "pregnancy": "yes" }));
    let young = judged(json!({ "age": 17 }));
    for (judged, criterion, expected) in [
        (&pregnant, "I6", "check"),
        (&pregnant, "I7", "check"),
        (&pregnant, "I1", "clear"),
        (&young, "I1", "check"),
        (&young, "I8", "check"),
        (&young, "E1", "team"),
        (&young, "I10", "team"),
    ] {
        assert_eq!(finding(judged, criterion), expected, "{criterion}");
    }
}

#[test]
fn it_speaks_two_languages_and_takes_two_questions_of_the_library() {
    let languages: Vec<&str> = THIRD.texts.iter().map(|texts| texts.language).collect();
    assert_eq!(languages, ["en", "zh-Hans"]);
    let age = THIRD.rules.question_named("age").expect("it asks the age");
    assert_eq!(THIRD.texts("en").questions[age].legend, "How old are you?");
    let pregnancy = THIRD.rules.question_named("pregnancy").expect("it asks");
    assert!(THIRD.rules.questions[pregnancy].sensitive);
    assert!(THIRD.studies.is_none());
}

#[test]
fn what_a_trial_does_not_have_is_not_offered() {
    for (place, third) in [
        (Route::Call, false),
        (Route::Practical, false),
        (Route::Measurements, false),
        (Route::Medicines, false),
        (Route::Message, true),
        (Route::Letter, true),
        (Route::Homework, true),
    ] {
        assert_eq!(place.is_offered(&THIRD), third, "{place:?}");
        assert!(place.is_offered(&SECOND), "{place:?}");
    }
}
