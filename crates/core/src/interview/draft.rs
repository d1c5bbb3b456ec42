use super::{
    InputProblem, date_input,
    number_input::{number_from_text, text_from_number},
};
use crate::{
    screening::{
        Answer, Answers, Date, Effect, EventDate, Finding, Given, Gives, Kind, Question, Rules,
        ValueId,
    },
    trial::Texts,
};

/// The state of a question's fields, readable or not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The chosen or ticked answer; for a number only "I'm not sure".
    pub given: Option<Given>,
    /// The number as typed.
    pub number: String,
    pub date: DateDraft,
}

/// The parts of a date as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateDraft {
    pub year: String,
    pub month: String,
    pub day: String,
    /// "I don't know the date" is ticked.
    pub unknown: bool,
}

impl Draft {
    /// The fields that show an earlier answer; empty ones for `None`.
    pub fn of(answer: Option<&Answer>) -> Self {
        let Some(answer) = answer else {
            return Draft::default();
        };
        let date = match answer.date {
            None => DateDraft::default(),
            Some(EventDate::Unknown) => DateDraft {
                unknown: true,
                ..DateDraft::default()
            },
            Some(EventDate::On(date)) => {
                let (year, month, day) = date.parts();
                let text = |part: Option<i8>| part.map(|part| part.to_string()).unwrap_or_default();
                DateDraft {
                    year: year.to_string(),
                    month: text(month),
                    day: text(day),
                    unknown: false,
                }
            }
        };
        match answer.given {
            Given::Number(number) => Draft {
                given: None,
                number: text_from_number(number),
                date,
            },
            given => Draft {
                given: Some(given),
                number: String::new(),
                date,
            },
        }
    }

    /// Whether the current answer asks for the date of its event.
    pub fn asks_date(&self, question: &Question) -> bool {
        self.given.is_some_and(|given| question.is_dated(given))
    }

    /// Ticks or unticks one answer of a many-choice question. Ticking the exclusive one ("none of
    /// these") unticks all others, and ticking another unticks it.
    pub fn tick(&mut self, question: &Question, value: ValueId, on: bool) {
        let Kind::Many { exclusive } = question.kind else {
            return;
        };
        let mut ticked = match self.given {
            Some(Given::Many(ticked)) => ticked,
            _ => Default::default(),
        };
        if on && exclusive == Some(value) {
            ticked = Default::default();
        } else if let Some(exclusive) = exclusive.filter(|_| on) {
            ticked.set(exclusive, false);
        }
        ticked.set(value, on);
        self.given = Some(Given::Many(ticked)).filter(|_| !ticked.is_empty());
    }
}

/// The answer "no" or "none of these" of a question, if it has one and that satisfies every criterion
/// that the question decides.
pub fn none_of_these(question: &Question) -> Option<Given> {
    let value = match question.kind {
        Kind::Many { exclusive } => exclusive?,
        Kind::Choice => question.value_named("no")?,
        Kind::Number { .. } => return None,
    };
    let clears = |effect: &Effect| effect.gives == Gives::Finding(Finding::Clear);
    question.values[value]
        .effects
        .iter()
        .all(clears)
        .then(|| match question.kind {
            Kind::Many { .. } => Given::Many([value].into_iter().collect()),
            _ => Given::Choice(value),
        })
}

/// Reads a question's fields. `age` is the person's age in years, if known.
///
/// # Errors
///
/// The problem of the answer or, if it has none, that of the date.
pub fn read(
    question: &Question,
    draft: &Draft,
    texts: &Texts,
    today: Date,
    age: Option<f64>,
) -> Result<Answer, InputProblem> {
    let given = match (question.kind, draft.given) {
        (_, Some(given @ (Given::Unsure | Given::Skip))) => given,
        (
            Kind::Number {
                unit,
                min,
                max,
                decimals,
            },
            _,
        ) => {
            let number = number_from_text(&draft.number, texts.unit(unit), min, max, decimals)?;
            Given::Number(number)
        }
        (Kind::Choice, Some(given @ Given::Choice(_))) => given,
        (Kind::Many { .. }, Some(given @ Given::Many(ticked))) if !ticked.is_empty() => given,
        (Kind::Choice, _) => return Err(InputProblem::NoChoice),
        (Kind::Many { .. }, _) => return Err(InputProblem::NothingTicked),
    };
    let date = match draft.asks_date(question) {
        true => Some(date_input::read(&draft.date, today, age)?),
        false => None,
    };
    Ok(Answer { given, date })
}

/// The person's age in years: the answer to the question whose unit is years, if it was given.
pub fn age(rules: &Rules, answers: &Answers) -> Option<f64> {
    let in_years =
        |question: &Question| matches!(question.kind, Kind::Number { unit: "years", .. });
    match answers.get(rules.questions.find(in_years)?)?.given {
        Given::Number(age) => Some(age),
        _ => None,
    }
}
