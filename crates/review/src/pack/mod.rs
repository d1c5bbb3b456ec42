//! `pack`: the review pack, everything that a hospital or an ethics committee needs to check the tool on paper, in
//! `target/pack/`. It is made from the same data as the widget, so that it changes with it.

mod aids;
mod criteria;
mod document;
mod graph;
mod outcomes;
mod pictures;
mod questions;
mod scenarios;
mod statements;
mod told;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use prescreen_core::screening::Date;
use prescreen_core::trial::{Texts, Trial};
use prescreen_reader as reader;
use prescreen_words::trials::TRIAL;
use prescreen_words::{WORDS, Words};

use crate::surfaces::{self, PACK};
use crate::{as_called, files, process};
use aids::Aids;
use pictures::Picture;
use scenarios::Scenario;
use told::Told;

const FOLDER: &str = "target/pack";
/// What `cargo xtask dist` has built.
const DIST: &str = "dist";

#[derive(Args)]
pub struct Options {
    /// Leave the pictures of every screen out, which need a browser
    #[arg(long)]
    no_pictures: bool,
    /// Take the pictures of the widget in dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Another trial's folder instead of the one that is built in; of it there are no pictures
    #[arg(long, value_name = "FOLDER")]
    trial: Option<PathBuf>,
    /// The folder to write to, in place of target/pack/
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
}

/// What is made, and of what.
struct Wish {
    pictures: bool,
    build: bool,
    /// Another trial's folder instead of the one that is built in.
    trial: Option<PathBuf>,
    to: PathBuf,
}

impl Wish {
    fn of(options: &Options) -> Self {
        let named = |folder: &Option<PathBuf>| folder.as_deref().map(as_called);
        Wish {
            // The built widget shows the trial that is built in.
            pictures: !options.no_pictures && options.trial.is_none(),
            build: !options.no_build,
            trial: named(&options.trial),
            to: named(&options.to).unwrap_or_else(|| PathBuf::from(FOLDER)),
        }
    }
}

/// Everything that one language's document is made of.
struct Pack<'a> {
    trial: &'static Trial,
    texts: &'static Texts,
    words: &'static Words,
    told: &'a Told,
    aids: &'a Aids,
    /// Where the trial's files are.
    folder: &'a Path,
    made: Date,
    scenarios: &'a [Scenario],
    pictures: &'a [Picture],
    /// Whether it is the trial that the widget is built with.
    own: bool,
}

impl Pack<'_> {
    /// Whether reading grades can be told.
    fn has_grades(&self) -> bool {
        self.texts.language == "en"
    }
}

pub fn run(options: &Options) -> Result<u8> {
    process::xtask(&["setup", "npm"])?;
    make(&Wish::of(options))?;
    Ok(0)
}

fn make(wish: &Wish) -> Result<()> {
    let trial: &'static Trial = match &wish.trial {
        None => &TRIAL,
        Some(folder) => {
            let read = reader::read(folder)
                .map_err(|problems| anyhow!("`{}`: {problems}", folder.display()))?;
            Box::leak(Box::new(read))
        }
    };
    let folder = wish.trial.as_deref().unwrap_or(Path::new(reader::BUILT_IN));
    // Another trial has people of its own, and none are told of here.
    let scenarios = match trial.facts.id == TRIAL.facts.id {
        true => scenarios::all()?,
        false => Vec::new(),
    };
    let parts = wish.to.join("parts");
    let pictures = if wish.pictures {
        if wish.build {
            process::xtask(&["dist"])?;
        }
        if !Path::new(DIST).join("index.html").is_file() {
            bail!("the folder `{DIST}` is empty; run `cargo xtask dist`");
        }
        pictures::take(&parts.join("pictures"))?
    } else {
        Vec::new()
    };

    let made = today()?;
    let mut spoken = surfaces::read(&PACK, trial, folder)?;
    let mut languages = Vec::new();
    for texts in trial.texts {
        let place = spoken
            .iter()
            .position(|spoken| spoken.language == texts.language);
        match place.map(|place| spoken.swap_remove(place)) {
            Some(spoken) => languages.push((texts, Told::of(spoken)?)),
            None => println!(
                "The pack has no words in `{}`, so that none is made in it",
                texts.language
            ),
        }
    }
    let mut aids = Aids::default();
    let documents = |aids: &Aids| -> Result<Vec<(String, String)>> {
        let each = languages.iter().map(|(texts, told)| {
            let pack = Pack {
                trial,
                texts,
                words: WORDS
                    .iter()
                    .find(|words| words.language == texts.language)
                    .unwrap_or(&WORDS[0]),
                told,
                aids,
                folder,
                made,
                scenarios: &scenarios,
                pictures: &pictures,
                own: wish.trial.is_none(),
            };
            Ok((texts.language.to_owned(), document::document(&pack)?))
        });
        each.collect()
    };
    // Written once to learn what has to be graded and drawn, and once more with the answers.
    documents(&aids)?;
    aids.answer(&parts)?;
    let mut written = Vec::new();
    for (language, html) in documents(&aids)? {
        let file = wish.to.join(format!("review-{language}.html"));
        files::write(&file, html)?;
        written.push(file);
    }
    // The tests without pictures read the HTML alone.
    if wish.pictures {
        print(&written)?;
    }
    println!("The review pack is in {}", wish.to.display());
    Ok(())
}

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

/// The day in UTC, or the one that SOURCE_DATE_EPOCH names.
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

    fn given(arguments: &[&str]) -> Option<Wish> {
        let arguments = ["pack"].iter().chain(arguments);
        let cli = Cli::try_parse_from(arguments).ok()?;
        Some(Wish::of(&cli.options))
    }

    #[test]
    fn another_trial_has_no_pictures_since_the_widget_shows_the_one_built_in() {
        assert!(given(&[]).is_some_and(|wish| wish.pictures && wish.build));
        let other = given(&["--trial", "other", "--to", "there"]).expect("both are known");
        assert!(!other.pictures);
        assert!(other.to.ends_with("there"));
    }

    #[test]
    fn an_argument_that_is_not_known_or_lacks_its_folder_is_refused() {
        assert!(given(&["--quick"]).is_none());
        assert!(given(&["--trial"]).is_none());
    }
}
