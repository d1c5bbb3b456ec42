//! `test`: every check and test by part, what each needs and what it runs. `steps.rs` runs them.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::engines::Engine;
use crate::process::{self, Run};
use crate::steps::{
    Kind::{Gate, Plain, Specs},
    Part, Status, Step, run_all, summary,
};
use crate::{dist, engines, output, review, tools};

/// The folders of tests that need Node and no browser.
const NODE_TESTS: [&str; 7] = [
    "tests/words",
    "tests/embed",
    "tests/takeaway",
    "tests/pack",
    "tests/schemas",
    "tests/serve",
    "bench",
];

/// The user's arguments for Playwright, such as the spec files to run.
static PLAYWRIGHT_ARGS: OnceLock<Vec<String>> = OnceLock::new();

/// Whether a step runs: with arguments for Playwright, only its steps and the gates before them.
fn selected(step: &Step) -> bool {
    PLAYWRIGHT_ARGS.get().is_none_or(Vec::is_empty) || step.0 != Plain
}

const DIST: Step = Step(Gate, "dist", dist::make);

#[rustfmt::skip]
static PARTS: [Part; 9] = [
    Part("rust", Some(tools::wasm_target), &[
        Step(Plain, "formatting", || cargo(&["fmt", "--all", "--check"]).hint("run `cargo fmt --all`").run()),
        Step(Plain, "clippy", clippy),
        Step(Plain, "clippy for wasm32", clippy_wasm),
        Step(Plain, "cargo test", || cargo(&["test", "--workspace", "--no-fail-fast"]).run()),
    ]),
    Part("words", Some(tools::npm), &[Step(Plain, "node --test", node_test)]),
    Part("opinion", Some(tools::npm), &[Step(Plain, "second opinion", opinion)]),
    Part("fhir", Some(fhir_tools), &[
        Step(Gate, "FHIR questionnaire and responses", || Run::new(review::program()?).args(["fhir", "--write"]).run()),
        Step(Plain, "FHIR validator", fhir_validator),
        Step(Specs, "LHC-Forms", || playwright(&["lhc-forms"], engines::ONE)),
    ]),
    Part("gallery", Some(gallery_tools), &[
        Step(Gate, "pages of every screen", || Run::new(review::program()?).args(["gallery"]).run()),
        Step(Specs, "two accessibility engines", || playwright(&["gallery"], engines::ONE)),
    ]),
    Part("browser", Some(browser_tools), &[
        DIST,
        Step(Plain, "reproducible dist", dist::repeat),
        Step(Plain, "size", dist::size),
        Step(Specs, "Playwright", || playwright(&["browser-chromium", "browser-firefox"], engines::BROWSER)),
    ]),
    Part("hosts", Some(hosts_tools), &[
        DIST,
        Step(Specs, "Playwright on host pages", || playwright(&["hosts-chromium", "hosts-firefox"], engines::HOSTS)),
    ]),
    Part("webkit", Some(webkit_tools), &[DIST, Step(Plain, "WebKitGTK by WebDriver", webkit)]),
    // Last, since it recompiles the widget with another trial.
    Part("second", Some(second_tools), &[
        Step(Gate, "dist of the second trial", second_dist),
        Step(Specs, "Playwright on the second trial", || playwright(&["second"], engines::ONE)),
    ]),
];

/// The slow suites of `--long`, which also print how many cases they tried.
#[rustfmt::skip]
static LONG: [Part; 4] = [
    Part("scenarios", None, &[Step(Plain, "scenarios", || long_test("scenarios"))]),
    Part("exhaustive", None, &[Step(Plain, "exhaustive", || long_test("exhaustive"))]),
    Part("opinion", Some(tools::npm), &[Step(Plain, "second opinion", opinion_long)]),
    Part("fuzz", Some(tools::npm), &[Step(Plain, "fuzz", || long_test("fuzz")), Step(Plain, "fuzz, JavaScript", fuzz_scripts)]),
];

/// Runs the named parts, or all, and returns the exit code: 1 if a step failed. `only` is passed on to Playwright.
///
/// # Errors
///
/// If a name is unknown, or a named part takes no arguments for Playwright.
pub fn run(names: &[String], long: bool, only: &[String]) -> Result<u8> {
    PLAYWRIGHT_ARGS.get_or_init(|| only.to_vec());
    let parts: &[Part] = if long { &LONG } else { &PARTS };
    for name in names {
        if !parts.iter().any(|Part(part, ..)| part == name) {
            let known: Vec<_> = parts.iter().map(|Part(name, ..)| *name).collect();
            bail!(
                "there is no part `{name}`; the parts are: {}",
                known.join(", ")
            );
        }
    }
    let chosen = |part: &&Part| names.is_empty() || names.iter().any(|name| name == part.0);
    let chosen: Vec<&Part> = parts.iter().filter(chosen).collect();
    let specs = |Part(.., steps): &&Part| steps.iter().any(|step| step.0 == Specs);
    if !only.is_empty() && !chosen.iter().all(specs) {
        bail!(
            "`{}` takes no arguments for Playwright, which stand after `--`; name browser, hosts, fhir or second before it",
            names.join(" ")
        );
    }
    let start = Instant::now();
    let results = run_all(&chosen, selected);
    print!("{}", summary(&results, start.elapsed()));
    let failed = results.iter().any(|result| result.status != Status::Passed);
    Ok(u8::from(failed))
}

fn cargo(arguments: &[&str]) -> Run {
    Run::new("cargo").args(arguments)
}

fn clippy() -> Result<()> {
    cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])
    .run()
}

fn clippy_wasm() -> Result<()> {
    cargo(&[
        "clippy",
        "--target",
        tools::WASM,
        "--package",
        "trial-prescreen",
    ])
    .args(["--package", "bench-rules", "--lib", "--", "-D", "warnings"])
    .run()
}

/// Two files at a time; by itself Node leaves a processor free.
fn node_test() -> Result<()> {
    let run = Run::new("node")
        .args(["--test", "--test-concurrency=2"])
        .args(node_tests(&NODE_TESTS)?);
    run.env("REVIEW", review::program()?).run()
}

/// The files of Node tests in these folders.
///
/// # Errors
///
/// If a folder has none, so that a renamed file cannot drop out unseen.
fn node_tests(folders: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in folders {
        let before = files.len();
        let entries = fs::read_dir(folder).with_context(|| format!("`{folder}` cannot be read"))?;
        for entry in entries {
            let path = entry?.path();
            if path.to_string_lossy().ends_with(".test.mjs") {
                files.push(path);
            }
        }
        if files.len() == before {
            bail!(
                "`{folder}` has no file that ends in .test.mjs; correct the folder or the file name"
            );
        }
    }
    files.sort();
    Ok(files)
}

/// Compares the program's verdicts with DuckDB's on 20,000 random people.
fn opinion() -> Result<()> {
    second_opinion(review::program()?, &["--test", "second-opinion.test.mjs"])
}

/// The same for 200,000 people, by an optimised build.
fn opinion_long() -> Result<()> {
    second_opinion(review::build("tool", "tool")?, &["opinion.mjs", "200000"])
}

fn second_opinion(program: PathBuf, arguments: &[&str]) -> Result<()> {
    let run = Run::new("node").args(arguments).dir("tests/second-opinion");
    run.env("REVIEW", program).run()
}

fn fhir_tools() -> Result<()> {
    tools::npm()?;
    Run::new("node")
        .args(["tests/fhir/fetch-lforms.mjs"])
        .writable_home(&tools::home())
        .hint("check that the npm registry is reachable")
        .run()
}

fn fhir_validator() -> Result<()> {
    Run::new("node")
        .args(["--test"])
        .args(node_tests(&["tests/fhir"])?)
        .run()
}

/// Runs these projects of `playwright.config.mjs`.
fn playwright(projects: &[&str], engines: &[Engine]) -> Result<()> {
    let run = Run::new(tools::npm_program("playwright")?).args(["test"]);
    let run = run.args(
        projects
            .iter()
            .map(|project| format!("--project={project}")),
    );
    let run = run.args(PLAYWRIGHT_ARGS.get().into_iter().flatten());
    let run = run.env("REVIEW", review::program()?);
    engines::all(engines)?.pass_to(run).run()
}

fn gallery_tools() -> Result<()> {
    tools::npm()?;
    engines::font("zh", "fonts-wqy-microhei")?;
    engines::all(engines::ONE).map(drop)
}

fn browser_tools() -> Result<()> {
    tools::all()?;
    engines::font("zh", "fonts-wqy-microhei")?;
    engines::all(engines::BROWSER).map(drop)
}

fn hosts_tools() -> Result<()> {
    tools::all()?;
    engines::all(engines::HOSTS).map(drop)
}

fn webkit_tools() -> Result<()> {
    tools::all()?;
    engines::all(engines::WEBKITGTK).map(drop)
}

/// Two files at a time, since starting a browser is mostly waiting.
fn webkit() -> Result<()> {
    let run = Run::new("node").args(["--test", "--test-concurrency=2"]);
    engines::all(engines::WEBKITGTK)?
        .pass_to(run.args(node_tests(&["tests/webkit"])?))
        .run()
}

/// A trial of another disease, with a right-to-left language.
const SECOND_TRIAL: &str = "tests/fixtures/second_trial";

fn second_tools() -> Result<()> {
    tools::all()?;
    engines::font("ar", "fonts-dejavu-core")
}

/// Runs xtask as a new process, since the trial is read from the environment once.
fn second_dist() -> Result<()> {
    let run = Run::new(process::executable()).args(["dist", "--verbose"]);
    run.env(output::TRIAL_VARIABLE, SECOND_TRIAL).run()
}

fn fuzz_scripts() -> Result<()> {
    let files = [
        "tests/embed/messages.test.mjs",
        "tests/embed/attributes.test.mjs",
    ];
    Run::new("node")
        .args(["--test"])
        .args(files)
        .env("PROOF", "1")
        .run()
}

/// Runs one module of Rust tests with all of its cases, and shows how many there were.
fn long_test(module: &str) -> Result<()> {
    let filter = format!("{module}::");
    cargo(&["test", "--test", "all", "--", "--nocapture", &filter])
        .env("PROOF", "1")
        .run()
}
