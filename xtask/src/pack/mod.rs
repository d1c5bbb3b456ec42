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
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow};
use trial_prescreen::screening::Date;
use trial_prescreen::trial::{Texts, Trial, reader};
use trial_prescreen::trials::TRIAL;
use trial_prescreen::words::{WORDS, Words};

use crate::process::Run;
use crate::{WRONG_USAGE, as_called, browser, dist, files, serve, tools};
use aids::Aids;
use pictures::Picture;
use scenarios::Scenario;
use told::Told;

const FOLDER: &str = "target/pack";
/// The folder of the trial that is built in.
const OWN_TRIAL: &str = "trials/nct06822881";

/// What is made, and of what.
struct Wish {
    pictures: bool,
    build: bool,
    /// Another trial's folder instead of the one that is built in.
    trial: Option<PathBuf>,
    to: PathBuf,
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

pub fn run(arguments: &[String]) -> Result<u8> {
    let Some(wish) = wish(arguments) else {
        eprintln!(
            "error: `cargo xtask pack` takes --no-pictures, --no-build, --trial FOLDER and --to FOLDER, and was given `{}`",
            arguments.join(" ")
        );
        return Ok(WRONG_USAGE);
    };
    tools::npm()?;
    make(&wish)?;
    Ok(0)
}

fn wish(arguments: &[String]) -> Option<Wish> {
    let mut wish = Wish {
        pictures: true,
        build: true,
        trial: None,
        to: PathBuf::from(FOLDER),
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--no-pictures" => wish.pictures = false,
            "--no-build" => wish.build = false,
            "--trial" => wish.trial = Some(as_called(rest.next()?)),
            "--to" => wish.to = as_called(rest.next()?),
            _ => return None,
        }
    }
    // The built widget shows the trial that is built in.
    wish.pictures &= wish.trial.is_none();
    Some(wish)
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
    let folder = wish.trial.as_deref().unwrap_or(Path::new(OWN_TRIAL));
    // Another trial has people of its own, and none are told of here.
    let scenarios = match trial.facts.id == TRIAL.facts.id {
        true => scenarios::all()?,
        false => Vec::new(),
    };
    let parts = wish.to.join("parts");
    let pictures = if wish.pictures {
        if wish.build {
            dist::make()?;
        }
        // Says what to do when nothing is built.
        files::all()?;
        pictures::take(&parts.join("pictures"))?
    } else {
        Vec::new()
    };

    let made = today()?;
    let mut languages = Vec::new();
    for texts in trial.texts {
        // The pack of another trial is in the languages that packs have words in.
        if wish.trial.is_some() && !Told::LANGUAGES.contains(&texts.language) {
            println!(
                "The pack has no words in `{}`, so that none is made in it",
                texts.language
            );
            continue;
        }
        languages.push((texts, Told::read(texts.language)?));
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
    Run::new("node")
        .args(["print.mjs"])
        .args(files)
        .dir("tests/pack")
        .env("CHROMIUM", browser::find()?)
        .run()
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

/// Where a port is free for the pictures' server.
fn port() -> Result<String> {
    Ok(serve::free_port()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&str]) -> Option<Wish> {
        let arguments: Vec<String> = arguments.iter().map(|&one| one.to_owned()).collect();
        wish(&arguments)
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
