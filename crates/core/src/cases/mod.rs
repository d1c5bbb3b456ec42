//! Answers and verdicts as JSON lines: one case a line in, one verdict a line out.
//!
//! A case is `{"id":"c1","today":"2026-11-22","answers":{"age":34,"b_cell_drug":"yes","b_cell_drug.date":"2026-10-05"}}`.
//! A question without an answer counts as not asked. A verdict is the outcome, the earliest day
//! if there is one, and a finding for each criterion that applies.

mod answers;
mod problem;

use std::io::{BufRead, Result, Write};

use serde::Serialize;
use serde_json::Value;

pub use answers::{accepted_answers, answers};
pub use problem::CaseProblem;

use crate::{
    screening::{self, PartialDate},
    takeaway::form::VerdictForm,
    trial::Trial,
};

/// The output for one case.
#[derive(Serialize)]
struct JudgedCase<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(flatten)]
    verdict: VerdictForm,
}

/// Judges every line of `input`, writing verdicts to `output` and problems to `errors`.
///
/// Returns whether every line could be judged; one that cannot, even for not being UTF-8, holds up no other. Blank lines
/// are skipped.
///
/// # Errors
///
/// If reading or writing fails.
pub fn run(
    trial: &Trial,
    input: impl BufRead,
    mut output: impl Write,
    mut errors: impl Write,
) -> Result<bool> {
    let mut all_judged = true;
    for (index, line) in input.split(b'\n').enumerate() {
        let line = line?;
        let judged = match str::from_utf8(&line) {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => judge(trial, line),
            Err(_) => Err(vec![CaseProblem::NoUtf8]),
        };
        match judged {
            Ok(judged) => writeln!(output, "{judged}")?,
            Err(problems) => {
                all_judged = false;
                for problem in problems {
                    writeln!(errors, "line {}: {problem}", index + 1)?;
                }
            }
        }
    }
    output.flush()?;
    Ok(all_judged)
}

/// Judges one case.
///
/// # Errors
///
/// Every problem of the case.
pub fn judge(trial: &Trial, line: &str) -> std::result::Result<Value, Vec<CaseProblem>> {
    let case: Value =
        serde_json::from_str(line).map_err(|error| vec![CaseProblem::NoJson(error.to_string())])?;
    let Value::Object(case) = case else {
        return Err(vec![CaseProblem::new(
            "the line",
            &case,
            "one JSON object with id, today and answers",
        )]);
    };
    let mut problems = Vec::new();
    for (key, value) in &case {
        if !["id", "today", "answers"].contains(&key.as_str()) {
            problems.push(CaseProblem::new(
                key,
                value,
                "only the keys id, today and answers",
            ));
        }
    }
    let today = case.get("today").unwrap_or(&Value::Null);
    let today = match today.as_str().and_then(|text| text.parse().ok()) {
        Some(PartialDate::Day(day)) => Some(day),
        _ => {
            problems.push(CaseProblem::new(
                "today",
                today,
                "a day such as \"2026-11-22\"",
            ));
            None
        }
    };
    let given = case.get("answers").unwrap_or(&Value::Null);
    let answers = match (given, today) {
        (Value::Object(given), Some(today)) => answers(&trial.rules, given, today, &mut problems),
        (Value::Object(_), None) => Default::default(),
        _ => {
            problems.push(CaseProblem::new(
                "answers",
                given,
                "an object of question ids and answers",
            ));
            Default::default()
        }
    };
    match today {
        Some(today) if problems.is_empty() => {
            let verdict = screening::screen(&trial.rules, &answers, today);
            let judged = JudgedCase {
                id: case.get("id"),
                verdict: VerdictForm::new(&trial.rules, &verdict),
            };
            serde_json::to_value(judged)
                .map_err(|error| vec![CaseProblem::NoJson(error.to_string())])
        }
        _ => Err(problems),
    }
}
