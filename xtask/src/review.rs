//! `cargo review`, the product's own command, as the build and the tests call it. This program holds nothing of the product:
//! what the pages say of the trial is written by that one.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::files::read_text;
use crate::process::{Run, progress};
use crate::tools;

/// What the pages have from the trial.
const PARTS: &str = "target/parts.json";

/// What is said of the trial in pages, as HTML, and what else of them depends on it.
#[derive(Deserialize)]
pub struct Parts {
    /// Whether one of the languages is written from right to left.
    pub right_to_left: bool,
    /// The first and the last day on which the program begins with the first screens, as `20291231`.
    pub from: String,
    pub until: String,
    pub title: String,
    pub heading: String,
    pub about: String,
    /// By the level of their headings.
    pub first_screens: BTreeMap<u8, String>,
}

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
        .mend(
            "the message above is the compiler's, or names the line of the trial or the words that is wrong",
        )
        .run()?;
    std::path::absolute(tools::target().join(folder).join("review"))
        .context("the current folder cannot be read")
}

/// What the pages have from the trial that is built in.
pub fn parts() -> Result<&'static Parts> {
    static KNOWN: OnceLock<Parts> = OnceLock::new();
    if let Some(parts) = KNOWN.get() {
        return Ok(parts);
    }
    progress(
        "Reading the trial and its words",
        "a few seconds; the first time, half a minute",
    );
    Run::new(program()?).args(["parts", PARTS]).run()?;
    let parts = serde_json::from_str(&read_text(PARTS)?)
        .with_context(|| format!("`{PARTS}` is not what `cargo review parts` writes"))?;
    Ok(KNOWN.get_or_init(|| parts))
}
