//! `proof`: what takes longer than `test` and says how much was tried. Each step prints its figures.

use std::time::Instant;

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::{opinion, tools};

/// Name, what it shows, and its code.
type Step = (&'static str, &'static str, fn() -> Result<()>);

const STEPS: [Step; 4] = [
    (
        "scenarios",
        "people in plain words, and what they have to be told",
        scenarios,
    ),
    (
        "exhaustive",
        "every combination of answers that can matter, and every day after an event",
        exhaustive,
    ),
    (
        "opinion",
        "the verdicts of an independent engine, DuckDB, on 200000 random people and every boundary",
        second_opinion,
    ),
    (
        "fuzz",
        "millions of odd inputs, of people, pages and files: each is read or refused",
        fuzz,
    ),
];

pub fn run(arguments: &[String]) -> Result<u8> {
    for argument in arguments {
        if !STEPS.iter().any(|(name, ..)| name == argument) {
            let names = STEPS.map(|(name, ..)| name).join(", ");
            bail!("`cargo xtask proof` knows no step `{argument}`; the steps are: {names}");
        }
    }
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|(name, ..)| arguments.is_empty() || arguments.iter().any(|one| one == name))
        .collect();
    println!("The steps:");
    for (name, about, _) in &chosen {
        println!("  {name:10}  {about}");
    }

    let mut took = Vec::new();
    for (name, _, step) in chosen {
        println!("\n== {name}");
        let begin = Instant::now();
        if let Err(error) = step() {
            eprintln!("error: {error:#}");
            println!("\n{name} failed");
            return Ok(process::exit_code(&error));
        }
        took.push(format!("{name} {:.1} s", begin.elapsed().as_secs_f64()));
    }
    println!("\nAll hold: {}", took.join(", "));
    Ok(0)
}

fn scenarios() -> Result<()> {
    at_length("scenarios")
}

fn exhaustive() -> Result<()> {
    at_length("exhaustive")
}

fn fuzz() -> Result<()> {
    at_length("fuzz")?;
    tools::npm()?;
    Run::new("node")
        .args(["--test", "tests/embed/messages.test.mjs"])
        .args(["tests/embed/attributes.test.mjs"])
        .env("PROOF", "1")
        .run()
}

/// One file of tests, with more cases than `cargo test` takes the time for, and its figures shown.
fn at_length(tests: &str) -> Result<()> {
    Run::new("cargo")
        .args(["test", "--test", tests, "--", "--nocapture"])
        .env("PROOF", "1")
        .run()
}

fn second_opinion() -> Result<()> {
    tools::npm()?;
    opinion::full()
}
