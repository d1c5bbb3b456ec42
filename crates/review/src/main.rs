//! Commands for reviewers and hospitals, run as `cargo review`. Each has its own module, and uses the same code as the
//! widget.

mod fhir;
mod files;
mod first_screens;
mod gallery;
mod html;
mod new;
mod one_language;
mod pack;
mod pages;
mod parts;
mod privacy;
mod process;
mod record;
mod references;
mod screen;
mod studies;
mod surfaces;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use prescreen_words::trials::TRIAL;

/// The version in all output.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Judges answers, exports and checks the built-in trial, with the same code as the widget.
///
/// It needs no browser and sends nothing over the network. TRIAL=FOLDER before the command builds in another trial.
#[derive(Parser)]
#[command(name = "review", bin_name = "cargo review", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Judge answers given as JSON lines on standard input
    ///
    /// Each line is one person, as {"id":"c1","today":"2026-11-22","answers":{"age":34,...}}, and gives one verdict on
    /// standard output. docs/schemas/ describes both. Lines that cannot be judged are reported on standard error; the
    /// others are judged, and the exit status is 2.
    Screen,
    /// Print the interview as a FHIR R4 Questionnaire, or one person's answers as a response to it
    Fhir(fhir::Options),
    /// Compare a newer copy of the registry's record with the one here
    ///
    /// Every changed fact and sentence is reported, with the criteria and questions that depend on it. The exit status is
    /// 0 if no verdict can change, 1 if one can, and 2 if FILE cannot be read.
    Record(record::Options),
    /// Begin a trial's folder from a registry's record
    ///
    /// The facts and the sentences are the record's. The questions are proposed from the question library; each proposal is
    /// marked, and the build refuses it until a person has read it. What is left to decide is printed, each with its place.
    /// The exit status is 2 if RECORD cannot be read or FOLDER is there; then nothing is written.
    New(new::Options),
    /// Write the list of other studies anew from a newer download of the registry's
    ///
    /// The report says what came, went and changed, and what was left out and why. The exit status is 2 if FILE cannot be
    /// read; then nothing is written.
    Studies(studies::Options),
    /// Write the review pack: all a committee needs to check the trial on paper
    ///
    /// One document for each language, as HTML and PDF, in target/pack/.
    Pack(pack::Options),
    /// Write every screen in every state and language as a static page, rendered natively
    ///
    /// The pages and an index to page through them go to target/gallery/. Each looks as the widget does on the standalone
    /// page; its buttons do nothing.
    Gallery(gallery::Options),
    /// Print every reference to a criterion or question, with what to do there when its rule changes
    ///
    /// The rule, the registry's sentence, the texts in each language, the rule tests, the scenarios, the benches, the
    /// fixtures and the documents, each as file:line. The exit status is 2 if an ID is unknown.
    Where(references::Options),
    /// Write the trial's parts of pages and scripts as JSON, for `cargo xtask dist`
    #[command(hide = true)]
    Parts(parts::Options),
}

fn main() -> ExitCode {
    match dispatch() {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(process::exit_code(&error))
        }
    }
}

fn dispatch() -> Result<u8> {
    let cli = parsed();
    go_to_the_root()?;
    match cli.command {
        Command::Screen => screen::run(),
        Command::Fhir(options) => fhir::run(&options),
        Command::Record(options) => record::run(&options),
        Command::New(options) => new::run(&options),
        Command::Studies(options) => studies::run(&options),
        Command::Pack(options) => pack::run(&options),
        Command::Gallery(options) => gallery::run(&options),
        Command::Where(options) => references::run(&options),
        Command::Parts(options) => parts::run(&options),
    }
}

/// Parses the command line; exits with a usage message if it is invalid.
fn parsed() -> Cli {
    let command = Cli::command().mut_subcommand("record", |record| {
        record.override_usage(format!(
            "cargo review record FILE [--json]\n       name the newer record, saved as text or as the JSON of \
             https://clinicaltrials.gov/api/v2/studies/{}",
            TRIAL.facts.id
        ))
    });
    match Cli::from_arg_matches(&command.get_matches()) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    }
}

/// The folder of this crate, by which the workspace is recognized.
const OWN: &str = "crates/review";

/// The caller's folder.
static CALLED_IN: OnceLock<PathBuf> = OnceLock::new();

/// Resolves a path of the command line relative to the caller's folder.
fn as_called(path: &Path) -> PathBuf {
    CALLED_IN
        .get()
        .map_or_else(|| path.to_owned(), |folder| folder.join(path))
}

/// Changes to the folder of the workspace, to which all other paths in these commands are relative.
fn go_to_the_root() -> Result<()> {
    if let Ok(folder) = env::current_dir() {
        CALLED_IN.get_or_init(|| folder);
    }
    let around = |folder: &'static PathBuf| {
        let folders = folder.ancestors();
        folders.into_iter().find(|folder| folder.join(OWN).is_dir())
    };
    let compiled_in = || Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    let root = CALLED_IN
        .get()
        .and_then(around)
        .or_else(compiled_in)
        .context("there is no checkout around this folder; run this as `cargo review` in one")?;
    env::set_current_dir(root)
        .with_context(|| format!("the folder `{}` cannot be entered", root.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_definition_is_valid() {
        Cli::command().debug_assert();
    }
}
