//! The interview as a graph: every way there is through it, at either pace.
//!
//! Which question is asked next depends on the answers that a cohort or a condition names, and on no other:
//! the first test says which these are. So the ways are all combinations of the answers to those questions,
//! and every other question may be answered in one fixed manner without leaving a way out.

use std::collections::BTreeSet;

use trial_prescreen::{
    interview::{Event, Interview, Pace, Route, questions_on, steps},
    screening::{Answer, Answers, Given, Kind, QuestionId, Ticked, applicable},
};

use super::subject::{TURNS, trial};
use crate::people::{TODAY, day};

fn question_id(name: &str) -> QuestionId {
    trial().rules.question_named(name).unwrap()
}

/// Every answer to a question that turns the way.
fn answers_to(question: QuestionId) -> Vec<Given> {
    let question = &trial().rules.questions[question];
    let values = question.values.ids();
    let told: Vec<Given> = match question.kind {
        Kind::Choice => values.map(Given::Choice).collect(),
        Kind::Many { exclusive } => (1..1u32 << values.len())
            .map(|bits| {
                let bits = (0..32).map(move |bit| bits >> bit & 1 == 1);
                let ticked = values.clone().zip(bits).filter(|(_, ticked)| *ticked);
                ticked.map(|(value, _)| value).collect::<Vec<_>>()
            })
            .filter(|ticks| ticks.len() == 1 || exclusive.is_none_or(|none| !ticks.contains(&none)))
            .map(|ticks| Given::Many(Ticked::from_iter(ticks)))
            .collect(),
        Kind::Number { .. } => panic!("{} is a number, and turns a way", question.id),
    };
    told.into_iter().chain([Given::Unsure]).collect()
}

/// Something to say to any other question; a date with it where one is asked for would change no way.
fn answer(question: QuestionId, turns: &[(QuestionId, Given)]) -> Answer {
    let turned = turns.iter().find(|(turn, _)| *turn == question);
    let given = match (turned, trial().rules.questions[question].kind) {
        (Some((_, given)), _) => *given,
        (None, Kind::Number { min, .. }) => Given::Number(min),
        (None, _) => Given::Unsure,
    };
    given.into()
}

fn every_way() -> Vec<Vec<(QuestionId, Given)>> {
    let mut ways = vec![Vec::new()];
    for question in TURNS.iter().map(|name| question_id(name)) {
        let longer = ways.iter().flat_map(|way: &Vec<(QuestionId, Given)>| {
            let answers = answers_to(question).into_iter();
            answers.map(|given| [way.as_slice(), &[(question, given)]].concat())
        });
        ways = longer.collect();
    }
    ways
}

/// Goes from the start to the last result, and tells what was asked at each step.
fn walk(
    turns: &[(QuestionId, Given)],
    pace: Pace,
    mut visit: impl FnMut(&mut Interview),
) -> Vec<QuestionId> {
    let mut interview = Interview::new(trial(), day(TODAY));
    interview.apply(Event::Pace(pace));
    interview.apply(Event::Start);
    let mut asked = Vec::new();
    for _ in 0..200 {
        visit(&mut interview);
        match interview.route() {
            Route::Questions(step) => {
                let questions: Vec<QuestionId> =
                    questions_on(trial(), interview.answers(), step).collect();
                assert!(!questions.is_empty(), "an empty screen: {step:?}");
                asked.extend(&questions);
                let answers = questions.iter().map(|&id| (id, answer(id, turns)));
                interview.apply(Event::Continue(answers.collect()));
            }
            Route::Result if interview.is_detailed() => return asked,
            Route::Result => interview.apply(Event::More),
            Route::Review => interview.apply(Event::Result),
            other => panic!("{other:?} is on no way"),
        }
    }
    panic!("it does not end: {turns:?}");
}

#[test]
fn what_is_asked_next_depends_on_the_questions_that_turn_a_way_alone() {
    let rules = &trial().rules;
    let mut turns: BTreeSet<&str> = rules
        .questions
        .iter()
        .filter_map(|question| question.condition)
        .map(|condition| rules.questions[condition.question].id)
        .collect();
    if rules
        .questions
        .iter()
        .any(|question| question.cohort.is_some())
    {
        turns.insert(rules.questions[rules.cohorts.question].id);
    }
    assert_eq!(turns, TURNS.iter().copied().collect());
}

#[test]
fn every_way_ends_and_asks_every_question_that_applies_once() {
    println!("{} ways at either pace", every_way().len());
    for pace in [Pace::Shared, Pace::OneByOne] {
        for turns in every_way() {
            let mut last = Answers::new();
            let asked = walk(&turns, pace, |interview| last = interview.answers().clone());
            let once: BTreeSet<QuestionId> = asked.iter().copied().collect();
            assert_eq!(asked.len(), once.len(), "asked twice: {turns:?}");
            let apply: BTreeSet<QuestionId> = trial()
                .rules
                .questions
                .ids()
                .filter(|&id| applicable(&trial().rules, &last, id))
                .collect();
            assert_eq!(once, apply, "{turns:?}");
        }
    }
}

#[test]
fn every_question_and_every_screen_is_on_some_way() {
    let mut asked = BTreeSet::new();
    let mut screens = BTreeSet::new();
    for turns in every_way() {
        asked.extend(walk(&turns, Pace::Shared, |interview| {
            if let Route::Questions(step) = interview.route() {
                screens.insert(step.screen);
            }
        }));
    }
    assert_eq!(asked.len(), trial().rules.questions.len());
    assert_eq!(screens.len(), trial().screens.len());
}

#[test]
fn back_from_anywhere_is_the_inverse_of_going_on() {
    for pace in [Pace::Shared, Pace::OneByOne] {
        for turns in every_way() {
            let mut before: Vec<Route> = Vec::new();
            walk(&turns, pace, |interview| {
                let at = interview.route();
                let mut back = interview.clone();
                for expected in before.iter().rev() {
                    back.apply(Event::Back);
                    assert_eq!(back.route(), *expected, "{turns:?} from {at:?}");
                }
                assert_eq!(back.answers(), interview.answers(), "Back forgets nothing");
                if before.is_empty() {
                    before.push(Route::Intro);
                    let mut start = interview.clone();
                    start.apply(Event::Back);
                    assert_eq!(start.route(), Route::Intro);
                }
                before.push(at);
            });
        }
    }
}

#[test]
fn the_steps_of_a_way_are_those_that_were_walked() {
    for pace in [Pace::Shared, Pace::OneByOne] {
        for turns in every_way() {
            let mut walked = Vec::new();
            let mut last = Answers::new();
            walk(&turns, pace, |interview| {
                if let Route::Questions(step) = interview.route() {
                    walked.push(step);
                }
                last = interview.answers().clone();
            });
            assert_eq!(walked, steps(trial(), &last, true, pace), "{turns:?}");
        }
    }
}
