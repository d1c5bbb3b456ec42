//! Random people, built from the rules themselves: every question, every answer, every kind of date.

use std::{
    fmt,
    ops::{Index, IndexMut},
};

use proptest::{option, prelude::*, sample::select};
use trial_prescreen::screening::{
    Answer, Answers, CohortId, Date, EventDate, Finding, Given, Gives, Id, Kind, PartialDate,
    Question, QuestionId, Rules, Ticked, ValueId,
};

use super::{
    calendar::days_from,
    people,
    subject::{BUILT_IN, SECOND, Subject},
};

/// Somebody who is asked about one of the trials.
#[derive(Clone)]
pub struct Stranger {
    pub subject: &'static Subject,
    /// An answer, or none yet, for each question in the order of the rules.
    pub answers: Vec<Option<Answer>>,
}

impl Stranger {
    pub fn rules(&self) -> &'static Rules {
        self.subject.rules()
    }

    /// Each question with the answer to it.
    pub fn entries(&self) -> impl Iterator<Item = (QuestionId, Option<Answer>)> {
        self.rules()
            .questions
            .ids()
            .zip(self.answers.iter().copied())
    }
}

impl Index<QuestionId> for Stranger {
    type Output = Option<Answer>;

    fn index(&self, question: QuestionId) -> &Option<Answer> {
        &self.answers[question.index()]
    }
}

impl IndexMut<QuestionId> for Stranger {
    fn index_mut(&mut self, question: QuestionId) -> &mut Option<Answer> {
        &mut self.answers[question.index()]
    }
}

/// In the words of the rules: `age = 34, b_cell_drug = yes (2026-10)`.
impl fmt::Debug for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (id, answer) in self.entries() {
            let Some(answer) = answer else { continue };
            let question = question(self.subject, id);
            let held = question.values.ids().filter(|&at| answer.given.holds(at));
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
    people::day(people::TODAY)
}

fn question(subject: &Subject, id: QuestionId) -> &'static Question {
    &subject.rules().questions[id]
}

pub fn answers_of(stranger: &Stranger) -> Answers {
    let mut answers = Answers::new();
    for (id, answer) in stranger.entries() {
        answers.set(id, answer);
    }
    answers
}

pub fn replaced(stranger: &Stranger, id: QuestionId, answer: Option<Answer>) -> Stranger {
    let mut replaced = stranger.clone();
    replaced[id] = answer;
    replaced
}

/// The cohorts the person is in.
pub fn cohorts(stranger: &Stranger) -> &'static [CohortId] {
    match stranger[stranger.rules().cohorts.question] {
        Some(Answer {
            given: Given::Choice(value),
            ..
        }) => stranger.rules().cohorts.of_value[value],
        _ => &[],
    }
}

/// Whether the question is asked of the person.
pub fn is_asked(stranger: &Stranger, id: QuestionId) -> bool {
    let question = question(stranger.subject, id);
    let in_cohort = question
        .cohort
        .is_none_or(|cohort| cohorts(stranger).contains(&cohort));
    let condition = question.condition.is_none_or(|condition| {
        let named = stranger[condition.question].is_some_and(|answer| {
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
pub fn harmless(subject: &Subject, id: QuestionId) -> Vec<Answer> {
    let rules = subject.rules();
    if id == rules.cohorts.question {
        return Vec::new();
    }
    let question = question(subject, id);
    let brings_up = |value: ValueId| {
        let conditions = rules.questions.iter().filter_map(|other| other.condition);
        conditions
            .filter(|condition| condition.question == id && !condition.negated)
            .any(|condition| condition.values.contains(&value))
    };
    let values = question.values.entries().filter(|(at, value)| {
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
fn person(subject: &Subject, id: QuestionId) -> BoxedStrategy<Option<Answer>> {
    option::weighted(0.9, answer(subject, id)).boxed()
}

/// People who are asked about either trial.
pub fn anyone() -> impl Strategy<Value = Stranger> {
    prop_oneof![strangers(&BUILT_IN), strangers(&SECOND)]
}

/// People of all kinds: some harmless but for a few answers, some with anything.
pub fn strangers(subject: &'static Subject) -> BoxedStrategy<Stranger> {
    let questions = subject.rules().questions.ids();
    let anything: Vec<_> = questions.clone().map(|id| person(subject, id)).collect();
    let harmless: Vec<_> = questions
        .clone()
        .map(|id| select(harmless_or_any(subject, id)))
        .collect();
    // A diagnosis that the trial takes, twice as often as another, or as one that is not known.
    let cohorts = subject.rules().cohorts.of_value.entries();
    let known = cohorts.flat_map(|(value, cohorts)| {
        vec![Given::Choice(value); if cohorts.is_empty() { 1 } else { 2 }]
    });
    let diagnosis = select(known.chain([Given::Unsure]).collect::<Vec<_>>());
    // How often an answer is an odd one, and how often where it carries a date.
    let odds = select(vec![(0.0, 0.15), (0.02, 0.1), (0.1, 0.1), (0.5, 0.5)]);
    let odd = odds.prop_flat_map(move |(plain, dated)| {
        let odds = questions
            .clone()
            .map(|id| if is_dated(subject, id) { dated } else { plain });
        odds.map(proptest::bool::weighted).collect::<Vec<_>>()
    });
    (anything, harmless, diagnosis, odd)
        .prop_map(move |(anything, harmless, diagnosis, odd)| {
            let picked = anything.into_iter().zip(harmless).zip(odd);
            let answers =
                picked.map(|((any, harmless), odd)| if odd { any } else { Some(harmless) });
            let answers = answers.collect();
            let mut stranger = Stranger { subject, answers };
            let asked = &mut stranger[subject.rules().cohorts.question];
            *asked = asked.map(|_| diagnosis.into());
            stranger
        })
        .boxed()
}

fn is_dated(subject: &Subject, id: QuestionId) -> bool {
    question(subject, id).may_ask_date()
}

fn harmless_or_any(subject: &Subject, id: QuestionId) -> Vec<Answer> {
    let harmless = harmless(subject, id);
    if harmless.is_empty() {
        let first = question(subject, id).values.ids().take(1);
        first.map(|value| Given::Choice(value).into()).collect()
    } else {
        harmless
    }
}

fn answer(subject: &Subject, id: QuestionId) -> BoxedStrategy<Answer> {
    let question = question(subject, id);
    let values = question.values.ids();
    let told = match question.kind {
        Kind::Choice => select(values.clone().collect::<Vec<_>>())
            .prop_map(Given::Choice)
            .boxed(),
        Kind::Many { exclusive } => {
            let others = values.clone().filter(|&at| Some(at) != exclusive);
            let others: Vec<ValueId> = others.collect();
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
            let dated = values
                .clone()
                .any(|at| given.holds(at) && question.asks_date(at));
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
