//! The second opinion on every verdict: DuckDB reads the trial's table and judges made-up people beside the program.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::Run;
use crate::review;

const FOLDER: &str = "tests/second-opinion";
/// So many random people in the long comparison, beside every boundary case.
const PEOPLE: u32 = 200_000;

/// Twenty thousand people and more.
pub fn short() -> Result<()> {
    compare(review::program()?, &["--test", "second-opinion.test.mjs"])
}

/// Ten times as many, and every boundary case, by a program that was built to be fast.
pub fn full() -> Result<()> {
    let built = review::build("tool", "tool")?;
    compare(built, &["opinion.mjs", &PEOPLE.to_string()])
}

fn compare(program: PathBuf, arguments: &[&str]) -> Result<()> {
    Run::new("node")
        .args(arguments)
        .dir(FOLDER)
        .env("REVIEW", program)
        .run()
}
