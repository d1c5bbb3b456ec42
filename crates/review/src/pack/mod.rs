//! `pack`: writes the review pack to `target/pack/`, with which a hospital or ethics committee can check the tool on
//! paper. It is generated from the same data as the widget.

mod aids;
mod criteria;
mod document;
mod graph;
mod labels;
mod outcomes;
mod questions;
mod scenarios;
mod screens;
mod statements;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow};
use clap::Args;
use prescreen_core::screening::Date;
use prescreen_core::trial::{Texts, Trial};
use prescreen_reader as reader;
use prescreen_words::trials::TRIAL;
use prescreen_words::{Words, every_words};

use crate::surfaces::{self, PACK};
use crate::{as_called, files, process};
use aids::Aids;
use labels::Labels;
use scenarios::Scenario;

const FOLDER: &str = "target/pack";
/// The output of `cargo xtask dist`.
const DIST: &str = "dist";

#[derive(Args)]
pub struct Options {
    /// Omit the screens
    #[arg(long)]
    no_screens: bool,
    /// Omit the PDF, which needs a browser
    #[arg(long)]
    no_pdf: bool,
    /// The folder of another trial than the built-in one; its pack has no screens
    #[arg(long, value_name = "FOLDER")]
    trial: Option<PathBuf>,
    /// The output folder [default: target/pack/]
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
}

/// The resolved options.
struct Plan {
    screens: bool,
    pdf: bool,
    /// The folder of another trial than the built-in one.
    trial: Option<PathBuf>,
    /// The output folder.
    to: PathBuf,
}

impl Plan {
    fn of(options: &Options) -> Self {
        let resolved = |folder: &Option<PathBuf>| folder.as_deref().map(as_called);
        Plan {
            // They are the widget's, which has the built-in trial.
            screens: !options.no_screens && options.trial.is_none(),
            pdf: !options.no_pdf,
            trial: resolved(&options.trial),
            to: resolved(&options.to).unwrap_or_else(|| PathBuf::from(FOLDER)),
        }
    }
}

/// The input of one language's document.
struct Pack<'a> {
    trial: &'static Trial,
    texts: &'static Texts,
    words: &'static Words,
    labels: &'a Labels,
    aids: &'a Aids,
    /// The trial's folder.
    folder: &'a Path,
    made: Date,
    scenarios: &'a [Scenario],
    /// Whether it shows the widget's screens.
    screens: bool,
    /// Whether it is the trial in the widget.
    own: bool,
}

impl Pack<'_> {
    /// Whether the language has a reading grade.
    fn has_grades(&self) -> bool {
        self.texts.language == "en"
    }
}

pub fn run(options: &Options) -> Result<u8> {
    process::xtask(&["setup", "npm"])?;
    make(&Plan::of(options))?;
    Ok(0)
}

fn make(plan: &Plan) -> Result<()> {
    let trial: &'static Trial = match &plan.trial {
        None => &TRIAL,
        Some(folder) => {
            let read = reader::read(folder, Path::new(reader::LIBRARY))
                .map_err(|problems| anyhow!("`{}`: {problems}", folder.display()))?;
            Box::leak(Box::new(read))
        }
    };
    let folder = plan.trial.as_deref().unwrap_or(Path::new(reader::BUILT_IN));
    // The scenarios are about the built-in trial.
    let scenarios = match trial.facts.id == TRIAL.facts.id {
        true => scenarios::all()?,
        false => Vec::new(),
    };
    let parts = plan.to.join("parts");
    let made = today()?;
    let mut pack_texts = surfaces::read(&PACK, trial, folder)?;
    let mut languages = Vec::new();
    for texts in trial.texts {
        let index = pack_texts
            .iter()
            .position(|own| own.language == texts.language);
        match index.map(|index| pack_texts.swap_remove(index)) {
            Some(own) => languages.push((texts, Labels::of(own)?)),
            None => println!(
                "The pack has no texts in `{}`: no document is written in it",
                texts.language
            ),
        }
    }
    let mut aids = Aids::default();
    let documents = |aids: &Aids| -> Result<Vec<(String, String)>> {
        let each = languages.iter().map(|(texts, labels)| {
            let pack = Pack {
                trial,
                texts,
                words: every_words()
                    .iter()
                    .find(|words| words.language == texts.language)
                    .unwrap_or(&every_words()[0]),
                labels,
                aids,
                folder,
                made,
                scenarios: &scenarios,
                screens: plan.screens,
                own: plan.trial.is_none(),
            };
            Ok((texts.language.to_owned(), document::document(&pack)?))
        });
        each.collect()
    };
    // Rendered once to collect what has to be graded and drawn, and again with the results.
    documents(&aids)?;
    aids.answer(&parts)?;
    let mut written = Vec::new();
    for (language, html) in documents(&aids)? {
        let file = plan.to.join(format!("review-{language}.html"));
        files::write(&file, html)?;
        written.push(file);
    }
    if plan.pdf {
        print(&written)?;
    }
    println!("The review pack is in {}", plan.to.display());
    Ok(())
}

/// Prints HTML files to PDF.
fn print(files: &[PathBuf]) -> Result<()> {
    let files: Vec<PathBuf> = files
        .iter()
        .map(std::path::absolute)
        .collect::<Result<_, _>>()
        .context("the current folder cannot be read")?;
    process::run(
        Command::new("node")
            .args(["print.mjs"])
            .args(files)
            .current_dir("tests/pack")
            .env("CHROMIUM", process::browser()?),
    )
}

/// Today's date in UTC, or the date in SOURCE_DATE_EPOCH.
fn today() -> Result<Date> {
    let seconds = match env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text.parse().with_context(|| {
            format!("SOURCE_DATE_EPOCH is `{text}`; give seconds since 1970, or unset it")
        })?,
        Err(_) => SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .context("this machine's clock stands before 1970; set it")?
            .as_secs(),
    };
    let days = u32::try_from(seconds / 86_400).context("the year is too far away")?;
    let first = Date::new(1970, 1, 1).context("1970 is a year")?;
    Ok(first.plus_days(days))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        options: Options,
    }

    fn given(arguments: &[&str]) -> Option<Plan> {
        let arguments = ["pack"].iter().chain(arguments);
        let cli = Cli::try_parse_from(arguments).ok()?;
        Some(Plan::of(&cli.options))
    }

    #[test]
    fn another_trial_than_the_built_in_one_has_no_screens() {
        assert!(given(&[]).is_some_and(|plan| plan.screens && plan.pdf));
        let other = given(&["--trial", "other", "--to", "there"]).expect("both are known");
        assert!(!other.screens);
        assert!(other.to.ends_with("there"));
    }

    #[test]
    fn an_unknown_option_or_missing_folder_is_refused() {
        assert!(given(&["--quick"]).is_none());
        assert!(given(&["--trial"]).is_none());
    }
}
