//! `cargo review`, the product's own command, as the build and the tests call it. This program holds nothing of the product:
//! what the pages say of the trial is written by that one.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
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
    pub packed: Packed,
}

/// What stands in the program.
#[derive(Deserialize)]
pub struct Packed {
    pub trial: Bytes,
    pub languages: Vec<Language>,
}

/// One language's texts: the visitor's own, and those for somebody who answers for another.
#[derive(Deserialize)]
pub struct Language {
    pub language: String,
    pub trial: [Bytes; 2],
    pub words: [Bytes; 2],
}

/// Bytes in base64.
#[derive(Default, Deserialize)]
pub struct Bytes(String);

impl Bytes {
    pub fn decoded(&self) -> Result<Vec<u8>> {
        BASE64_STANDARD
            .decode(&self.0)
            .with_context(|| format!("`{PARTS}` holds what is no base64"))
    }
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
        .mend("the message above is the compiler's, or names the line of the trial or the words that is wrong")
        .run()?;
    std::path::absolute(tools::target().join(folder).join("review"))
        .context("the current folder cannot be read")
}

/// The verdict on every person of a file, a line each.
pub fn screen(people: &Path) -> Result<String> {
    let cases =
        File::open(people).with_context(|| format!("`{}` cannot be read", people.display()))?;
    let output = Command::new(program()?)
        .arg("screen")
        .stdin(cases)
        .stderr(Stdio::inherit())
        .output()
        .context("`cargo review screen` could not be started")?;
    if !output.status.success() {
        bail!("`cargo review screen` refuses `{}`", people.display());
    }
    String::from_utf8(output.stdout).context("the verdicts are not UTF-8")
}

/// The questionnaire and the tests' responses, in `target/fhir`.
pub fn fhir() -> Result<()> {
    Run::new(program()?).args(["fhir", "--write"]).run()
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
    let parts = serde_json::from_str(&read_text(Path::new(PARTS))?)
        .with_context(|| format!("`{PARTS}` is not what `cargo review parts` writes"))?;
    Ok(KNOWN.get_or_init(|| parts))
}
