//! The second opinion on every verdict: DuckDB reads the trial's table and judges made-up people beside the program.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::Run;
use crate::tools;

const FOLDER: &str = "tests/second-opinion";
/// So many random people in the long comparison, beside every boundary case.
const PEOPLE: u32 = 200_000;

/// Twenty thousand people and more, by the program that is running.
pub fn short() -> Result<()> {
    let this = env::current_exe().context("the path of this program cannot be read")?;
    compare(this, &["--test", "second-opinion.test.mjs"])
}

/// Ten times as many, and every boundary case, by a program that was built to be fast.
pub fn full() -> Result<()> {
    Run::new("cargo")
        .args(["build", "--profile", "tool", "--package", "xtask"])
        .args(["--target-dir".into(), tools::target()])
        .run()?;
    let built = std::path::absolute(tools::target().join("tool/xtask"))
        .context("the current folder cannot be read")?;
    compare(built, &["opinion.mjs", &PEOPLE.to_string()])
}

fn compare(program: PathBuf, arguments: &[&str]) -> Result<()> {
    Run::new("node")
        .args(arguments)
        .dir(FOLDER)
        .env("XTASK", program)
        .run()
}
