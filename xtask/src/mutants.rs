//! `mutants`: breaks all code that decides something natively in every small way there is, one at a time, and sees
//! whether a test notices. cargo-mutants breaks what is done, and `numbers` what it is done with; what it means is said here.
//!
//! Most breaks are noticed by a few quick tests, so those go first, and all tests run on what they leave alone. A break
//! of the reader that the build itself refuses, since it reads the trial, has been noticed too.

mod numbers;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use crate::process::Run;
use crate::tools;

/// What is broken, and the quick tests that notice nearly all of it.
const AREAS: [(&str, &[&str]); 10] = [
    (
        "crates/core/src/screening",
        &[
            "dates",
            "scenarios",
            "rules",
            "input",
            "cases",
            "second_trial",
            "words",
        ],
    ),
    ("crates/core/src/interview", &["input", "interview"]),
    (
        "crates/core/src/trial",
        &["second_trial", "reader", "words", "input", "medicines"],
    ),
    (
        "crates/reader/src",
        &["second_trial", "reader", "words", "input", "medicines"],
    ),
    (
        "crates/words/src",
        &[
            "told",
            "words",
            "written",
            "someone_else",
            "snapshots",
            "input",
            "voices",
        ],
    ),
    ("crates/core/src/calendar.rs", &["calendar_file"]),
    ("crates/core/src/takeaway", &["shared", "second_trial"]),
    ("crates/core/src/convert", &["convert"]),
    ("crates/core/src/medicine", &["medicines"]),
    ("crates/core/src/cases", &["cases"]),
];

/// The package whose tests those are.
const TESTS: &str = "trial-prescreen";

/// The packages of those areas and of the tests.
const PACKAGES: [&str; 4] = [
    "prescreen-core",
    "prescreen-reader",
    "prescreen-words",
    TESTS,
];

/// The mutants that no test can tell from the program, and why.
const LISTED: &str = "tests/mutants.toml";

/// What a test or a build may take, in seconds, before it counts as endless.
const TEST_TIME: &str = "60";
const BUILD_TIME: &str = "300";

pub fn run(arguments: &[String]) -> Result<u8> {
    let (shard, paths) = arguments_of(arguments)?;
    tools::cargo_mutants()?;
    let areas = AREAS.map(|(path, _)| path.to_owned());
    let mut there: Vec<Mutant> = listed_by_cargo_mutants(&areas)?;
    there.extend(numbers::all(&areas)?.into_iter().map(|one| one.mutant));
    let listed = read_listed()?;

    let mut results = BTreeMap::new();
    for (area, tests) in AREAS {
        let chosen: Vec<String> = match paths.as_slice() {
            [] => vec![area.to_owned()],
            paths => paths
                .iter()
                .filter(|path| is_within(path, area))
                .cloned()
                .collect(),
        };
        if !chosen.is_empty() {
            results.extend(noticed(&chosen, tests, shard.as_deref())?);
            let broken = part_of(numbers::all(&chosen)?, shard.as_deref())?;
            results.extend(numbers::noticed(&broken, tests)?);
        }
    }
    let report = Report::of(&there, &results, &listed);
    print!("{}", report.text);
    Ok(u8::from(!report.sound))
}

/// The part of all mutants that is asked for, and the files and folders.
fn arguments_of(arguments: &[String]) -> Result<(Option<String>, Vec<String>)> {
    let (mut shard, mut paths) = (None, Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--shard" {
            let part = rest
                .next()
                .context("`--shard` needs a part such as 0/8 behind it")?;
            shard = Some(part.clone());
            continue;
        }
        let path = argument.trim_end_matches('/');
        let known = AREAS.iter().any(|(area, _)| is_within(path, area));
        if !known || !Path::new(path).exists() {
            let areas = AREAS.map(|(area, _)| area).join(", ");
            bail!(
                "`{argument}` is no file or folder within {areas}; name one of theirs, or none for all"
            );
        }
        paths.push(path.to_owned());
    }
    Ok((shard, paths))
}

/// The part that a shard such as `0/8` means: every eighth of them, from the first.
fn part_of<T>(all: Vec<T>, shard: Option<&str>) -> Result<Vec<T>> {
    let Some(shard) = shard else {
        return Ok(all);
    };
    let parsed = shard
        .split_once('/')
        .and_then(|(part, of)| Some((part.parse::<usize>().ok()?, of.parse::<usize>().ok()?)))
        .filter(|(part, of)| part < of);
    let (part, of) = parsed.with_context(|| {
        format!("`--shard` needs a part such as 0/8, from 0 on, and was given `{shard}`")
    })?;
    Ok(all.into_iter().skip(part).step_by(of).collect())
}

fn is_within(path: &str, area: &str) -> bool {
    Path::new(path).starts_with(area)
}

/// One small break, as cargo-mutants names it.
#[derive(Clone, Debug)]
struct Mutant {
    /// With the line and the column, which make it unlike every other.
    name: String,
    file: String,
    /// The line of the source it begins on.
    line: String,
}

impl Mutant {
    /// The name without line and column, which change with every edit above.
    fn lasting_name(&self) -> String {
        let change = self.name.split_once(": ").map_or("", |(_, change)| change);
        format!("{}: {change}", self.file)
    }
}

fn listed_by_cargo_mutants(paths: &[String]) -> Result<Vec<Mutant>> {
    let json = cargo_mutants(paths)?
        .args(["--list", "--json"])
        .text()
        .context(
            "`cargo-mutants --list` failed; remove it from `target/tools/bin` and run this again",
        )?;
    let mutants: Vec<Value> =
        serde_json::from_str(&json).context("the list of mutants is no JSON")?;
    mutants.iter().map(mutant).collect()
}

fn mutant(value: &Value) -> Result<Mutant> {
    let told = || -> Option<(String, String, usize)> {
        let line = value["span"]["start"]["line"].as_u64()?;
        let (name, file) = (value["name"].as_str()?, value["file"].as_str()?);
        Some((
            name.to_owned(),
            file.to_owned(),
            usize::try_from(line).ok()?,
        ))
    };
    let (name, file, line) =
        told().context("cargo-mutants tells of its mutants in another form than it did")?;
    let source = fs::read_to_string(&file).with_context(|| format!("`{file}` cannot be read"))?;
    let line = source
        .lines()
        .nth(line.saturating_sub(1))
        .unwrap_or_default()
        .trim()
        .to_owned();
    Ok(Mutant { name, file, line })
}

/// What became of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Caught,
    /// The build, which reads the trial, refused it.
    CaughtByTheBuild,
    /// The tests no longer ended.
    TimedOut,
    /// It is no program.
    Unviable,
    Survived,
}

/// What becomes of each mutant of these paths: first by these tests, then by all.
fn noticed(
    paths: &[String],
    tests: &[&str],
    shard: Option<&str>,
) -> Result<BTreeMap<String, Fate>> {
    let target =
        std::path::absolute(tools::target()).context("the current folder cannot be read")?;
    let first = target.join("mutants/first");
    let mut run = cargo_mutants(paths)?;
    if let Some(shard) = shard {
        run = run.args(["--shard", shard]);
    }
    let mut fates = ended(&first, only(run, tests))?;
    let survivors: Vec<String> = fates
        .iter()
        .filter(|(_, fate)| **fate == Fate::Survived)
        .map(|(name, _)| name.clone())
        .collect();
    if !survivors.is_empty() {
        let mut run = cargo_mutants(paths)?.args(PACKAGES.map(|of| format!("--test-package={of}")));
        for name in &survivors {
            run = run.args(["--re", &format!("^{}$", literal(name))]);
        }
        let second = ended(&target.join("mutants/second"), run)?;
        // Some mutants come along unasked.
        fates.extend(
            second
                .into_iter()
                .filter(|(name, _)| survivors.contains(name)),
        );
    }
    Ok(fates)
}

/// A call of cargo-mutants on these files and folders, in a copy of the checkout, with a place for what it builds that
/// lasts: what the tests depend on is compiled once.
fn cargo_mutants(paths: &[String]) -> Result<Run> {
    let target =
        std::path::absolute(tools::target()).context("the current folder cannot be read")?;
    let mut run = Run::new("cargo-mutants")
        .args(["mutants", "--no-config"])
        .args(PACKAGES.map(|of| format!("--package={of}")))
        .args(["--profile", "mutants", "--jobs", "1", "--colors", "never"])
        .args([
            "--minimum-test-timeout",
            TEST_TIME,
            "--build-timeout",
            BUILD_TIME,
        ])
        .env("PATH", tools::path()?)
        .env("CARGO_TARGET_DIR", target.join("mutants/build"))
        // A mutant that a random input notices need not be shown with the smallest.
        .env("PROPTEST_MAX_SHRINK_ITERS", "0");
    for path in paths {
        let glob = if Path::new(path).is_dir() {
            format!("{path}/**")
        } else {
            path.clone()
        };
        run = run.args(["--file", &glob]);
    }
    Ok(run)
}

/// With these files of tests alone, which neither the others' compiling nor their running holds up.
fn only(run: Run, tests: &[&str]) -> Run {
    run.args([format!("--test-package={TESTS}")]).args(
        tests
            .iter()
            .map(|test| format!("--cargo-arg=--test={test}")),
    )
}

/// Runs it to its end, with its results in this folder, and reads them.
fn ended(folder: &Path, run: Run) -> Result<BTreeMap<String, Fate>> {
    fs::create_dir_all(folder).with_context(|| format!("`{}` cannot be made", folder.display()))?;
    let run = run
        .env("CARGO_MUTANTS_OUTPUT", folder)
        .mend("see that all tests pass as the code is: `cargo test`");
    // 2 and 3 are mutants that survived and that timed out.
    run.run_to(&[0, 2, 3])?;
    let file = folder.join("mutants.out/outcomes.json");
    let text = fs::read_to_string(&file)
        .with_context(|| format!("`{}` cannot be read", file.display()))?;
    let told: Value =
        serde_json::from_str(&text).with_context(|| format!("`{}` is no JSON", file.display()))?;
    let outcomes = told["outcomes"]
        .as_array()
        .context("cargo-mutants tells of no outcomes")?;
    let fates = outcomes.iter().filter_map(|outcome| {
        let name = outcome["scenario"]["Mutant"]["name"].as_str()?;
        let log = outcome["log_path"]
            .as_str()
            .map(|log| folder.join("mutants.out").join(log));
        Some((name.to_owned(), fate(outcome["summary"].as_str()?, log)?))
    });
    Ok(fates.collect())
}

fn fate(summary: &str, log: Option<PathBuf>) -> Option<Fate> {
    Some(match summary {
        "CaughtMutant" => Fate::Caught,
        "MissedMutant" => Fate::Survived,
        "Timeout" => Fate::TimedOut,
        "Unviable" => {
            let log = log
                .and_then(|log| fs::read_to_string(log).ok())
                .unwrap_or_default();
            if is_refused_by_the_build(&log) {
                Fate::CaughtByTheBuild
            } else {
                Fate::Unviable
            }
        }
        _ => return None,
    })
}

fn is_refused_by_the_build(log: &str) -> bool {
    log.contains("failed to run custom build command for `prescreen-words")
}

/// A regular expression of this text alone.
fn literal(text: &str) -> String {
    let mut literal = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$#&-~".contains(c) {
            literal.push('\\');
        }
        literal.push(c);
    }
    literal
}

/// A mutant that no test can tell from the program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Equivalent {
    /// Its name without line and column.
    mutant: String,
    /// The line of the source it begins on.
    line: String,
    why: String,
}

impl Equivalent {
    fn is(&self, mutant: &Mutant) -> bool {
        self.line == mutant.line && self.mutant == mutant.lasting_name()
    }
}

fn read_listed() -> Result<Vec<Equivalent>> {
    let text = fs::read_to_string(LISTED).with_context(|| format!("`{LISTED}` cannot be read"))?;
    equivalents(&text)
}

fn equivalents(text: &str) -> Result<Vec<Equivalent>> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(default)]
        equivalent: Vec<Equivalent>,
    }
    let file: File =
        toml::from_str(text).with_context(|| format!("`{LISTED}` is not as it should be"))?;
    if let Some(entry) = file.equivalent.iter().find(|it| it.why.trim().is_empty()) {
        bail!(
            "`{LISTED}` does not say why \"{}\" is equivalent; say it",
            entry.mutant
        );
    }
    Ok(file.equivalent)
}

struct Report {
    text: String,
    sound: bool,
}

impl Report {
    fn of(there: &[Mutant], fates: &BTreeMap<String, Fate>, listed: &[Equivalent]) -> Self {
        let mut text = String::from("\n");
        let is_listed = |mutant: &Mutant| listed.iter().any(|entry| entry.is(mutant));
        let mut files: BTreeMap<&str, Vec<(&Mutant, Fate)>> = BTreeMap::new();
        for mutant in there {
            if let Some(fate) = fates.get(&mutant.name) {
                files.entry(&mutant.file).or_default().push((mutant, *fate));
            }
        }
        let all: Vec<(&Mutant, Fate)> = files.values().flatten().copied().collect();
        for (file, mutants) in files.iter().chain([(&"in all", &all)]) {
            text += &format!("{}\n", figures(file, mutants));
        }
        let mut bad = |title: &str, lines: Vec<String>| {
            if !lines.is_empty() {
                text += &format!("\n{title}:\n  {}\n", lines.join("\n  "));
            }
            lines.is_empty()
        };
        let survivors = all
            .iter()
            .filter(|(mutant, fate)| *fate == Fate::Survived && !is_listed(mutant));
        let told = survivors.map(|(mutant, _)| format!("{}\n    {}", mutant.name, mutant.line));
        let all_noticed = bad(
            &format!(
                "Survived: write the test that notices, or list it in {LISTED} with why none can"
            ),
            told.collect(),
        );
        let mut gone = Vec::new();
        let mut noticed = Vec::new();
        for entry in listed {
            let own = |mutant: &&Mutant| entry.is(mutant);
            if !there.iter().any(|mutant| own(&mutant)) {
                gone.push(format!("{}\n    {}", entry.mutant, entry.line));
            }
            let mut own = all.iter().filter(|(mutant, _)| entry.is(mutant)).peekable();
            if own.peek().is_some() && own.all(|(_, fate)| *fate != Fate::Survived) {
                noticed.push(format!("{}\n    {}", entry.mutant, entry.line));
            }
        }
        let none_gone = bad(
            &format!("Listed, and not there any more: take it out of {LISTED}"),
            gone,
        );
        let none_noticed = bad(
            &format!("Listed, and noticed all the same: take it out of {LISTED}"),
            noticed,
        );
        Report {
            text,
            sound: all_noticed && none_gone && none_noticed,
        }
    }
}

fn figures(what: &str, mutants: &[(&Mutant, Fate)]) -> String {
    let count = |wanted: Fate| mutants.iter().filter(|(_, fate)| *fate == wanted).count();
    format!(
        "{what}: {} mutants, {} caught, {} refused by the build, {} timed out, {} unviable, {} survived",
        mutants.len(),
        count(Fate::Caught),
        count(Fate::CaughtByTheBuild),
        count(Fate::TimedOut),
        count(Fate::Unviable),
        count(Fate::Survived),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mutant(column: usize, line: &str) -> Mutant {
        Mutant {
            name: format!(
                "crates/core/src/screening/date.rs:9:{column}: replace > with >= in Date::plus_months"
            ),
            file: "crates/core/src/screening/date.rs".to_owned(),
            line: line.to_owned(),
        }
    }

    fn entry(line: &str) -> Equivalent {
        Equivalent {
            mutant: "crates/core/src/screening/date.rs: replace > with >= in Date::plus_months"
                .to_owned(),
            line: line.to_owned(),
            why: "it comes to the same".to_owned(),
        }
    }

    fn report(fate: Fate, listed: &[Equivalent]) -> Report {
        let there = [mutant(5, "if year > 9999 {")];
        let fates = BTreeMap::from([(there[0].name.clone(), fate)]);
        Report::of(&there, &fates, listed)
    }

    #[test]
    fn a_survivor_has_to_be_listed_with_its_line() {
        assert!(!report(Fate::Survived, &[]).sound);
        assert!(!report(Fate::Survived, &[entry("if year > 999 {")]).sound);
        assert!(report(Fate::Survived, &[entry("if year > 9999 {")]).sound);
        let told = report(Fate::Survived, &[]).text;
        assert!(told.contains("in all: 1 mutants, 0 caught"), "{told}");
        assert!(told.contains("date.rs:9:5: replace > with >="), "{told}");
    }

    #[test]
    fn what_is_noticed_must_not_be_listed() {
        for fate in [Fate::Caught, Fate::CaughtByTheBuild, Fate::TimedOut] {
            assert!(report(fate, &[]).sound);
            let listed = report(fate, &[entry("if year > 9999 {")]);
            assert!(
                listed.text.contains("noticed all the same"),
                "{}",
                listed.text
            );
            assert!(!listed.sound);
        }
    }

    #[test]
    fn what_is_listed_has_to_be_there() {
        let report = report(Fate::Caught, &[entry("if month > 12 {")]);
        assert!(
            report.text.contains("not there any more"),
            "{}",
            report.text
        );
        assert!(!report.sound);
    }

    #[test]
    fn the_list_can_be_read_and_says_why() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let text = fs::read_to_string(root.join(LISTED)).expect("it is there");
        equivalents(&text).expect("it says why");
        let silent = "[[equivalent]]\nmutant = \"a\"\nline = \"b\"\nwhy = \" \"";
        let refused = equivalents(silent).expect_err("it does not say why");
        assert!(refused.to_string().contains("say it"), "{refused}");
    }

    #[test]
    fn a_name_stands_for_itself_in_an_expression() {
        assert_eq!(literal("a.rs:1: <x> + (y)"), r"a\.rs:1: <x> \+ \(y\)");
    }

    #[test]
    fn a_shard_is_every_so_manieth_of_all() {
        let part = |shard| part_of((0..7).collect::<Vec<u8>>(), shard).ok();
        assert_eq!(part(None).map(|all| all.len()), Some(7));
        assert_eq!(part(Some("0/3")), Some(vec![0, 3, 6]));
        assert_eq!(part(Some("2/3")), Some(vec![2, 5]));
        for wrong in ["3/3", "1", "a/b", "0/0"] {
            assert_eq!(part(Some(wrong)), None, "{wrong}");
        }
    }

    #[test]
    fn a_path_outside_of_what_is_broken_is_refused() {
        let refused = arguments_of(&["src/ui".to_owned()]).expect_err("it is not broken");
        assert!(
            refused.to_string().contains("crates/core/src/screening"),
            "{refused}"
        );
    }
}
