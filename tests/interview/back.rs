//! Back, the browser's Back, and starting anew.

use serde_json::json;
use trial_prescreen::interview::{Event, Route};

use crate::{
    people::{Given, both, day, lupus, scleroderma, with},
    walk::Walk,
};

/// People whose ways differ wherever an answer can change the way.
fn people() -> Vec<Given> {
    let mut people = vec![scleroderma()];
    for diagnosis in ["both", "other", "unsure"] {
        people.push(with(both(), json!({ "diagnosis": diagnosis })));
    }
    for treatment in [
        "steroid_and_other",
        "steroid_now",
        "steroid_ever",
        "other_only",
        "none",
        "unsure",
    ] {
        let changes = json!({ "sle_treatment": treatment, "sle_steroid_dose": 10 });
        people.push(with(lupus(), changes));
    }
    people
}

/// Takes the step, and finds Back to be its inverse.
fn there_and_back(walk: &mut Walk, step: impl Fn(&mut Walk)) {
    let (route, depth) = (walk.interview.route(), walk.interview.depth());
    step(walk);
    let (next, next_depth) = (walk.interview.route(), walk.interview.depth());
    assert_eq!(next_depth, depth + 1);
    let answers = walk.interview.answers().clone();
    walk.does(Event::Back);
    assert_eq!(
        (walk.interview.route(), walk.interview.depth()),
        (route, depth)
    );
    assert_eq!(*walk.interview.answers(), answers, "Back keeps the answers");
    step(walk);
    assert_eq!(
        (walk.interview.route(), walk.interview.depth()),
        (next, next_depth)
    );
}

#[test]
fn back_is_the_inverse_of_going_on_at_every_step_of_every_way() {
    for person in people() {
        let mut walk = Walk::new(person);
        there_and_back(&mut walk, |walk| {
            walk.does(Event::Start);
        });
        for last in ["result", "review"] {
            while let Route::Questions(_) = walk.interview.route() {
                there_and_back(&mut walk, |walk| {
                    walk.goes_on();
                });
            }
            assert_eq!(walk.at(), last);
            there_and_back(&mut walk, |walk| {
                let next = if last == "result" {
                    Event::More
                } else {
                    Event::Result
                };
                walk.does(next);
            });
        }
        assert_eq!(walk.at(), "result");
    }
}

#[test]
fn back_from_the_very_start_stays_there() {
    let mut walk = Walk::new(lupus());
    walk.does(Event::Back).does(Event::Back);
    assert_eq!((walk.at(), walk.interview.depth()), ("intro", 0));
}

#[test]
fn back_all_the_way_comes_to_the_intro_and_keeps_the_answers() {
    let mut walk = Walk::at_review(both());
    let answers = walk.interview.answers().clone();
    for _ in 0..walk.interview.depth() {
        walk.does(Event::Back);
    }
    assert_eq!(walk.at(), "intro");
    assert_eq!(*walk.interview.answers(), answers);
}

#[test]
fn back_passes_over_a_screen_that_no_longer_applies() {
    let mut walk = Walk::at_quick_result(scleroderma());
    walk.changes("diagnosis")
        .goes_on_with(json!({ "diagnosis": "lupus" }));
    assert_eq!(walk.at(), "result");
    let mut passed = Vec::new();
    while walk.at() != "intro" {
        walk.does(Event::Back);
        passed.push(walk.at());
    }
    assert_eq!(
        passed,
        [
            "pregnancy",
            "b_cell_drug",
            "cell_therapy",
            "diagnosis",
            "age",
            "intro"
        ]
    );
}

#[test]
fn returning_to_a_depth_takes_as_many_backs() {
    let mut walk = Walk::at_quick_result(lupus());
    let mut other = Walk::at_quick_result(lupus());
    walk.does(Event::Return(2));
    for _ in 0..4 {
        other.does(Event::Back);
    }
    assert_eq!((walk.at(), walk.interview.depth()), ("diagnosis", 2));
    assert_eq!(walk.at(), other.at());
}

#[test]
fn returning_to_where_the_person_is_or_beyond_changes_nothing() {
    let mut walk = Walk::at_quick_result(lupus());
    let depth = walk.interview.depth();
    for beyond in [depth, depth + 1, usize::MAX] {
        walk.does(Event::Return(beyond));
        assert_eq!((walk.at(), walk.interview.depth()), ("result", depth));
    }
}

#[test]
fn returning_to_0_is_the_intro() {
    let mut walk = Walk::at_review(lupus());
    walk.does(Event::Return(0));
    assert_eq!((walk.at(), walk.interview.depth()), ("intro", 0));
}

#[test]
fn going_on_again_after_back_shows_the_same_screens() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::Return(1));
    assert_eq!(
        walk.reaches_the_end(),
        [
            "age",
            "diagnosis",
            "cell_therapy",
            "b_cell_drug",
            "pregnancy"
        ]
    );
    assert_eq!(walk.at(), "result");
}

#[test]
fn restart_forgets_every_answer_and_the_way() {
    let mut walk = Walk::at_review(both());
    walk.changes("age").does(Event::Restart);
    assert_eq!((walk.at(), walk.interview.depth()), ("intro", 0));
    assert!(walk.interview.answers().is_empty());
    assert!(!walk.interview.is_detailed());
    assert!(!walk.interview.is_changing());
    assert_eq!(walk.interview.age(), None);
    walk.does(Event::Start);
    let quick = [
        "age",
        "diagnosis",
        "ssc_type",
        "cell_therapy",
        "b_cell_drug",
        "pregnancy",
    ];
    assert_eq!(walk.reaches_the_end(), quick);
    assert_eq!(walk.at(), "result");
}

#[test]
fn restart_keeps_the_day() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::Today(day("2027-01-05")))
        .does(Event::Restart);
    assert_eq!(walk.interview.today(), day("2027-01-05"));
}

#[test]
fn another_day_changes_the_verdict_and_nothing_else() {
    let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
    let mut walk = Walk::at_quick_result(with(lupus(), drug));
    assert_eq!(walk.outcome(), "not-now");
    let depth = walk.interview.depth();
    walk.does(Event::Today(day("2026-12-05")));
    assert_eq!(walk.outcome(), "possible-match");
    assert_eq!((walk.at(), walk.interview.depth()), ("result", depth));
}

#[test]
fn going_on_or_back_where_there_is_nothing_to_leave_changes_nothing() {
    let mut walk = Walk::new(lupus());
    walk.does(Event::Back).does(Event::Continue(Vec::new()));
    assert_eq!((walk.at(), walk.interview.depth()), ("intro", 0));
    let mut walk = Walk::at_quick_result(lupus());
    let depth = walk.interview.depth();
    walk.does(Event::Continue(Vec::new()));
    assert_eq!((walk.at(), walk.interview.depth()), ("result", depth));
}

#[test]
fn before_the_start_there_is_nothing_to_review_and_no_result_and_no_more() {
    for event in [Event::Review, Event::Result, Event::More] {
        let mut walk = Walk::new(lupus());
        walk.does(event.clone());
        assert_eq!(
            (walk.at(), walk.interview.depth()),
            ("intro", 0),
            "{event:?}"
        );
        assert!(!walk.interview.is_detailed(), "{event:?}");
    }
}

#[test]
fn what_has_started_does_not_start_again() {
    let mut walk = Walk::at_quick_result(lupus());
    let depth = walk.interview.depth();
    walk.does(Event::Start);
    assert_eq!((walk.at(), walk.interview.depth()), ("result", depth));
}
