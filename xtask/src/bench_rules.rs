//! `bench-rules`: what one verdict costs beside other rule engines on the same rules, and how it grows with the trial.
//! Writes `target/bench/rules.md` and `rules.json`; fails where a budget is not met.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::files::{read_text, write};
use crate::process::Run;
use crate::{bundle, no_arguments, review, tools};

/// The engines, and what times them.
const FOLDER: &str = "tests/bench-rules/rules";
/// What this command leaves.
const RESULTS: &str = "target/bench";
/// How much memory the C library keeps for itself, in bytes: more than any trial here takes.
const KEPT: &str = "1073741824";

/// At most so many times as long as hand-written JavaScript that gives no reasons.
const BESIDE_BY_HAND: f64 = 4.0;
/// At least so many times as fast as json-logic-js.
const BESIDE_JSON_LOGIC: f64 = 8.0;

/// What Node has measured.
#[derive(Deserialize)]
struct Measured {
    node: String,
    processor: String,
    processors: usize,
    criteria: usize,
    questions: usize,
    people: usize,
    reasons: f64,
    rows: Vec<Row>,
}

/// One engine's processor time a verdict, in µs.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    name: String,
    left_out: String,
    median: f64,
    least: f64,
    most: f64,
}

/// What criterion has measured.
#[derive(Deserialize)]
struct Growth {
    budget: f64,
    growth: Vec<Grown>,
}

#[derive(Deserialize)]
struct Grown {
    name: String,
    exponent: f64,
    sizes: Vec<usize>,
    nanoseconds: Vec<f64>,
}

pub fn run(arguments: &[String]) -> Result<u8> {
    no_arguments("bench-rules", arguments)?;
    tools::npm()?;
    tools::npm_in(FOLDER)?;
    let work = Path::new(RESULTS).join("rules");
    program(&work)?;
    write(
        &work.join("trial.packed"),
        review::parts()?.packed.trial.decoded()?,
    )?;

    let folder = std::path::absolute(&work).context("the current folder cannot be read")?;
    Run::new("node")
        .args(["bench.mjs".into(), folder.clone().into_os_string()])
        .dir(FOLDER)
        .run()?;
    same_as_native(&work)?;
    let growth = tools::target().join("criterion/growth.json");
    let _ = fs::remove_file(&growth);
    let measured = Run::new("cargo")
        .args(["bench", "--bench", "verdict"])
        .env("PEOPLE", folder.join("timed.jsonl"))
        // A page's program never gives memory back. Here the C library would, after each verdict of a large trial, and
        // what is timed would be the system handing the pages out anew.
        .env("MALLOC_MMAP_THRESHOLD_", KEPT)
        .env("MALLOC_TRIM_THRESHOLD_", KEPT)
        .mend("the message above names what does not compile, or the cost that grows")
        .run();
    // Where a cost grows too fast the bench fails as well, and the table says so.
    if !growth.is_file() {
        measured?;
    }
    report(&work)
}

/// The verdict alone, compiled and made small as the page's program is.
fn program(work: &Path) -> Result<()> {
    tools::wasm_target()?;
    tools::std_source()?;
    bundle::lean(Run::new("cargo"))
        .args(["build", "--release", "--package", "verdict-wasm"])
        .args(["--target", tools::WASM])
        .args(["--target-dir".into(), tools::target()])
        .run()?;
    fs::create_dir_all(work).with_context(|| format!("`{}` cannot be made", work.display()))?;
    let built = tools::target()
        .join(tools::WASM)
        .join("release/verdict_wasm.wasm");
    bundle::optimize(&built, &work.join("verdict.wasm"), &[])
}

/// Holds the verdicts of the WebAssembly, which all engines have come to, against those of `cargo review screen`.
fn same_as_native(work: &Path) -> Result<()> {
    let (people, verdicts) = (work.join("people.jsonl"), work.join("verdicts.jsonl"));
    let judged = review::screen(&people)?;
    let (people, verdicts) = (read_text(&people)?, read_text(&verdicts)?);
    let mut compared = 0;
    for ((person, verdict), native) in people.lines().zip(verdicts.lines()).zip(judged.lines()) {
        let mut native: Value = serde_json::from_str(native).context("a verdict is no JSON")?;
        let findings = native["findings"].as_array_mut().into_iter().flatten();
        for finding in findings.filter_map(Value::as_object_mut) {
            finding.remove("questions");
        }
        let wasm: Value = serde_json::from_str(verdict).context("verdicts.jsonl is no JSON")?;
        if native != wasm {
            bail!("for {person} `cargo review screen` says {native}, and its WebAssembly {wasm}");
        }
        compared += 1;
    }
    if compared != people.lines().count() {
        bail!(
            "only {compared} of the people have a verdict in {}",
            work.display()
        );
    }
    println!("{compared} people: `cargo review screen` comes to the same verdicts");
    Ok(())
}

fn report(work: &Path) -> Result<u8> {
    let measured: Measured = serde_json::from_str(&read_text(&work.join("node.json"))?)
        .context("node.json is not what bench.mjs writes")?;
    let criterion = tools::target().join("criterion");
    let grown: Growth = serde_json::from_str(&read_text(&criterion.join("growth.json"))?)
        .context("growth.json is not what the bench `verdict` writes")?;
    let native = native(&criterion, &work.join("timed.jsonl"))?;

    let of = |name: &str| -> Result<f64> {
        let row = measured.rows.iter().find(|row| row.name == name);
        Ok(row
            .with_context(|| format!("bench.mjs has not timed `{name}`"))?
            .median)
    };
    let ours = of("this program, as WebAssembly")?;
    let by_hand = ours / of("hand-written JavaScript")?;
    let json_logic = of("json-logic-js")? / ours;
    let steepest = grown
        .growth
        .iter()
        .map(|one| one.exponent)
        .fold(0.0, f64::max);
    let budgets = [
        (
            format!("at most {BESIDE_BY_HAND} times hand-written JavaScript without reasons"),
            format!("{by_hand:.2} times"),
            by_hand <= BESIDE_BY_HAND,
        ),
        (
            format!("at least {BESIDE_JSON_LOGIC} times as fast as json-logic-js"),
            format!("{json_logic:.1} times"),
            json_logic >= BESIDE_JSON_LOGIC,
        ),
        (
            format!(
                "grows with at most the power {} of the trial's size",
                grown.budget
            ),
            format!("{steepest:.2}"),
            steepest <= grown.budget,
        ),
    ];

    let mut text = String::from("# What one verdict costs\n\n");
    // Writing into a text cannot fail.
    let _ = writeln!(
        text,
        "{} criteria, {} questions; {} made-up people, on whom every engine comes to the same verdict: the outcome, \
         the earliest day, each finding and its date. This program also gives the reasons, {} a person. Processor \
         time, medians of turns taken one after the other in one process of Node {} on {} x {}.\n",
        measured.criteria,
        measured.questions,
        measured.people,
        measured.reasons,
        measured.node,
        measured.processors,
        measured.processor,
    );
    text += "| engine | µs a verdict | least to most | times this program | left to JavaScript, or left out |\n";
    text += "|---|---:|---:|---:|---|\n";
    for row in &measured.rows {
        let _ = writeln!(
            text,
            "| {} | {:.2} | {:.2} to {:.2} | {:.2} | {} |",
            row.name,
            row.median,
            row.least,
            row.most,
            row.median / ours,
            row.left_out,
        );
    }
    let _ = writeln!(
        text,
        "| this program, natively | {native:.2} | | {:.2} | nothing |\n",
        native / ours
    );
    text += "How costs grow, from the smallest trial to the largest:\n\n";
    text += "| what | power | µs at each size |\n|---|---:|---|\n";
    for one in &grown.growth {
        let times = one.sizes.iter().zip(&one.nanoseconds);
        let times: Vec<String> = times
            .map(|(size, time)| format!("{size}: {:.1}", time / 1000.0))
            .collect();
        let _ = writeln!(
            text,
            "| {} | {:.2} | {} |",
            one.name,
            one.exponent,
            times.join(", ")
        );
    }
    text += "\n| budget | measured | |\n|---|---|---|\n";
    for (budget, found, met) in &budgets {
        let met = if *met { "met" } else { "NOT MET" };
        let _ = writeln!(text, "| {budget} | {found} | {met} |");
    }
    print!("\n{text}");
    write(&Path::new(RESULTS).join("rules.md"), &text)?;
    let all = json!({
        "node": read_json(&work.join("node.json"))?,
        "native": native,
        "growth": read_json(&criterion.join("growth.json"))?,
        "budgets": budgets.iter().map(|(budget, found, met)| json!({ "budget": budget, "measured": found, "met": met })).collect::<Vec<_>>(),
    });
    write(&Path::new(RESULTS).join("rules.json"), format!("{all:#}\n"))?;
    Ok(u8::from(budgets.iter().any(|(.., met)| !met)))
}

fn read_json(file: &Path) -> Result<Value> {
    serde_json::from_str(&read_text(file)?)
        .with_context(|| format!("`{}` is no JSON", file.display()))
}

/// Criterion's median for all people of the file, in µs a person.
fn native(criterion: &Path, people: &Path) -> Result<f64> {
    let file: PathBuf = criterion.join("strangers/all/new/estimates.json");
    let median = read_json(&file)?["median"]["point_estimate"]
        .as_f64()
        .with_context(|| format!("`{}` has no median", file.display()))?;
    Ok(median / 1000.0 / read_text(people)?.lines().count() as f64)
}
