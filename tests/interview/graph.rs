//! The interview as a graph: every way there is through it, at either pace.
//!
//! Which question is asked next depends on the answers that a cohort or a condition names, and on no other:
//! the first test says which these are. So the ways are all combinations of the answers to those questions,
//! and every other question may be answered in one fixed manner without leaving a way out.

use std::collections::BTreeSet;

use trial_prescreen::{
    interview::{Event, Interview, Pace, Route, questions_on, steps},
    screening::{Answer, Answers, Given, Kind, QuestionId, applicable},
};

use crate::support::choices::choices;
use crate::support::people::{TODAY, day};
use crate::support::subject::{Subject, subjects};

fn question_id(subject: &Subject, name: &str) -> QuestionId {
    subject.trial.rules.question_named(name).unwrap()
}

/// Every answer to a question that turns the way.
fn answers_to(subject: &Subject, question: QuestionId) -> Vec<Given> {
    let question = &subject.trial.rules.questions[question];
    let told = choices(question);
    assert!(
        !told.is_empty(),
        "{} is a number, and turns a way",
        question.id
    );
    told.into_iter().chain([Given::Unsure]).collect()
}

/// Something to say to any other question; a date with it where one is asked for would change no way.
fn answer(subject: &Subject, question: QuestionId, turns: &[(QuestionId, Given)]) -> Answer {
    let turned = turns.iter().find(|(turn, _)| *turn == question);
    let given = match (turned, subject.trial.rules.questions[question].kind) {
        (Some((_, given)), _) => *given,
        (None, Kind::Number { min, .. }) => Given::Number(min),
        (None, _) => Given::Unsure,
    };
    given.into()
}

fn every_way(subject: &Subject) -> Vec<Vec<(QuestionId, Given)>> {
    let mut ways = vec![Vec::new()];
    for question in subject.turns.iter().map(|name| question_id(subject, name)) {
        let longer = ways.iter().flat_map(|way: &Vec<(QuestionId, Given)>| {
            let answers = answers_to(subject, question).into_iter();
            answers.map(|given| [way.as_slice(), &[(question, given)]].concat())
        });
        ways = longer.collect();
    }
    ways
}

/// Goes from the start to the last result, and tells what was asked at each step.
fn walk(
    subject: &Subject,
    turns: &[(QuestionId, Given)],
    pace: Pace,
    mut visit: impl FnMut(&mut Interview),
) -> Vec<QuestionId> {
    let mut interview = Interview::new(subject.trial, day(TODAY));
    interview.apply(Event::Pace(pace));
    interview.apply(Event::Start);
    let mut asked = Vec::new();
    for _ in 0..200 {
        visit(&mut interview);
        match interview.route() {
            Route::Questions(step) => {
                let questions: Vec<QuestionId> =
                    questions_on(subject.trial, interview.answers(), step).collect();
                assert!(!questions.is_empty(), "an empty screen: {step:?}");
                asked.extend(&questions);
                let answers = questions.iter().map(|&id| (id, answer(subject, id, turns)));
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
    for subject in subjects() {
        let rules = &subject.trial.rules;
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
        assert_eq!(turns, subject.turns.iter().copied().collect());
    }
}

#[test]
fn every_way_ends_and_asks_every_question_that_applies_once() {
    for subject in subjects() {
        println!("{} ways at either pace", every_way(subject).len());
        for pace in [Pace::Shared, Pace::OneByOne] {
            for turns in every_way(subject) {
                let mut last = Answers::new();
                let asked = walk(subject, &turns, pace, |interview| {
                    last = interview.answers().clone()
                });
                let once: BTreeSet<QuestionId> = asked.iter().copied().collect();
                assert_eq!(asked.len(), once.len(), "asked twice: {turns:?}");
                let apply: BTreeSet<QuestionId> = subject
                    .trial
                    .rules
                    .questions
                    .ids()
                    .filter(|&id| applicable(&subject.trial.rules, &last, id))
                    .collect();
                assert_eq!(once, apply, "{turns:?}");
            }
        }
    }
}

#[test]
fn every_question_and_every_screen_is_on_some_way() {
    for subject in subjects() {
        let mut asked = BTreeSet::new();
        let mut screens = BTreeSet::new();
        for turns in every_way(subject) {
            asked.extend(walk(subject, &turns, Pace::Shared, |interview| {
                if let Route::Questions(step) = interview.route() {
                    screens.insert(step.screen);
                }
            }));
        }
        assert_eq!(asked.len(), subject.trial.rules.questions.len());
        assert_eq!(screens.len(), subject.trial.screens.len());
    }
}

#[test]
fn back_from_anywhere_is_the_inverse_of_going_on() {
    for subject in subjects() {
        for pace in [Pace::Shared, Pace::OneByOne] {
            for turns in every_way(subject) {
                let mut before: Vec<Route> = Vec::new();
                walk(subject, &turns, pace, |interview| {
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
}

#[test]
fn the_steps_of_a_way_are_those_that_were_walked() {
    for subject in subjects() {
        for pace in [Pace::Shared, Pace::OneByOne] {
            for turns in every_way(subject) {
                let mut walked = Vec::new();
                let mut last = Answers::new();
                walk(subject, &turns, pace, |interview| {
                    if let Route::Questions(step) = interview.route() {
                        walked.push(step);
                    }
                    last = interview.answers().clone();
                });
                assert_eq!(walked, steps(subject.trial, &last, true, pace), "{turns:?}");
            }
        }
    }
}
