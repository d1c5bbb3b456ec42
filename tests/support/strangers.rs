//! Random people, built from the rules themselves: every question, every answer, every kind of date.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::fmt;

use proptest::{option, prelude::*, sample::select};
use trial_prescreen::screening::{
    Answer, Answers, Date, EventDate, Finding, Given, Gives, Kind, PartialDate, Question, Ticked,
};

use super::subject::trial;
use crate::calendar::days_from;

/// An answer, or none yet, for each question in the order of the rules.
#[derive(Clone)]
pub struct Stranger(pub Vec<Option<Answer>>);

/// In the words of the rules: `age = 34, b_cell_drug = yes (2026-10)`.
impl fmt::Debug for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, answer) in self.0.iter().enumerate() {
            let Some(answer) = answer else { continue };
            let question = question(place);
            let held = (0..question.values.len()).filter(|&at| answer.given.holds(at));
            let ids: Vec<_> = held.map(|at| question.values[at].id).collect();
            let told = match answer.given {
                Given::Number(number) => number.to_string(),
                Given::Unsure => "unsure".to_owned(),
                Given::Skip => "skip".to_owned(),
                Given::Choice(_) | Given::Many(_) => ids.join("+"),
            };
            let date = match answer.date {
                None => String::new(),
                Some(EventDate::Unknown) => " (unknown)".to_owned(),
                Some(EventDate::On(span)) => format!(" ({span})"),
            };
            write!(f, "{} = {told}{date}, ", question.id)?;
        }
        Ok(())
    }
}

pub fn today() -> Date {
    crate::people::day(crate::people::TODAY)
}

pub fn question(place: usize) -> &'static Question {
    &trial().rules.questions[place]
}

pub fn answers_of(stranger: &Stranger) -> Answers {
    let mut answers = Answers::new();
    for (place, answer) in stranger
        .0
        .iter()
        .enumerate()
        .filter(|(_, answer)| answer.is_some())
    {
        answers.set(place, *answer);
    }
    answers
}

pub fn replaced(stranger: &Stranger, place: usize, answer: Option<Answer>) -> Stranger {
    let mut replaced = stranger.clone();
    replaced.0[place] = answer;
    replaced
}

/// The cohorts the person is in.
pub fn cohorts(stranger: &Stranger) -> &'static [usize] {
    match stranger.0[trial().rules.cohorts.question] {
        Some(Answer {
            given: Given::Choice(value),
            ..
        }) => trial().rules.cohorts.of_value[value],
        _ => &[],
    }
}

/// Whether the question is asked of the person.
pub fn is_asked(stranger: &Stranger, place: usize) -> bool {
    let question = question(place);
    let in_cohort = question
        .cohort
        .is_none_or(|cohort| cohorts(stranger).contains(&cohort));
    let condition = question.condition.is_none_or(|condition| {
        let named = stranger.0[condition.question].is_some_and(|answer| {
            condition
                .values
                .iter()
                .any(|&value| answer.given.holds(value))
        });
        named != condition.negated
    });
    in_cohort && condition
}

/// The answers that satisfy all a question decides, and bring up no other question.
pub fn harmless(place: usize) -> Vec<Answer> {
    let rules = &trial().rules;
    if place == rules.cohorts.question {
        return Vec::new();
    }
    let question = question(place);
    let brings_up = |value: usize| {
        let conditions = rules.questions.iter().filter_map(|other| other.condition);
        conditions
            .filter(|condition| condition.question == place && !condition.negated)
            .any(|condition| condition.values.contains(&value))
    };
    let values = question.values.iter().enumerate().filter(|(at, value)| {
        let effects = value.effects.iter().chain(value.alone.unwrap_or_default());
        let mut gives = effects.map(|effect| effect.gives);
        let harmless = [Finding::Clear, Finding::Team].map(Gives::Finding);
        gives.all(|gives| harmless.contains(&gives)) && !brings_up(*at)
    });
    values
        .map(|(at, value)| match question.kind {
            Kind::Choice => Given::Choice(at).into(),
            Kind::Many { .. } => Given::Many(Ticked::from_iter([at])).into(),
            Kind::Number { .. } => Given::Number(value.from).into(),
        })
        .collect()
}

/// Any answer to one question, or none.
pub fn person(place: usize) -> BoxedStrategy<Option<Answer>> {
    option::weighted(0.9, answer(place)).boxed()
}

/// People of all kinds: some harmless but for a few answers, some with anything.
pub fn strangers() -> BoxedStrategy<Stranger> {
    let count = trial().rules.questions.len();
    let anything: Vec<_> = (0..count).map(person).collect();
    let harmless: Vec<_> = (0..count)
        .map(|place| select(harmless_or_any(place)))
        .collect();
    // A diagnosis that the trial takes, twice as often as another, or as one that is not known.
    let cohorts = trial().rules.cohorts.of_value.iter().enumerate();
    let known = cohorts.flat_map(|(value, cohorts)| {
        vec![Given::Choice(value); if cohorts.is_empty() { 1 } else { 2 }]
    });
    let diagnosis = select(known.chain([Given::Unsure]).collect::<Vec<_>>());
    // How often an answer is an odd one, and how often where it carries a date.
    let odds = select(vec![(0.0, 0.15), (0.02, 0.1), (0.1, 0.1), (0.5, 0.5)]);
    let odd = odds.prop_flat_map(move |(plain, dated)| {
        let odds = (0..count).map(|place| if is_dated(place) { dated } else { plain });
        odds.map(proptest::bool::weighted).collect::<Vec<_>>()
    });
    (anything, harmless, diagnosis, odd)
        .prop_map(|(anything, harmless, diagnosis, odd)| {
            let picked = anything.into_iter().zip(harmless).zip(odd);
            let answers =
                picked.map(|((any, harmless), odd)| if odd { any } else { Some(harmless) });
            let mut answers: Vec<_> = answers.collect();
            let asked = &mut answers[trial().rules.cohorts.question];
            *asked = asked.map(|_| diagnosis.into());
            Stranger(answers)
        })
        .boxed()
}

fn is_dated(place: usize) -> bool {
    (0..question(place).values.len()).any(|value| question(place).asks_date(value))
}

fn harmless_or_any(place: usize) -> Vec<Answer> {
    let harmless = harmless(place);
    if harmless.is_empty() {
        vec![Given::Choice(0).into()]
    } else {
        harmless
    }
}

fn answer(place: usize) -> BoxedStrategy<Answer> {
    let question = question(place);
    let count = question.values.len();
    let told = match question.kind {
        Kind::Choice => (0..count).prop_map(Given::Choice).boxed(),
        Kind::Many { exclusive } => {
            let others: Vec<usize> = (0..count).filter(|&at| Some(at) != exclusive).collect();
            let most = others.len();
            let ticked = proptest::sample::subsequence(others, 1..=most)
                .prop_map(|ticked| Given::Many(ticked.into_iter().collect()));
            match exclusive {
                Some(none) => {
                    prop_oneof![3 => ticked, 1 => Just(Given::Many(Ticked::from_iter([none])))]
                        .boxed()
                }
                None => ticked.boxed(),
            }
        }
        Kind::Number {
            min, max, decimals, ..
        } => {
            let ends = question.values.iter().flat_map(move |value| {
                let step = if decimals { 0.1 } else { 1.0 };
                [value.from - step, value.from, value.from + step]
            });
            let ends: Vec<f64> = ends.filter(|end| (min..=max).contains(end)).collect();
            let any = (min as i64..=max as i64).prop_map(|whole| whole as f64);
            prop_oneof![select(ends), any]
                .prop_map(Given::Number)
                .boxed()
        }
    };
    let mut not_known = vec![Given::Unsure];
    if question.sensitive {
        not_known.push(Given::Skip);
    }
    let given = prop_oneof![5 => told, 1 => select(not_known)];
    (given, date())
        .prop_map(move |(given, date)| {
            let dated = (0..count).any(|at| given.holds(at) && question.asks_date(at));
            Answer {
                given,
                date: date.filter(|_| dated),
            }
        })
        .boxed()
}

/// A day, a month or a year up to today, most often of late; or not known.
fn date() -> BoxedStrategy<Option<EventDate>> {
    let ago = prop_oneof![0..40i64, 0..100i64, 0..400i64, 0..1500i64];
    let date = (ago, 0..10u8).prop_map(|(ago, kind)| {
        let day = days_from(today(), -ago);
        let span = match kind {
            0..=5 => PartialDate::Day(day),
            6..=7 => PartialDate::Month {
                first: Date::new(day.year(), day.month(), 1).unwrap(),
            },
            8 => PartialDate::Year {
                first: Date::new(day.year(), 1, 1).unwrap(),
            },
            _ => return EventDate::Unknown,
        };
        EventDate::On(span)
    });
    option::weighted(0.97, date).boxed()
}
