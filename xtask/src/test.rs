//! `test`: every check and test there is, step by step, ending at the first failure.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{self, Run};
use crate::{browser, chosen, dist, engines, fhir, fonts, opinion, serve, size, tools};

/// The tests that need Node and no browser: how hard the texts are to read, what surrounds the program, the
/// files that `cargo test` leaves for another program to read, the review pack, the schemas, and what the bench makes of
/// figures.
const NODE_TESTS: [&str; 6] = [
    "tests/words",
    "tests/embed",
    "tests/takeaway",
    "tests/pack",
    "tests/bench",
    "tests/schemas",
];

/// The parts that can be named, each with its steps in order.
const PARTS: [(&str, &[Step]); 8] = [
    (
        "rust",
        &[
            ("install what the Rust checks need", tools::wasm_target),
            ("formatting", formatting),
            ("clippy", clippy),
            ("clippy, for the browser", clippy_wasm),
            ("cargo test", cargo_test),
        ],
    ),
    (
        "words",
        &[
            ("install what the text tests need", tools::npm),
            ("node --test", node_test),
        ],
    ),
    (
        "opinion",
        &[
            ("install what the second opinion needs", tools::npm),
            ("second opinion", opinion::short),
        ],
    ),
    (
        "fhir",
        &[
            ("install what the FHIR tests need", fhir_tools),
            ("FHIR questionnaire and responses", fhir::make),
            ("FHIR validator", fhir_validator),
            ("LHC-Forms", lhc_forms),
        ],
    ),
    (
        "browser",
        &[
            ("install what the browser tests need", browser_tools),
            ("dist", dist::make),
            ("dist once more", dist::repeat),
            ("size", size::check),
            ("Playwright", playwright),
        ],
    ),
    (
        "hosts",
        &[
            ("install what the tests on host pages need", hosts_tools),
            ("dist", dist::make),
            ("Playwright, on host pages", playwright_hosts),
        ],
    ),
    (
        "webkit",
        &[
            ("install what the tests in WebKitGTK need", webkit_tools),
            ("dist", dist::make),
            ("WebKitGTK by its WebDriver", webkit),
        ],
    ),
    // The last, since it compiles the program with another trial in it.
    (
        "second",
        &[
            ("install what the tests of another trial need", second_tools),
            ("dist, of another trial", second_dist),
            ("Playwright, on another trial's page", playwright_second),
        ],
    ),
];

type Step = (&'static str, fn() -> Result<()>);

pub fn run(arguments: &[String]) -> Result<u8> {
    for argument in arguments {
        if !PARTS.iter().any(|(name, _)| name == argument) {
            let names = PARTS.map(|(name, _)| name).join(", ");
            bail!("`cargo xtask test` knows no part `{argument}`; the parts are: {names}");
        }
    }
    let chosen = PARTS.iter().filter(|(name, _)| {
        arguments.is_empty() || arguments.iter().any(|argument| argument == name)
    });

    let start = Instant::now();
    let mut passed = Vec::new();
    for step in chosen.flat_map(|(_, steps)| steps.iter()) {
        if let Err(error) = once(step, &mut passed) {
            eprintln!("error: {error:#}");
            summary(start.elapsed(), passed.len(), 1);
            return Ok(process::exit_code(&error));
        }
    }
    summary(start.elapsed(), passed.len(), 0);
    Ok(0)
}

/// Takes a step, unless it has been taken already: several parts begin with the same one.
fn once(&(name, step): &Step, passed: &mut Vec<&'static str>) -> Result<()> {
    if passed.contains(&name) {
        println!("\n== {name}: see above");
        return Ok(());
    }
    println!("\n== {name}");
    let begin = Instant::now();
    let result = step();
    println!("-- {name}: {}", seconds(begin.elapsed()));
    result?;
    passed.push(name);
    Ok(())
}

/// The last lines. What is counted is steps, since each runner above has counted its own tests.
fn summary(took: Duration, passed: usize, failed: usize) {
    println!("\nSteps of `cargo xtask test`, in {}:", seconds(took));
    println!("{passed} passed, {failed} failed");
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

fn formatting() -> Result<()> {
    Run::new("cargo")
        .args(["fmt", "--all", "--check"])
        .mend("run `cargo fmt --all`")
        .run()
}

fn clippy() -> Result<()> {
    Run::new("cargo")
        .args(["clippy", "--workspace", "--all-targets"])
        .args(["--", "-D", "warnings"])
        .run()
}

fn clippy_wasm() -> Result<()> {
    Run::new("cargo")
        .args(["clippy", "--target", tools::WASM])
        .args(["--package", "trial-prescreen", "--", "-D", "warnings"])
        .run()
}

fn cargo_test() -> Result<()> {
    Run::new("cargo").args(["test", "--workspace"]).run()
}

fn node_test() -> Result<()> {
    Run::new("node")
        .args(["--test"])
        .args(node_tests(&NODE_TESTS)?)
        .env("XTASK", process::this())
        .run()
}

/// The tests for Node in these folders, each of which has to hold one.
fn node_tests(folders: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in folders {
        let before = files.len();
        let entries = fs::read_dir(folder)
            .with_context(|| format!("the folder `{folder}` cannot be read"))?;
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

fn fhir_tools() -> Result<()> {
    tools::npm()?;
    tools::lforms()
}

fn fhir_validator() -> Result<()> {
    Run::new("node")
        .args(["--test"])
        .args(node_tests(&["tests/fhir"])?)
        .run()
}

fn lhc_forms() -> Result<()> {
    Run::new(tools::npm_program("playwright")?)
        .args(["test"])
        .dir("tests/fhir")
        .env("CHROMIUM", browser::find()?)
        .run()
}

fn browser_tools() -> Result<()> {
    tools::all()?;
    engines::for_browser()?.report();
    fonts::chinese()
}

fn playwright() -> Result<()> {
    let run = Run::new(tools::npm_program("playwright")?)
        .args(["test"])
        .dir("tests/browser")
        .env("XTASK", process::this())
        .env("PORT", serve::free_port()?.to_string());
    engines::for_browser()?.given_to(run).run()
}

fn hosts_tools() -> Result<()> {
    tools::all()?;
    engines::for_hosts()?.report();
    Ok(())
}

fn playwright_hosts() -> Result<()> {
    let run = Run::new(tools::npm_program("playwright")?)
        .args(["test"])
        .dir("tests/hosts");
    engines::for_hosts()?.given_to(run).run()
}

fn webkit_tools() -> Result<()> {
    tools::npm()?;
    engines::for_webkit()?.report();
    Ok(())
}

/// Two files at a time, since a browser that starts waits more than it works.
fn webkit() -> Result<()> {
    let run = Run::new("node")
        .args(["--test", "--test-concurrency=2"])
        .args(node_tests(&["tests/webkit"])?);
    engines::for_webkit()?.given_to(run).run()
}

/// A trial of another disease, in a language written from right to left.
const SECOND_TRIAL: &str = "tests/fixtures/second_trial";

fn second_tools() -> Result<()> {
    tools::all()?;
    fonts::arabic()
}

/// Calls this program anew, since the trial is chosen once for all of a run.
fn second_dist() -> Result<()> {
    Run::new(process::this())
        .args(["dist", "--verbose"])
        .env(chosen::VARIABLE, SECOND_TRIAL)
        .run()
}

fn playwright_second() -> Result<()> {
    Run::new(tools::npm_program("playwright")?)
        .args(["test"])
        .dir("tests/second")
        .env(chosen::VARIABLE, SECOND_TRIAL)
        .env("XTASK", process::this())
        .env("CHROMIUM", browser::find()?)
        .env("PORT", serve::free_port()?.to_string())
        .run()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[test]
    fn a_step_of_several_parts_is_taken_once_and_after_a_failure_again() {
        static TAKEN: AtomicU32 = AtomicU32::new(0);
        let step: Step = ("dist", || match TAKEN.fetch_add(1, Ordering::Relaxed) {
            0 => bail!("not yet"),
            _ => Ok(()),
        });
        let mut passed = Vec::new();
        assert!(once(&step, &mut passed).is_err());
        assert!(passed.is_empty());
        for _ in 0..2 {
            assert!(once(&step, &mut passed).is_ok());
            assert_eq!(passed, ["dist"]);
        }
        assert_eq!(TAKEN.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn steps_of_one_name_do_one_thing() {
        let steps = || PARTS.iter().flat_map(|(_, steps)| steps.iter());
        for (name, step) in steps() {
            for (_, same) in steps().filter(|(other, _)| other == name) {
                assert!(std::ptr::fn_addr_eq(*step, *same), "{name}");
            }
        }
    }
}
