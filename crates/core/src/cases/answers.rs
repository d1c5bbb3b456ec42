use serde_json::{Map, Value};

use super::CaseProblem;
use crate::{
    interview::check_date,
    screening::{Answer, Answers, Date, EventDate, Given, Kind, Question, Rules, Ticked, ValueId},
};

/// Reads answers as [`answers`] does, all or none.
///
/// # Errors
///
/// Every key and value that is not accepted.
pub fn accepted_answers(
    rules: &Rules,
    given: &Map<String, Value>,
    today: Date,
) -> Result<Answers, Vec<CaseProblem>> {
    let mut problems = Vec::new();
    let answers = answers(rules, given, today, &mut problems);
    if problems.is_empty() {
        Ok(answers)
    } else {
        Err(problems)
    }
}

/// Reads answers keyed by question id; the key `ID.date` holds the date of a question's event.
///
/// Keys and values that are not accepted are added to `problems`, each with what would be accepted.
pub fn answers(
    rules: &Rules,
    given: &Map<String, Value>,
    today: Date,
    problems: &mut Vec<CaseProblem>,
) -> Answers {
    let mut answers = Answers::new();
    for (key, value) in given.iter().filter(|(key, _)| !key.ends_with(".date")) {
        let Some(id) = rules.question_named(key) else {
            let ids: Vec<_> = rules.questions.iter().map(|question| question.id).collect();
            problems.push(CaseProblem::new(
                key,
                value,
                format!("a question: {}", ids.join(", ")),
            ));
            continue;
        };
        let question = &rules.questions[id];
        match answer(question, value) {
            Some(given) => answers.set(id, Answer::from(given)),
            None => problems.push(CaseProblem::new(key, value, accepted(question))),
        }
    }
    let age = crate::interview::age(rules, &answers);
    for (key, value) in given {
        let Some(name) = key.strip_suffix(".date") else {
            continue;
        };
        let dated = rules
            .question_named(name)
            .filter(|&id| rules.questions[id].may_ask_date());
        let Some(id) = dated else {
            let dated = rules.questions.iter().filter(|it| it.may_ask_date());
            let keys: Vec<_> = dated
                .map(|question| format!("{}.date", question.id))
                .collect();
            problems.push(CaseProblem::new(
                key,
                value,
                format!("a question's date: {}", keys.join(", ")),
            ));
            continue;
        };
        match date(value, today, age) {
            Some(date) => {
                if let Some(answer) = answers.get(id).copied() {
                    answers.set(id, Answer { date: Some(date), ..answer });
                }
            }
            None => problems.push(CaseProblem::new(
                key,
                value,
                "\"2026-10-05\", \"2026-10\", \"2026\" or \"unknown\", not after today nor before birth",
            )),
        }
    }
    answers
}

fn date(value: &Value, today: Date, age: Option<f64>) -> Option<EventDate> {
    match value.as_str()? {
        "unknown" => Some(EventDate::Unknown),
        text => {
            let date = text.parse().ok()?;
            check_date(date, today, age).ok()?;
            Some(EventDate::On(date))
        }
    }
}

fn answer(question: &Question, value: &Value) -> Option<Given> {
    match (question.kind, value) {
        (_, Value::String(text)) if text == "unsure" => Some(Given::Unsure),
        (_, Value::String(text)) if text == "skip" && question.sensitive => Some(Given::Skip),
        (Kind::Choice, Value::String(id)) => question.value_named(id).map(Given::Choice),
        (Kind::Many { exclusive }, Value::Array(ids)) => {
            let values: Option<Vec<ValueId>> = ids
                .iter()
                .map(|id| question.value_named(id.as_str()?))
                .collect();
            let values = values.filter(|values| !values.is_empty())?;
            let single = values.iter().all(|value| *value == values[0]);
            let mixed = exclusive.is_some_and(|exclusive| values.contains(&exclusive) && !single);
            (!mixed).then(|| Given::Many(values.into_iter().collect::<Ticked>()))
        }
        (
            Kind::Number {
                min, max, decimals, ..
            },
            Value::Number(number),
        ) => {
            let number = number.as_f64()?;
            let valid = (min..=max).contains(&number) && (decimals || number.fract() == 0.0);
            valid.then_some(Given::Number(number))
        }
        _ => None,
    }
}

/// Describes the values that a question accepts, for a [`CaseProblem`].
fn accepted(question: &Question) -> String {
    let ids: Vec<_> = question
        .values
        .iter()
        .map(|value| format!("\"{}\"", value.id))
        .collect();
    let ids = ids.join(", ");
    let of_kind = match question.kind {
        Kind::Choice => format!("one of {ids}"),
        Kind::Many { exclusive: None } => format!("a list of {ids}"),
        Kind::Many {
            exclusive: Some(none),
        } => {
            format!("a list of {ids} (\"{}\" alone)", question.values[none].id)
        }
        Kind::Number {
            unit,
            min,
            max,
            decimals,
        } => {
            let whole = if decimals {
                "a number"
            } else {
                "a whole number"
            };
            format!("{whole} from {min} to {max} ({unit})")
        }
    };
    let skip = if question.sensitive {
        ", or \"skip\""
    } else {
        ""
    };
    format!("{of_kind}, or \"unsure\"{skip}")
}
