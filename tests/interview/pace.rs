//! One question at a time, for those who have little energy.

use serde_json::json;
use trial_prescreen::{
    interview::{Event, Interview, Pace, Route},
    trials::TRIAL,
};

use crate::support::{
    people::{both, day, lupus, scleroderma, with},
    walk::Walk,
};

fn one_by_one(person: crate::support::people::Given) -> Walk {
    let mut walk = Walk::new(person);
    walk.does(Event::Pace(Pace::OneByOne)).does(Event::Start);
    walk
}

#[test]
fn one_question_is_asked_at_a_time_in_the_same_order_and_none_twice() {
    for person in [lupus(), scleroderma(), both()] {
        let mut shared = Walk::at_review(person.clone());
        let mut walk = one_by_one(person);
        let mut asked = Vec::new();
        loop {
            match walk.interview.route() {
                Route::Questions(_) => {
                    assert_eq!(walk.asked().len(), 1, "{:?}", walk.asked());
                    asked.extend(walk.asked());
                    walk.goes_on();
                }
                Route::Review if walk.interview.is_detailed() => break,
                Route::Review => {
                    walk.does(Event::Result);
                }
                Route::Result => {
                    walk.does(Event::More);
                }
                other => panic!("{other:?}"),
            }
        }
        let ids = |interview: &Interview| -> Vec<&str> {
            let questions = interview.questions();
            questions
                .iter()
                .map(|&question| TRIAL.rules.questions[question].id)
                .collect()
        };
        assert_eq!(asked, ids(&shared.interview));
        walk.does(Event::Result);
        shared.does(Event::Result);
        assert_eq!(walk.interview.verdict(), shared.interview.verdict());
    }
}

#[test]
fn all_answers_are_seen_before_the_result_of_the_quick_check() {
    let mut walk = one_by_one(lupus());
    walk.reaches_the_end();
    assert_eq!(walk.at(), "review");
    walk.does(Event::Result);
    assert_eq!(walk.at(), "result");
}

#[test]
fn back_goes_to_the_question_before() {
    let mut walk = one_by_one(lupus());
    walk.reaches_the_end();
    walk.does(Event::Result).does(Event::More);
    walk.goes_on();
    let second = walk.asked();
    walk.goes_on().does(Event::Back);
    assert_eq!(walk.asked(), second);
}

#[test]
fn the_pace_can_change_on_the_way_and_back_without_losing_an_answer() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::More).goes_on();
    let (at, before) = (walk.at(), walk.interview.answers().clone());
    let asked = walk.asked();
    assert_eq!(asked.len(), 2);
    walk.does(Event::Pace(Pace::OneByOne));
    assert_eq!((walk.at(), walk.asked().len()), (at, 1));
    assert_eq!(*walk.interview.answers(), before);
    walk.does(Event::Pace(Pace::Shared));
    assert_eq!((walk.at(), walk.asked()), (at, asked));
    walk.reaches_the_end();
    assert_eq!(walk.at(), "review");
}

#[test]
fn a_change_opens_the_one_question_that_is_changed() {
    let mut walk = one_by_one(lupus());
    walk.reaches_the_end();
    let questions = walk.interview.questions();
    assert!(questions.len() > 1);
    for question in questions {
        let id = TRIAL.rules.questions[question].id;
        walk.changes(id);
        assert_eq!(walk.asked(), [id]);
        walk.does(Event::Back);
        assert_eq!(walk.at(), "review");
    }
}

#[test]
fn a_change_made_while_the_pace_changes_comes_back_to_the_review() {
    for pace in [Pace::OneByOne, Pace::Shared] {
        let mut walk = Walk::new(lupus());
        if pace == Pace::Shared {
            walk.does(Event::Pace(Pace::OneByOne));
        }
        walk.does(Event::Start);
        walk.reaches_the_end();
        if walk.at() == "review" {
            walk.does(Event::Result);
        }
        walk.does(Event::More);
        walk.reaches_the_end();
        assert_eq!(walk.at(), "review");
        walk.changes("sle_active").does(Event::Pace(pace));
        let passed = walk.reaches_the_end();
        assert_eq!(passed.len(), 1, "{passed:?}");
        assert_eq!(walk.at(), "review", "{pace:?}");
        assert!(!walk.interview.is_changing());
    }
}

#[test]
fn starting_again_keeps_the_pace_and_nothing_else() {
    let mut walk = one_by_one(lupus());
    walk.reaches_the_end();
    assert!(!walk.interview.answers().is_empty());
    walk.does(Event::Restart);
    assert_eq!(walk.interview.pace(), Pace::OneByOne);
    assert!(walk.interview.answers().is_empty());
}

#[test]
fn a_look_ahead_changes_the_day_and_nothing_else() {
    let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
    let mut walk = Walk::at_quick_result(with(lupus(), drug));
    let days = walk.interview.turning_days();
    assert_eq!(days, [day("2026-12-05")]);
    walk.does(Event::Open(Route::Preview(days[0])));
    assert_eq!(walk.at(), "preview");
    assert_eq!(
        walk.interview.verdict_on(days[0]).outcome.name(),
        "possible-match"
    );
    assert_eq!(walk.outcome(), "not-now");
    walk.does(Event::Back);
    assert_eq!(walk.at(), "result");
}

#[test]
fn what_stands_beside_the_way_opens_from_the_result_alone() {
    for aside in [
        Route::Call,
        Route::Message,
        Route::Practical,
        Route::Letter,
        Route::Homework,
        Route::Measurements,
        Route::Medicines,
        Route::Studies,
    ] {
        let mut walk = Walk::started(lupus());
        walk.does(Event::Open(aside));
        assert_eq!(walk.at(), "age");
        walk.reaches_the_end();
        let depth = walk.interview.depth();
        walk.does(Event::Open(aside));
        assert_eq!(walk.interview.route(), aside);
        walk.does(Event::Back);
        assert_eq!((walk.at(), walk.interview.depth()), ("result", depth));
        // A question is no place beside the way.
        walk.does(Event::Open(Route::Intro));
        assert_eq!(walk.at(), "result");
    }
}
