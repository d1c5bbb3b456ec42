//! Calls `cargo review`, the product's command. xtask knows nothing of the product: what the pages say of the trial comes
//! from there.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{Run, progress};
use crate::tools;

/// Builds the program and returns its path.
pub fn program() -> Result<PathBuf> {
    build("dev", "debug")
}

/// Builds the program with a profile, whose output folder Cargo calls `folder`, and returns its path.
pub fn build(profile: &str, folder: &str) -> Result<PathBuf> {
    Run::new("cargo")
        .args(["build", "--profile", profile])
        .args(["--package", "prescreen-review"])
        .args(["--target-dir".into(), tools::target()])
        .hint("the message above is the compiler's, or names the line of the trial or the locale to correct")
        .run()?;
    std::path::absolute(tools::target().join(folder).join("review"))
        .context("the current folder cannot be read")
}

/// Writes the pages' texts and first screens to `target/parts.json`.
pub fn parts() -> Result<()> {
    progress(
        "Reading the trial and the locales",
        "a few seconds; the first time, 2 minutes",
    );
    Run::new(program()?)
        .args(["parts", "target/parts.json"])
        .run()
}
