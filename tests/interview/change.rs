//! Changing an answer, and coming back.

use serde_json::json;
use trial_prescreen::{interview::Event, trials::TRIAL};

use crate::support::{
    people::{both, lupus, scleroderma, with},
    walk::Walk,
};

#[test]
fn a_change_from_the_review_comes_back_to_the_review() {
    let mut walk = Walk::at_review(lupus());
    let depth = walk.interview.depth();
    walk.changes("pregnancy");
    assert_eq!(walk.at(), "pregnancy");
    assert!(walk.interview.is_changing());
    walk.goes_on_with(json!({ "pregnancy": "yes" }));
    assert_eq!((walk.at(), walk.interview.depth()), ("review", depth));
    assert!(!walk.interview.is_changing());
    assert_eq!(walk.outcome(), "not-now");
}

#[test]
fn a_change_of_each_question_comes_back_to_the_review() {
    for person in [lupus(), scleroderma(), both()] {
        let mut walk = Walk::at_review(person);
        let depth = walk.interview.depth();
        for question in walk.interview.questions() {
            walk.does(Event::Change(question));
            let id = TRIAL.rules.questions[question].id;
            assert!(walk.asked().contains(&id), "{id}");
            walk.goes_on();
            assert_eq!(
                (walk.at(), walk.interview.depth()),
                ("review", depth),
                "{id}"
            );
        }
    }
}

#[test]
fn a_change_from_the_result_comes_back_to_the_result() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.changes("age").goes_on_with(json!({ "age": 61 }));
    assert_eq!(walk.at(), "result");
    assert_eq!(walk.outcome(), "unlikely");
    let mut walk = Walk::at_review(lupus());
    walk.does(Event::Result).changes("age").goes_on();
    assert_eq!(walk.at(), "result");
}

#[test]
fn a_change_from_the_quick_result_comes_back_there_after_a_look_at_the_further_questions() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::More).does(Event::Back);
    assert_eq!(walk.at(), "result");
    walk.changes("age").goes_on();
    assert_eq!(walk.at(), "result");
}

#[test]
fn a_change_from_an_early_review_comes_back_to_it() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::More).goes_on();
    walk.does(Event::Back).does(Event::Back);
    assert_eq!(walk.at(), "result");
    walk.does(Event::Review).changes("age").goes_on();
    assert_eq!(walk.at(), "review");
}

#[test]
fn what_a_change_brings_up_is_asked_before_coming_back() {
    let mut walk = Walk::at_review(lupus());
    let depth = walk.interview.depth();
    walk.person = both();
    walk.changes("diagnosis").goes_on();
    assert_eq!(
        walk.reaches_the_end(),
        ["ssc_type", "ssc_course", "ssc_tests"]
    );
    assert_eq!((walk.at(), walk.interview.depth()), ("review", depth));
}

#[test]
fn a_change_of_treatment_asks_for_the_dose_alone_with_its_screen() {
    let mut walk = Walk::at_review(lupus());
    let dose = json!({ "sle_treatment": "steroid_now", "sle_steroid_dose": 5 });
    walk.changes("sle_treatment").goes_on_with(dose);
    assert_eq!(walk.at(), "sle_medicines");
    walk.goes_on();
    assert_eq!(walk.at(), "review");
    assert_eq!(walk.outcome(), "not-now");
}

#[test]
fn back_out_of_a_change_comes_back_without_it() {
    let mut walk = Walk::at_review(lupus());
    let depth = walk.interview.depth();
    walk.changes("age").does(Event::Back);
    assert_eq!((walk.at(), walk.interview.depth()), ("review", depth));
    assert!(!walk.interview.is_changing());
    assert_eq!(walk.interview.age(), Some(34.0));
}

#[test]
fn back_out_of_what_a_change_brought_up_comes_to_the_change_then_the_review() {
    let mut walk = Walk::at_review(lupus());
    walk.changes("diagnosis")
        .goes_on_with(json!({ "diagnosis": "both" }));
    assert_eq!(walk.at(), "ssc_type");
    walk.does(Event::Back);
    assert_eq!(walk.at(), "diagnosis");
    assert!(walk.interview.is_changing());
    walk.does(Event::Back);
    assert_eq!(walk.at(), "review");
    assert!(!walk.interview.is_changing());
}

#[test]
fn later_answers_that_still_apply_are_kept() {
    let mut walk = Walk::at_review(with(both(), json!({ "pregnancy": "yes" })));
    walk.changes("diagnosis")
        .goes_on_with(json!({ "diagnosis": "lupus" }));
    assert_eq!(walk.at(), "review");
    assert_eq!(walk.outcome(), "not-now");
    assert_eq!(walk.interview.verdict().findings.len(), 22 + 16);
}

#[test]
fn later_answers_that_no_longer_apply_are_left_out_of_the_verdict_and_come_back_with_the_path() {
    let mut walk = Walk::at_review(with(
        both(),
        json!({ "sle_brain": "yes", "ssc_lungs": "no" }),
    ));
    assert_eq!(walk.outcome(), "unlikely");
    walk.changes("diagnosis")
        .goes_on_with(json!({ "diagnosis": "unsure" }));
    assert_eq!(walk.at(), "review");
    assert_eq!(walk.outcome(), "needs-check");
    walk.changes("diagnosis")
        .goes_on_with(json!({ "diagnosis": "both" }));
    assert_eq!(walk.at(), "review", "nothing is asked twice");
    assert_eq!(walk.outcome(), "unlikely");
}

#[test]
fn a_dose_given_before_is_left_out_once_it_does_not_apply() {
    let dose = json!({ "sle_treatment": "steroid_now", "sle_steroid_dose": 5 });
    let mut walk = Walk::at_review(with(lupus(), dose));
    assert_eq!(walk.outcome(), "not-now");
    walk.changes("sle_treatment")
        .goes_on_with(json!({ "sle_treatment": "steroid_and_other" }));
    assert_eq!(walk.at(), "review");
    assert_eq!(walk.outcome(), "possible-match");
}

#[test]
fn a_question_that_is_not_on_the_way_cannot_be_changed() {
    let mut walk = Walk::at_review(lupus());
    let depth = walk.interview.depth();
    walk.changes("ssc_lungs");
    assert_eq!((walk.at(), walk.interview.depth()), ("review", depth));
    assert!(!walk.interview.is_changing());
    let mut walk = Walk::at_quick_result(lupus());
    walk.changes("allergy");
    assert_eq!(walk.at(), "result");
}
