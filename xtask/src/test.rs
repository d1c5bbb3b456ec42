//! `test`: runs every check and test, or the parts named. A failure does not stop the steps that are independent of it; the
//! summary at the end lists what failed.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engines::Engine;
use crate::process::{self, Run};
use crate::{dist, engines, output, review, size, tools};

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

/// A named part: its name, its setup if it needs any, and its steps. The setup of all parts begins at once, beside the first
/// steps, so that missing tools are reported in the first minutes.
struct Part(&'static str, Option<Setup>, &'static [Step]);

type Setup = fn() -> Result<()>;

/// A step of a part: its kind, its name and what it runs. A step with the same name in several parts runs once.
struct Step(Kind, &'static str, fn() -> Result<()>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// The later steps of the part depend on it, and are not run if it fails.
    Gate,
    /// Runs Playwright, which takes arguments from the command line.
    Specs,
}
use Kind::{Gate, Plain, Specs};

/// The user's arguments for Playwright, such as the spec files to run.
static PLAYWRIGHT_ARGS: OnceLock<Vec<String>> = OnceLock::new();

/// Whether a step runs: with arguments for Playwright, only its steps and the gates before them.
fn selected(step: &&Step) -> bool {
    PLAYWRIGHT_ARGS.get().is_none_or(Vec::is_empty) || step.0 != Plain
}

const DIST: Step = Step(Gate, "dist", dist::make);

#[rustfmt::skip]
static PARTS: [Part; 9] = [
    Part("rust", None, &[
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
        Step(Plain, "size", size::check),
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
    let results = run_all(&chosen);
    print!("{}", summary(&results, start.elapsed()));
    let failed = results.iter().any(|result| result.status != Status::Passed);
    Ok(u8::from(failed))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    Passed,
    Failed,
    /// The setup or a gate before it failed.
    NotRun,
}

struct StepResult {
    part: &'static str,
    step: &'static str,
    status: Status,
    duration: Duration,
}

/// Runs the steps, part by part. The setups run beside them, one after another, and a part waits for its own: they download,
/// unpack and link, which leaves the processors to the parts that need none.
fn run_all(parts: &[&Part]) -> Vec<StepResult> {
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            // What they print would stand between the lines of a step.
            process::set_verbose(false);
            for (part, setup) in parts.iter().filter_map(|part| Some((part.0, part.1?))) {
                let ended = timed(setup);
                if let Err(error) = &ended.0 {
                    eprintln!("error: {part}: setup: {error:#}");
                }
                // The other end is closed only after a panic, which is reported.
                let _ = send.send(ended);
            }
        });
        let mut results = Vec::new();
        let mut done: HashMap<&str, Status> = HashMap::new();
        for Part(part, setup, steps) in parts {
            let mut open = true;
            if setup.is_some() {
                let ended = receive.recv().ok();
                let result = run_step(part, "setup", || ended);
                open = result.status == Status::Passed;
                results.push(result);
            }
            for step in steps.iter().filter(selected) {
                let status = done.get(step.1).copied().unwrap_or_else(|| {
                    let result = run_step(part, step.1, || open.then(|| timed(step.2)));
                    let status = result.status;
                    results.push(result);
                    status
                });
                // A step that was not run may still run in another part, whose setup and gates pass.
                if status != Status::NotRun {
                    done.insert(step.1, status);
                }
                open &= step.0 != Gate || status == Status::Passed;
            }
        }
        results
    })
}

/// What came of a function, and how long it took.
fn timed(run: fn() -> Result<()>) -> (Result<()>, Duration) {
    let start = Instant::now();
    (run(), start.elapsed())
}

/// Runs a step and prints what came of it; `None` is one that is not run.
fn run_step(
    part: &'static str,
    step: &'static str,
    run: impl FnOnce() -> Option<(Result<()>, Duration)>,
) -> StepResult {
    println!("\n== {part}: {step}");
    let (status, duration) = match run() {
        None => (Status::NotRun, Duration::ZERO),
        Some((Ok(()), duration)) => (Status::Passed, duration),
        Some((Err(error), duration)) => {
            eprintln!("error: {error:#}");
            (Status::Failed, duration)
        }
    };
    println!("-- {part}: {step}: {status:?}, {}", seconds(duration));
    StepResult {
        part,
        step,
        status,
        duration,
    }
}

/// The last lines: the duration of each part and its failed steps. It counts steps, since each test runner has printed its
/// own count of tests; a step that was not run counts as failed.
fn summary(results: &[StepResult], duration: Duration) -> String {
    let mut text = format!("\nSteps of `cargo xtask test`, in {}:\n", seconds(duration));
    let mut listed: Vec<&str> = Vec::new();
    for StepResult { part, .. } in results {
        if listed.contains(part) {
            continue;
        }
        listed.push(part);
        let own = || results.iter().filter(|result| result.part == *part);
        let failed: Vec<_> = own()
            .filter(|result| result.status != Status::Passed)
            .collect();
        let status = if failed.is_empty() {
            "passed"
        } else {
            "FAILED"
        };
        let duration = seconds(own().map(|result| result.duration).sum());
        text += &format!("  {part:10} {duration:>9}  {status}\n");
        for StepResult { step, status, .. } in failed {
            text += &format!("{:24}{status:?}: {step}\n", "");
        }
    }
    let passed = results
        .iter()
        .filter(|result| result.status == Status::Passed)
        .count();
    text + &format!("{passed} passed, {} failed\n", results.len() - passed)
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn fail() -> Result<()> {
        bail!("failed on purpose")
    }

    fn pass() -> Result<()> {
        Ok(())
    }

    fn never() -> Result<()> {
        panic!("a step after a failed gate or setup was run")
    }

    fn statuses(parts: &[&Part]) -> Vec<(&'static str, Status)> {
        let results = run_all(parts).into_iter();
        results
            .filter(|result| result.step != "setup")
            .map(|result| (result.step, result.status))
            .collect()
    }

    const INDEPENDENT: Part = Part(
        "independent",
        None,
        &[Step(Plain, "a", fail), Step(Plain, "b", pass)],
    );
    const GATED: Part = Part(
        "gated",
        Some(pass),
        &[Step(Gate, "gate", fail), Step(Plain, "c", never)],
    );
    const WITHOUT_SETUP: Part = Part("without setup", Some(fail), &[Step(Plain, "d", never)]);

    #[test]
    fn only_steps_that_depend_on_a_failure_are_not_run() {
        use Status::{Failed, NotRun, Passed};
        assert_eq!(statuses(&[&INDEPENDENT]), [("a", Failed), ("b", Passed)]);
        assert_eq!(statuses(&[&GATED]), [("gate", Failed), ("c", NotRun)]);
        assert_eq!(statuses(&[&WITHOUT_SETUP, &INDEPENDENT])[0], ("d", NotRun));
    }

    #[test]
    fn a_step_of_two_parts_runs_once() {
        let statuses = statuses(&[&GATED, &GATED]);
        let gates = statuses.iter().filter(|(step, _)| *step == "gate");
        assert_eq!(gates.count(), 1);
    }

    #[test]
    fn the_summary_names_what_failed_and_ends_with_the_counts() {
        let result = |part, step, status, seconds| StepResult {
            part,
            step,
            status,
            duration: Duration::from_secs(seconds),
        };
        let results = [
            result("rust", "clippy", Status::Passed, 4),
            result("rust", "cargo test", Status::Passed, 60),
            result("browser", "dist", Status::Failed, 3),
            result("browser", "size", Status::NotRun, 0),
        ];
        let expected = "
Steps of `cargo xtask test`, in 67.0 s:
  rust          64.0 s  passed
  browser        3.0 s  FAILED
                        Failed: dist
                        NotRun: size
2 passed, 2 failed
";
        assert_eq!(summary(&results, Duration::from_secs(67)), expected);
    }
}
