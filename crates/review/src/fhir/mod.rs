//! `fhir`: exports the interview as a FHIR R4 Questionnaire, and a person's answers as a QuestionnaireResponse, so that
//! hospital software can ask the same questions.

mod questionnaire;
#[cfg(test)]
mod tests;
mod translated;
mod when;

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use anyhow::{Context, Result};
use clap::Args;
use prescreen_core::cases;
use prescreen_core::screening::PartialDate;
use prescreen_core::takeaway;
use prescreen_core::trial::Trial;
use prescreen_words::trials::TRIAL;
use serde_json::Value;

use crate::files;

/// The output folder, which the tests read.
const FOLDER: &str = "target/fhir";

/// The cases with the answers of the tests' people.
const CASES: &str = "tests/fixtures/fhir/cases.jsonl";

/// The exit code if the answers cannot be read.
const UNSOUND: u8 = 2;

#[derive(Args)]
pub struct Options {
    /// Write the questionnaire, and the responses of the tests' people, to target/fhir/
    #[arg(long, conflicts_with = "response")]
    write: bool,
    /// Answer with the QuestionnaireResponse to one person's answers on standard input, an object as `screen` takes it
    #[arg(long)]
    response: bool,
    /// Keep the answers to sensitive questions in it
    #[arg(long, requires = "response")]
    with_sensitive: bool,
}

pub fn run(options: &Options) -> Result<u8> {
    if options.write {
        make().map(|()| 0)
    } else if options.response {
        respond(options.with_sensitive)
    } else {
        print(&questionnaire::questionnaire(&TRIAL))
    }
}

/// Writes the questionnaire and the test people's responses to `target/fhir`.
fn make() -> Result<()> {
    let folder = Path::new(FOLDER);
    let write = |name: &str, json: &Value| files::write(&folder.join(name), format!("{json:#}\n"));
    write("questionnaire.json", &questionnaire::questionnaire(&TRIAL))?;
    let lines = fs::read_to_string(CASES).with_context(|| format!("`{CASES}` cannot be read"))?;
    for (index, line) in lines.lines().enumerate() {
        let response = read(line, true).map_err(|problems| {
            anyhow::anyhow!("`{CASES}`, line {}: {}", index + 1, problems.join("; "))
        })?;
        write(&format!("responses/{}.json", index + 1), &response)?;
    }
    println!(
        "The questionnaire and {} responses are in {FOLDER}",
        lines.lines().count()
    );
    Ok(())
}

/// Prints the response to one person's answers, a JSON object on standard input in the format of `screen`.
fn respond(sensitive: bool) -> Result<u8> {
    let mut line = String::new();
    let read_in = io::stdin().read_to_string(&mut line);
    read_in
        .context("the answers on standard input cannot be read; give one JSON object as UTF-8")?;
    match read(&line, sensitive) {
        Ok(response) => print(&response),
        Err(problems) => {
            for problem in problems {
                eprintln!("error: the answers: {problem}");
            }
            Ok(UNSOUND)
        }
    }
}

/// The response to one case, or all its problems.
fn read(case: &str, sensitive: bool) -> Result<Value, Vec<String>> {
    let messages = |problems: Vec<cases::CaseProblem>| -> Vec<String> {
        problems.iter().map(ToString::to_string).collect()
    };
    cases::judge(&TRIAL, case).map_err(messages)?;
    let case: Value = serde_json::from_str(case).map_err(|error| vec![error.to_string()])?;
    let today = case["today"].as_str().and_then(|text| text.parse().ok());
    let (Some(PartialDate::Day(today)), Some(given)) = (today, case["answers"].as_object()) else {
        return Err(vec![
            "expected one JSON object with today and answers".to_owned(),
        ]);
    };
    let answers = cases::accepted_answers(&TRIAL.rules, given, today).map_err(messages)?;
    // The same text that a person can save in the widget.
    let response = takeaway::response(&TRIAL, &answers, today, sensitive);
    let mut response: Value =
        serde_json::from_str(&response).map_err(|error| vec![error.to_string()])?;
    // FHIR forbids empty lists, which only occur without any answer: in the widget there is no result then.
    if let Some(response) = response.as_object_mut() {
        response.retain(|_, part| part.as_array().is_none_or(|items| !items.is_empty()));
    }
    Ok(response)
}

fn print(json: &Value) -> Result<u8> {
    match io::stdout().write_all(format!("{json:#}\n").as_bytes()) {
        // A broken pipe means that the reader closed stdout, which is not an error.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("the result cannot be written")
        }
        _ => Ok(0),
    }
}

/// The computer-friendly name of the questionnaire, such as `TrialPrescreenNct06822881`.
fn name(trial: &Trial) -> String {
    let id = trial.facts.id.to_lowercase();
    let (first, rest) = id.split_at_checked(1).unwrap_or_default();
    format!("TrialPrescreen{}{rest}", first.to_uppercase())
}
