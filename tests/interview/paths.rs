//! What is asked, in which order, and where it ends.

use serde_json::{Value, json};
use trial_prescreen::{
    interview::{Event, Route},
    trials::TRIAL,
};

use crate::{
    people::{both, lupus, scleroderma, with},
    walk::Walk,
};

const QUICK: [&str; 5] = [
    "age",
    "diagnosis",
    "cell_therapy",
    "b_cell_drug",
    "pregnancy",
];
const OF_LUPUS: [&str; 4] = ["sle_history", "sle_medicines", "sle_activity", "sle_recent"];
const OF_SCLERODERMA: [&str; 2] = ["ssc_course", "ssc_tests"];
const EVERYONE: [&str; 9] = [
    "infections",
    "viral",
    "treatments",
    "illness",
    "brain",
    "mental_illness",
    "daily",
    "organs",
    "medicines",
];

/// The quick check's screens, then those after it.
fn passed(person: crate::people::Given) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut walk = Walk::started(person);
    let quick = walk.reaches_the_end();
    assert_eq!(walk.at(), "result");
    walk.does(Event::More);
    let more = walk.reaches_the_end();
    assert_eq!(walk.at(), "review");
    walk.does(Event::Result);
    assert_eq!(walk.at(), "result");
    (quick, more)
}

#[test]
fn lupus_is_asked_the_five_quick_questions_then_those_on_lupus_and_for_everyone() {
    let (quick, more) = passed(lupus());
    assert_eq!(quick, QUICK);
    assert_eq!(more, [&OF_LUPUS[..], &EVERYONE].concat());
}

#[test]
fn scleroderma_is_asked_its_type_in_the_quick_check() {
    let (quick, more) = passed(scleroderma());
    assert_eq!(
        quick,
        [
            "age",
            "diagnosis",
            "ssc_type",
            "cell_therapy",
            "b_cell_drug",
            "pregnancy"
        ]
    );
    assert_eq!(more, [&OF_SCLERODERMA[..], &EVERYONE].concat());
}

#[test]
fn both_diseases_are_asked_everything() {
    let (quick, more) = passed(both());
    assert_eq!(
        quick,
        [
            "age",
            "diagnosis",
            "ssc_type",
            "cell_therapy",
            "b_cell_drug",
            "pregnancy"
        ]
    );
    assert_eq!(more, [&OF_LUPUS[..], &OF_SCLERODERMA, &EVERYONE].concat());
}

#[test]
fn with_another_or_an_unsure_diagnosis_no_cohorts_questions_are_asked() {
    for diagnosis in ["other", "unsure"] {
        let (quick, more) = passed(with(both(), json!({ "diagnosis": diagnosis })));
        assert_eq!(quick, QUICK);
        let of_cohorts = more
            .iter()
            .filter(|id| id.starts_with("sle") || id.starts_with("ssc"));
        assert_eq!(of_cohorts.count(), 0, "{more:?}");
    }
}

#[test]
fn organ_problems_which_decide_only_the_cohorts_criteria_are_not_asked_without_a_cohort() {
    for diagnosis in ["other", "unsure"] {
        let (_, more) = passed(with(both(), json!({ "diagnosis": diagnosis })));
        assert!(!more.contains(&"organs"), "{diagnosis}: {more:?}");
    }
}

/// Where the screen leads with this answer, and what is asked there.
fn next(screen: &str, changes: Value) -> (&'static str, Vec<&'static str>) {
    let mut walk = Walk::started(both());
    while walk.at() != screen {
        match walk.interview.route() {
            Route::Questions(_) => walk.goes_on(),
            _ => walk.does(Event::More),
        };
    }
    walk.goes_on_with(changes);
    (walk.at(), walk.asked())
}

#[test]
fn next_after_the_age_is_the_diagnosis_for_every_age() {
    for age in [json!(0), json!(17), json!(34), json!(61), json!("unsure")] {
        assert_eq!(next("age", json!({ "age": age })).0, "diagnosis");
    }
}

#[test]
fn next_after_the_diagnosis_is_the_type_for_scleroderma_and_else_cell_therapy() {
    for (diagnosis, screen) in [
        ("lupus", "cell_therapy"),
        ("scleroderma", "ssc_type"),
        ("both", "ssc_type"),
        ("other", "cell_therapy"),
        ("unsure", "cell_therapy"),
    ] {
        assert_eq!(
            next("diagnosis", json!({ "diagnosis": diagnosis })).0,
            screen,
            "{diagnosis}"
        );
    }
}

#[test]
fn a_barrier_does_not_cut_the_quick_check_short() {
    let person = with(lupus(), json!({ "age": 70, "cell_therapy": "yes" }));
    assert_eq!(Walk::started(person).reaches_the_end(), QUICK);
}

#[test]
fn the_dose_is_asked_for_on_a_steroid_alone_and_nothing_on_medicines_without_any() {
    let all = vec!["sle_treatment_3_months", "sle_stable_dose"];
    let with_dose = [&["sle_steroid_dose"], &all[..]].concat();
    for (treatment, screen, asked) in [
        ("steroid_and_other", "sle_medicines", all.clone()),
        ("steroid_now", "sle_medicines", with_dose.clone()),
        ("steroid_ever", "sle_medicines", with_dose),
        ("other_only", "sle_medicines", all.clone()),
        ("unsure", "sle_medicines", all),
        (
            "none",
            "sle_activity",
            vec!["sle_active", "sle_organs", "sle_antibodies"],
        ),
    ] {
        let found = next("sle_history", json!({ "sle_treatment": treatment }));
        assert_eq!(found, (screen, asked), "{treatment}");
    }
}

#[test]
fn lupus_of_the_brain_is_asked_of_lupus_alone() {
    let brain = |person| {
        let mut walk = Walk::at_quick_result(person);
        walk.does(Event::More);
        while walk.at() != "brain" {
            walk.goes_on();
        }
        walk.asked()
    };
    assert_eq!(brain(lupus()), ["neuro", "sle_brain"]);
    assert_eq!(brain(both()), ["neuro", "sle_brain"]);
    assert_eq!(brain(scleroderma()), ["neuro"]);
}

#[test]
fn every_question_that_applies_is_asked_just_once() {
    for person in [
        lupus(),
        scleroderma(),
        both(),
        with(lupus(), json!({ "diagnosis": "unsure" })),
    ] {
        let mut walk = Walk::started(person);
        let mut asked = Vec::new();
        loop {
            match walk.interview.route() {
                Route::Questions(_) => {
                    asked.extend(walk.asked());
                    walk.goes_on();
                }
                Route::Result => {
                    walk.does(Event::More);
                }
                _ => break,
            }
        }
        let rules = &walk.interview.trial().rules;
        let applicable: Vec<_> = walk
            .interview
            .questions()
            .iter()
            .map(|&question| rules.questions[question].id)
            .collect();
        assert_eq!(asked, applicable);
    }
}

#[test]
fn steps_are_counted_from_1_within_the_quick_check_and_within_the_rest() {
    let mut walk = Walk::started(lupus());
    for (quick, count) in [
        (true, QUICK.len()),
        (false, OF_LUPUS.len() + EVERYONE.len()),
    ] {
        let mut steps = Vec::new();
        while let Route::Questions(_) = walk.interview.route() {
            let progress = walk.interview.progress().unwrap();
            assert_eq!(progress.quick, quick);
            assert!(progress.step <= progress.steps);
            steps.push(progress.step);
            walk.goes_on();
        }
        assert_eq!(steps, (1..=count).collect::<Vec<_>>());
        assert_eq!(walk.interview.progress(), None);
        walk.does(Event::More);
    }
}

#[test]
fn an_unfinished_way_back_at_the_result_shows_it_again_without_asking_on() {
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::More).goes_on();
    assert_eq!(walk.at(), "sle_medicines");
    walk.does(Event::Back).does(Event::Back);
    assert_eq!(walk.at(), "result");
    walk.does(Event::Review).does(Event::Result);
    assert_eq!(walk.at(), "result");
}

#[test]
fn what_makes_no_sense_at_the_start_leaves_the_person_there() {
    let change = Event::Change(TRIAL.rules.cohorts.question);
    for event in [Event::More, Event::Review, Event::Result, change] {
        let mut walk = Walk::new(lupus());
        walk.does(event.clone());
        assert_eq!(walk.at(), "intro", "{event:?}");
    }
}

#[test]
fn more_after_the_quick_result_goes_on_with_the_first_unanswered_question() {
    let mut walk = Walk::at_quick_result(scleroderma());
    walk.does(Event::More);
    assert_eq!(walk.at(), "ssc_course");
}

#[test]
fn the_criteria_can_be_seen_from_anywhere_and_left_by_back() {
    let mut walk = Walk::new(lupus());
    walk.does(Event::Open(Route::Criteria));
    assert_eq!(walk.at(), "criteria");
    walk.does(Event::Back);
    assert_eq!(walk.at(), "intro");
    let mut walk = Walk::at_quick_result(lupus());
    walk.does(Event::Open(Route::Criteria)).does(Event::Back);
    assert_eq!(walk.at(), "result");
}
