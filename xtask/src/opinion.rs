//! The second opinion on every verdict: DuckDB reads the trial's table and judges made-up people beside the program.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::Run;
use crate::tools;

const FOLDER: &str = "tests/second-opinion";
/// So many random people in the long comparison, beside every boundary case.
const PEOPLE: u32 = 200_000;

/// Twenty thousand people and more, by this program as `cargo` has it now: the tests before this may have put
/// another file in the place of the one that is running.
pub fn short() -> Result<()> {
    compare(
        build("dev", "debug")?,
        &["--test", "second-opinion.test.mjs"],
    )
}

/// Ten times as many, and every boundary case, by a program that was built to be fast.
pub fn full() -> Result<()> {
    let built = build("tool", "tool")?;
    compare(built, &["opinion.mjs", &PEOPLE.to_string()])
}

/// This program built by a profile, whose files are in a folder of its own.
fn build(profile: &str, folder: &str) -> Result<PathBuf> {
    Run::new("cargo")
        .args(["build", "--profile", profile, "--package", "xtask"])
        .args(["--target-dir".into(), tools::target()])
        .run()?;
    std::path::absolute(tools::target().join(folder).join("xtask"))
        .context("the current folder cannot be read")
}

fn compare(program: PathBuf, arguments: &[&str]) -> Result<()> {
    Run::new("node")
        .args(arguments)
        .dir(FOLDER)
        .env("XTASK", program)
        .run()
}
