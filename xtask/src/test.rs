//! `test`: every check and test there is, step by step, to the last one whatever fails; then what failed.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engines::Part as Engine;
use crate::process::{self, Run};
use crate::{chosen, dist, engines, review, size, tools};

/// The tests that need Node and no browser: how hard the texts are to read, what surrounds the program, the
/// files that `cargo test` leaves for another program to read, the review pack, the schemas, the server, and what the bench
/// makes of figures.
const NODE_TESTS: [&str; 7] = [
    "tests/words",
    "tests/embed",
    "tests/takeaway",
    "tests/pack",
    "tests/schemas",
    "tests/serve",
    "bench",
];

/// A part that can be named, what it cannot do without, and its steps. What it needs is seen to before any part begins, so
/// that what has to be installed by hand is said in the first minutes.
struct Part(&'static str, fn() -> Result<()>, &'static [Step]);

/// One step of a part: what it is to the others, its name, and what it does. A step of several parts is taken in the first of
/// them.
struct Step(Kind, &'static str, fn() -> Result<()>);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// What comes after it in the part builds on it, and is not run where it failed.
    Gate,
    /// Playwright's, which runs single files by name.
    Specs,
}
use Kind::{Gate, Plain, Specs};

/// What Playwright is called with besides, such as the names of the only files to run.
static ONLY: OnceLock<Vec<String>> = OnceLock::new();

/// Whether a step is taken: where Playwright's arguments are given, its own, and what they build on.
fn wanted(step: &&Step) -> bool {
    ONLY.get().is_none_or(Vec::is_empty) || step.0 != Plain
}

const DIST: Step = Step(Gate, "dist", dist::make);

#[rustfmt::skip]
static PARTS: [Part; 8] = [
    Part("rust", nothing, &[
        Step(Plain, "formatting", || cargo(&["fmt", "--all", "--check"]).mend("run `cargo fmt --all`").run()),
        Step(Plain, "clippy", clippy),
        Step(Plain, "clippy, for the browser", clippy_wasm),
        Step(Plain, "cargo test", || cargo(&["test", "--workspace", "--no-fail-fast"]).run()),
    ]),
    Part("words", tools::npm, &[Step(Plain, "node --test", node_test)]),
    Part("opinion", tools::npm, &[Step(Plain, "second opinion", opinion)]),
    Part("fhir", fhir_tools, &[
        Step(Gate, "FHIR questionnaire and responses", || Run::new(review::program()?).args(["fhir", "--write"]).run()),
        Step(Plain, "FHIR validator", fhir_validator),
        Step(Specs, "LHC-Forms", || playwright(&["lhc-forms"], engines::ONE)),
    ]),
    Part("browser", browser_tools, &[
        DIST,
        Step(Plain, "dist once more", dist::repeat),
        Step(Plain, "size", size::check),
        Step(Specs, "Playwright", || playwright(&["browser-chromium", "browser-firefox"], engines::BROWSER)),
    ]),
    Part("hosts", hosts_tools, &[
        DIST,
        Step(Specs, "Playwright, on host pages", || playwright(&["hosts-chromium", "hosts-firefox"], engines::HOSTS)),
    ]),
    Part("webkit", webkit_tools, &[DIST, Step(Plain, "WebKitGTK by its WebDriver", webkit)]),
    // The last, since it compiles the program with another trial in it.
    Part("second", second_tools, &[
        Step(Gate, "dist, of another trial", second_dist),
        Step(Specs, "Playwright, on another trial's page", || playwright(&["second"], engines::ONE)),
    ]),
];

/// What takes longer and says how much was tried: people in plain words, every combination of answers that can matter,
/// DuckDB's verdicts on 200,000 people, and millions of odd inputs.
#[rustfmt::skip]
static LONG: [Part; 4] = [
    Part("scenarios", nothing, &[Step(Plain, "scenarios", || at_length("scenarios"))]),
    Part("exhaustive", nothing, &[Step(Plain, "exhaustive", || at_length("exhaustive"))]),
    Part("opinion", tools::npm, &[Step(Plain, "second opinion", opinion_long)]),
    Part("fuzz", tools::npm, &[Step(Plain, "fuzz", || at_length("fuzz")), Step(Plain, "fuzz, in JavaScript", fuzz_scripts)]),
];

pub fn run(names: &[String], long: bool, only: &[String]) -> Result<u8> {
    ONLY.get_or_init(|| only.to_vec());
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
        bail!("what stands after `--` is for Playwright: name browser, hosts, fhir or second");
    }
    let start = Instant::now();
    let ends = all(&chosen);
    print!("{}", summary(&ends, start.elapsed()));
    Ok(u8::from(ends.iter().any(|end| end.2 != Fate::Passed)))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Passed,
    Failed,
    /// What it builds on failed.
    NotRun,
}

/// The end of a step: its part, its name, what became of it, and how long it took.
struct End(&'static str, &'static str, Fate, Duration);

/// Takes every step, whatever fails before it: first what each part needs, then part by part.
fn all(parts: &[&Part]) -> Vec<End> {
    let needs = |Part(name, needs, _): &&Part| taken(name, "what it needs", Some(*needs));
    let mut ends: Vec<End> = parts.iter().map(needs).collect();
    let mut known: HashMap<&str, Fate> = HashMap::new();
    for (at, Part(part, _, steps)) in parts.iter().enumerate() {
        let mut open = ends[at].2 == Fate::Passed;
        for step in steps.iter().filter(wanted) {
            let fate = known.get(step.1).copied().unwrap_or_else(|| {
                let end = taken(part, step.1, open.then_some(step.2));
                let fate = end.2;
                ends.push(end);
                fate
            });
            // Another part may have what it builds on.
            if fate != Fate::NotRun {
                known.insert(step.1, fate);
            }
            open &= step.0 != Gate || fate == Fate::Passed;
        }
    }
    ends
}

/// Takes a step, unless what it builds on has failed and there is nothing to run.
fn taken(part: &'static str, step: &'static str, run: Option<fn() -> Result<()>>) -> End {
    println!("\n== {part}: {step}");
    let begin = Instant::now();
    let fate = match run.map(|run| run()) {
        None => Fate::NotRun,
        Some(Ok(())) => Fate::Passed,
        Some(Err(error)) => {
            eprintln!("error: {error:#}");
            Fate::Failed
        }
    };
    let took = begin.elapsed();
    println!("-- {part}: {step}: {fate:?}, {}", seconds(took));
    End(part, step, fate, took)
}

/// The last lines: how long each part took, and which of its steps failed. What is counted is steps, since each runner
/// above has counted its own tests; a step that was not run counts as failed.
fn summary(ends: &[End], took: Duration) -> String {
    let mut text = format!("\nSteps of `cargo xtask test`, in {}:\n", seconds(took));
    let mut told: Vec<&str> = Vec::new();
    for End(part, ..) in ends {
        if told.contains(part) {
            continue;
        }
        told.push(part);
        let own = || ends.iter().filter(|end| end.0 == *part);
        let failed: Vec<&End> = own().filter(|end| end.2 != Fate::Passed).collect();
        let fate = if failed.is_empty() {
            "passed"
        } else {
            "FAILED"
        };
        let took = seconds(own().map(|end| end.3).sum());
        text += &format!("  {part:10} {took:>9}  {fate}\n");
        for End(_, step, fate, _) in failed {
            text += &format!("{:24}{fate:?}: {step}\n", "");
        }
    }
    let passed = ends.iter().filter(|end| end.2 == Fate::Passed).count();
    text + &format!("{passed} passed, {} failed\n", ends.len() - passed)
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

fn nothing() -> Result<()> {
    Ok(())
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

fn node_test() -> Result<()> {
    let run = Run::new("node")
        .args(["--test"])
        .args(node_tests(&NODE_TESTS)?);
    run.env("REVIEW", review::program()?).run()
}

/// The tests for Node in these folders, each of which has to hold one.
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
            bail!("the folder `{folder}` holds no file that ends in .test.mjs");
        }
    }
    files.sort();
    Ok(files)
}

/// DuckDB reads the trial's table and judges twenty thousand made-up people and more beside the program.
fn opinion() -> Result<()> {
    second_opinion(review::program()?, &["--test", "second-opinion.test.mjs"])
}

/// Ten times as many, and every boundary case, by a program that was built to be fast.
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
        .at_home(&tools::home())
        .mend("see that the npm registry is reached")
        .run()
}

fn fhir_validator() -> Result<()> {
    Run::new("node")
        .args(["--test"])
        .args(node_tests(&["tests/fhir"])?)
        .run()
}

/// Playwright's tests of these projects (`playwright.config.mjs`).
fn playwright(projects: &[&str], engines: &[Engine]) -> Result<()> {
    let run = Run::new(tools::npm_program("playwright")?).args(["test"]);
    let run = run.args(
        projects
            .iter()
            .map(|project| format!("--project={project}")),
    );
    let run = run.args(ONLY.get().into_iter().flatten());
    let run = run.env("REVIEW", review::program()?);
    engines::all(engines)?.given_to(run).run()
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

/// Two files at a time, since a browser that starts waits more than it works.
fn webkit() -> Result<()> {
    let run = Run::new("node").args(["--test", "--test-concurrency=2"]);
    engines::all(engines::WEBKITGTK)?
        .given_to(run.args(node_tests(&["tests/webkit"])?))
        .run()
}

/// A trial of another disease, in a language written from right to left.
const SECOND_TRIAL: &str = "tests/fixtures/second_trial";

fn second_tools() -> Result<()> {
    tools::all()?;
    engines::font("ar", "fonts-dejavu-core")
}

/// Calls this program anew, since the trial is chosen once for all of a run.
fn second_dist() -> Result<()> {
    let run = Run::new(process::this()).args(["dist", "--verbose"]);
    run.env(chosen::VARIABLE, SECOND_TRIAL).run()
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

/// One module of tests, with more cases than `cargo test` takes the time for, and its figures shown.
fn at_length(module: &str) -> Result<()> {
    let filter = format!("{module}::");
    cargo(&["test", "--test", "all", "--", "--nocapture", &filter])
        .env("PROOF", "1")
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ill() -> Result<()> {
        bail!("it does not hold")
    }

    fn fates(parts: &[&Part]) -> Vec<(&'static str, Fate)> {
        let ends = all(parts).into_iter().skip(parts.len());
        ends.map(|End(_, step, fate, _)| (step, fate)).collect()
    }

    fn never() -> Result<()> {
        panic!("it is run")
    }

    const FREE: Part = Part(
        "free",
        nothing,
        &[Step(Plain, "a", ill), Step(Plain, "b", nothing)],
    );
    const GATED: Part = Part(
        "gated",
        nothing,
        &[Step(Gate, "gate", ill), Step(Plain, "c", never)],
    );
    const POOR: Part = Part("poor", ill, &[Step(Plain, "d", never)]);

    #[test]
    fn every_step_is_taken_but_what_builds_on_a_failed_one() {
        use Fate::{Failed, NotRun, Passed};
        assert_eq!(fates(&[&FREE]), [("a", Failed), ("b", Passed)]);
        assert_eq!(fates(&[&GATED]), [("gate", Failed), ("c", NotRun)]);
        assert_eq!(fates(&[&POOR, &FREE])[0], ("d", NotRun));
        // A step of two parts is taken once.
        let twice = fates(&[&GATED, &GATED]);
        assert_eq!(twice.iter().filter(|(step, _)| *step == "gate").count(), 1);
    }

    #[test]
    fn the_summary_names_what_failed_and_ends_in_plain_figures() {
        let end = |part, step, fate, took| End(part, step, fate, Duration::from_secs(took));
        let ends = [
            end("rust", "clippy", Fate::Passed, 4),
            end("rust", "cargo test", Fate::Passed, 60),
            end("browser", "dist", Fate::Failed, 3),
            end("browser", "size", Fate::NotRun, 0),
        ];
        let told = "
Steps of `cargo xtask test`, in 67.0 s:
  rust          64.0 s  passed
  browser        3.0 s  FAILED
                        Failed: dist
                        NotRun: size
2 passed, 2 failed
";
        assert_eq!(summary(&ends, Duration::from_secs(67)), told);
    }
}
