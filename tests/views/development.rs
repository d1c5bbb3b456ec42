//! Gated like what it tests, which no release has.
#![cfg(debug_assertions)]

use leptos::prelude::Set;
use trial_prescreen::{development::interview_at, interview::Interview, render, trials::TRIAL};

use super::gallery::values;
use crate::support::people::{self, Given, TODAY, day};

fn at(screen: &str, person: &Given) -> Result<Interview, String> {
    let person = serde_json::to_string(person).unwrap();
    interview_at(&TRIAL, screen, &person, day(TODAY))
}

/// The screen that the interview is at.
fn html(interview: Interview) -> String {
    render::html("en", 1, |state| state.interview.set(interview))
}

#[test]
fn a_made_up_person_is_shown_on_the_screen_asked_for() {
    let screens = "intro question review result criteria call message practical letter homework measurements medicines \
                   studies";
    for (name, person) in people::of("src/development/people.toml") {
        for screen in screens.split(' ') {
            let interview = at(screen, &person).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(values(&html(interview), "data-screen"), [screen], "{name}");
        }
        let result = at("result", &person).unwrap();
        assert_eq!(result.verdict().outcome.name(), name);
    }
}

#[test]
fn a_screen_of_questions_goes_by_its_id() {
    let person = &people::of("src/development/people.toml")["possible-match"];
    let interview = at("viral", person).unwrap();
    assert_eq!(values(&html(interview), "data-question"), ["viral"]);
}

#[test]
fn what_cannot_be_shown_is_said_with_what_can() {
    let error = at("rezult", &people::quick_lupus()).unwrap_err();
    assert!(
        error.starts_with("screen=rezult: expected one of intro, question, "),
        "{error}"
    );
    let error = at("viral", &people::quick_lupus()).unwrap_err();
    assert!(error.contains("does not come to it"), "{error}");
    let other = people::with(people::lupus(), serde_json::json!({ "diagnosis": "gout" }));
    let error = at("result", &other).unwrap_err();
    assert!(error.contains("\"gout\" is not accepted"), "{error}");
}
