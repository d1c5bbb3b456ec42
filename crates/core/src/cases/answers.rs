use serde_json::{Map, Value};

use super::CaseProblem;
use crate::{
    screening::{Answer, Answers, Date, Kind, Question, Rules},
    takeaway::form::{read_date, read_given},
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
        match read_given(question, value) {
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
        match read_date(value, today, age) {
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
