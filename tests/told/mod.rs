//! What is said of a record, an answer, a finding and a result, on both sides of every limit.

mod answer;
mod freshness;
mod language;
mod measured;
mod message;
mod points;
mod problem;
mod reason;
mod report;
mod summary;

use crate::support::people::{self, Given, TODAY, day};
use trial_prescreen::{
    interview::{Event, Interview, Route},
    screening::{CriterionId, PartialDate, QuestionId, Verdict, screen},
    trials::TRIAL,
    words::{self, Report, Words, every_words},
};

/// Each language with the trial's texts and the interface's words in it.
fn languages() -> impl Iterator<Item = (&'static trial_prescreen::trial::Texts, &'static Words)> {
    every_words()
        .iter()
        .map(|words| (TRIAL.texts(words.language), words))
}

fn verdict_on(person: &Given, today: &str) -> Verdict {
    screen(&TRIAL.rules, &people::answers(person, today), day(today))
}

/// The interview of a person who has answered what they have answers to, short and detailed.
fn at_the_end(person: &Given) -> Interview {
    let answers = people::answers(person, TODAY);
    let mut interview = Interview::new(&TRIAL, day(TODAY));
    interview.apply(Event::Start);
    let given = TRIAL.rules.questions.ids();
    let given = given.filter_map(|question| Some((question, *answers.get(question)?)));
    interview.apply(Event::Continue(given.collect()));
    while interview.route() != Route::Result {
        interview.apply(Event::Continue(Vec::new()));
    }
    interview.apply(Event::More);
    interview
}

/// What is reported of a person on a day.
fn report_on(person: &Given, today: &str, words: &'static Words) -> Report {
    let verdict = verdict_on(person, today);
    let answers = people::answers(person, today);
    let texts = TRIAL.texts(words.language);
    words::report(&TRIAL, &answers, &verdict, texts, words)
}

fn report(person: &Given, words: &'static Words) -> Report {
    report_on(person, TODAY, words)
}

/// A day as it is written.
fn written(date: &str, words: &Words) -> String {
    words::date(PartialDate::Day(day(date)), words)
}

fn question_id(name: &str) -> QuestionId {
    TRIAL.rules.question_named(name).expect("there is one")
}

fn criterion(name: &str) -> CriterionId {
    TRIAL.rules.criterion_named(name).expect("there is one")
}
