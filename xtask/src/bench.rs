//! `bench`: the widget and its peers beside one another in a browser. What is measured and how is in
//! `docs/performance.md`; the pages, the measuring and the tables are in `tests/bench/`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::process::Run;
use crate::{browser, chosen, dist, files, headers, review, tools};

/// The scripts, whose own peers from npm are many megabytes that no test needs.
const FOLDER: &str = "tests/bench";
/// Where they find what each file of `dist` is served with.
const HEADERS: &str = "target/bench/headers.json";

/// The usual number of cold runs: a median of nine is steady, and all of it takes about eleven minutes.
const RUNS: u16 = 9;

const PAGES: [&str; 5] = ["ours", "vanilla", "preact", "surveyjs", "lhc-forms"];
const PARTS: [&str; 5] = ["loads", "steps", "memory", "many", "lighthouse"];

pub fn run(arguments: &[String]) -> Result<u8> {
    let options = parse(arguments)?;
    if let Some(folder) = chosen::other() {
        bail!(
            "`cargo xtask bench` has answers for the trial in `trials/` alone, and {} names `{}`; unset it",
            chosen::VARIABLE,
            folder.display()
        );
    }
    tools::npm()?;
    tools::npm_in(FOLDER)?;
    if options.pages.iter().any(|page| page == "lhc-forms") {
        tools::lforms()?;
    }
    review::fhir()?;
    let browser = browser::find()?;
    if options.build {
        dist::make()?;
    } else {
        // Says what to do when nothing is built yet.
        files::all()?;
    }
    write_headers()?;
    Run::new("node")
        .args(["tests/bench/bench.mjs"])
        .args(["--runs", &options.runs.to_string()])
        .args(["--only", &options.pages.join(",")])
        .args(["--parts", &options.parts.join(",")])
        .env("CHROMIUM", browser)
        .env("REVIEW", review::program()?)
        .mend("the message above says which page did not do what it should")
        .run()?;
    Ok(0)
}

/// Writes the headers of every file in `dist`, by its path in there.
fn write_headers() -> Result<()> {
    let mut all = Map::new();
    for file in files::all()? {
        let path = file
            .strip_prefix(files::dist())
            .unwrap_or(&file)
            .to_string_lossy();
        let own: Map<String, Value> = headers::of(&path)
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
        all.insert(path.into_owned(), own.into());
    }
    files::write(Path::new(HEADERS), format!("{:#}\n", Value::from(all)))
}

#[derive(Debug, PartialEq)]
struct Options {
    runs: u16,
    pages: Vec<String>,
    parts: Vec<String>,
    build: bool,
}

fn parse(arguments: &[String]) -> Result<Options> {
    let named = |known: &[&str]| known.iter().map(|&name| name.to_owned()).collect();
    let mut options = Options {
        runs: RUNS,
        pages: named(&PAGES),
        parts: named(&PARTS),
        build: true,
    };
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().unwrap_or_default();
        match argument {
            "--no-build" => options.build = false,
            "--runs" => {
                let value = value();
                let number = value.parse().ok().filter(|runs| (1..=99).contains(runs));
                options.runs = number.with_context(|| {
                    format!("`--runs` needs a number from 1 to 99, and was given `{value}`")
                })?;
            }
            "--only" => options.pages = chosen("--only", value(), &PAGES)?,
            "--parts" => options.parts = chosen("--parts", value(), &PARTS)?,
            _ => bail!(
                "`cargo xtask bench` does not know `{argument}`; it takes `--runs N`, `--only PAGES`, `--parts PARTS` and `--no-build`"
            ),
        }
    }
    Ok(options)
}

/// The names in a list such as `ours,vanilla`, in the order of those there are.
fn chosen(option: &str, value: &str, known: &[&str]) -> Result<Vec<String>> {
    let names: Vec<&str> = value.split(',').collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        bail!(
            "`{option}` takes any of {}, with commas between them, and was given `{unknown}`",
            known.join(", ")
        );
    }
    let chosen = known.iter().filter(|name| names.contains(name));
    Ok(chosen.map(|&name| name.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(options: &[&str]) -> Result<Options> {
        let options: Vec<String> = options.iter().map(|&option| option.to_owned()).collect();
        parse(&options)
    }

    #[test]
    fn without_options_everything_is_measured() -> Result<()> {
        let options = parsed(&[])?;
        assert_eq!(options.runs, RUNS);
        assert_eq!(options.pages, PAGES);
        assert_eq!(options.parts, PARTS);
        assert!(options.build);
        Ok(())
    }

    #[test]
    fn options_choose_less() -> Result<()> {
        let options = parsed(&["--runs", "3", "--only", "vanilla,ours", "--parts", "loads"])?;
        assert_eq!(options.runs, 3);
        assert_eq!(options.pages, ["ours", "vanilla"]);
        assert_eq!(options.parts, ["loads"]);
        Ok(())
    }

    #[test]
    fn an_option_that_makes_no_sense_is_refused_with_what_would_do() {
        for (options, told) in [
            (vec!["--runs"], "a number from 1 to 99, and was given ``"),
            (vec!["--runs", "0"], "was given `0`"),
            (vec!["--only", "theirs"], "any of ours, vanilla"),
            (vec!["--parts", "loads,"], "and was given ``"),
            (vec!["--fast"], "does not know `--fast`"),
        ] {
            let error = parsed(&options).expect_err(&options.join(" ")).to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
