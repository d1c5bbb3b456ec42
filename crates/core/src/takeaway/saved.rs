use serde_json::{Map, Value, error::Category};

use super::{
    form::{read_date, read_given},
    json::{FORM, text},
};
use crate::{
    interview::{age, plain_text},
    screening::{Answer, Answers, Date, PartialDate, QuestionId, Rules},
    trial::Trial,
};

/// The most bytes that a file of saved answers may have. Every question answered comes to a tenth of it.
pub const LONGEST: usize = 100_000;

/// What a file of saved answers holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The day on which it was saved.
    pub day: Date,
    pub answers: Answers,
}

/// Why a file cannot be opened, with what was found in it, shortened.
///
/// `prescreen_words::saved_problem` turns it into a message that says how to mend it.
#[derive(Clone, Debug, PartialEq)]
pub enum SavedProblem {
    /// It has more than [`LONGEST`] bytes.
    TooLong,
    /// The browser could not read it.
    Unreadable,
    Empty,
    /// It is JSON as far as it goes.
    CutOff,
    /// It holds no saved answers. Has its beginning.
    Foreign(String),
    /// It belongs to the trial with this id.
    OtherTrial(String),
    /// It has another version of the form.
    OtherForm(String),
    /// The trial asks no such question.
    UnknownQuestion(String),
    /// The question does not accept this answer, or this date of one.
    NotAccepted {
        question: QuestionId,
        value: String,
    },
    /// It claims to have been saved after today.
    ToCome(Date),
}

/// Reads what [`json`](super::json()) wrote, on the same day or a later one.
///
/// An answer that lacks the date it asks for is left out, as if it had not been given.
///
/// # Errors
///
/// The first problem found: nothing is read of a file that has one.
pub fn saved(trial: &Trial, file: &str, today: Date) -> Result<Saved, SavedProblem> {
    if file.len() > LONGEST {
        return Err(SavedProblem::TooLong);
    }
    if file.trim().is_empty() {
        return Err(SavedProblem::Empty);
    }
    // Some editors put a byte order mark before what they save.
    let file = file.trim_start_matches('\u{feff}').trim_start();
    let foreign = || SavedProblem::Foreign(excerpt(file));
    let file: Value = serde_json::from_str(file).map_err(|error| match error.classify() {
        Category::Eof if file.starts_with('{') => SavedProblem::CutOff,
        _ => foreign(),
    })?;
    let (Some(of), Some(form), Some(day), Some(Value::Object(given))) = (
        file.get("trial"),
        file.get("form"),
        file.get("today").and_then(Value::as_str),
        file.get("answers"),
    ) else {
        return Err(foreign());
    };
    if of.as_str() != Some(trial.facts.id) {
        return Err(SavedProblem::OtherTrial(shown(of)));
    }
    if form.as_u64() != Some(FORM.into()) {
        return Err(SavedProblem::OtherForm(shown(form)));
    }
    let Ok(PartialDate::Day(day)) = day.parse() else {
        return Err(foreign());
    };
    if day > today {
        return Err(SavedProblem::ToCome(day));
    }
    let answers = answers(&trial.rules, given, day)?;
    Ok(Saved { day, answers })
}

fn answers(rules: &Rules, given: &Map<String, Value>, day: Date) -> Result<Answers, SavedProblem> {
    let mut answers = Answers::new();
    let mut dates = Vec::new();
    for (key, value) in given {
        let (name, is_date) = match key.strip_suffix(".date") {
            Some(name) => (name, true),
            None => (key.as_str(), false),
        };
        let question = rules
            .question_named(name)
            .filter(|&id| !is_date || rules.questions[id].may_ask_date())
            .ok_or_else(|| SavedProblem::UnknownQuestion(excerpt(key)))?;
        if is_date {
            dates.push((question, value));
        } else {
            let given = read_given(&rules.questions[question], value);
            let given = given.ok_or_else(|| not_accepted(question, value))?;
            answers.set(question, Answer::from(given));
        }
    }
    let age = age(rules, &answers);
    for (question, value) in dates {
        let date = read_date(value, day, age).ok_or_else(|| not_accepted(question, value))?;
        if let Some(answer) = answers.get(question).copied() {
            let date = Some(date);
            answers.set(question, Answer { date, ..answer });
        }
    }
    for (id, question) in rules.questions.entries() {
        let lacks_date = answers
            .get(id)
            .is_some_and(|answer| answer.date.is_none() && question.is_dated(answer.given));
        if lacks_date {
            answers.set(id, None);
        }
    }
    Ok(answers)
}

fn not_accepted(question: QuestionId, value: &Value) -> SavedProblem {
    let value = shown(value);
    SavedProblem::NotAccepted { question, value }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => excerpt(text),
        other => excerpt(&text(other)),
    }
}

/// The beginning of a text, without what cannot be seen.
fn excerpt(text: &str) -> String {
    const LETTERS: usize = 24;
    let plain = plain_text(text);
    let mut letters = plain.chars().filter(|letter| !letter.is_control());
    let mut excerpt: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() {
        excerpt.push('…');
    }
    excerpt
}
