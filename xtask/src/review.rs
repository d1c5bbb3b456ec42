//! `cargo review`, the product's own command, as the build and the tests call it. This program holds nothing of the product:
//! what the pages say of the trial is written by that one.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{Run, progress};
use crate::tools;

/// Builds the program, and says where it is.
pub fn program() -> Result<PathBuf> {
    build("dev", "debug")
}

/// The same by another profile, whose files are in a folder of its own.
pub fn build(profile: &str, folder: &str) -> Result<PathBuf> {
    Run::new("cargo")
        .args(["build", "--profile", profile])
        .args(["--package", "prescreen-review"])
        .args(["--target-dir".into(), tools::target()])
        .mend("the message above is the compiler's, or names the line of the trial or the words that is wrong")
        .run()?;
    std::path::absolute(tools::target().join(folder).join("review"))
        .context("the current folder cannot be read")
}

/// Writes what the pages have from the trial, in target/parts.json.
pub fn parts() -> Result<()> {
    progress(
        "Reading the trial and its words",
        "a few seconds; the first time, half a minute",
    );
    Run::new(program()?)
        .args(["parts", "target/parts.json"])
        .run()
}
