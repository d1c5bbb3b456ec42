//! `test`: every check and test there is, step by step, to the last one whatever fails; then what failed.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{self, Run};
use crate::{browser, chosen, dist, engines, fonts, opinion, review, serve, size, tools};

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

/// One of the parts that can be named.
struct Part {
    name: &'static str,
    /// What it cannot do without. It is seen to before any part begins, so that what has to be installed by hand is
    /// said in the first minutes.
    needs: Step,
    steps: &'static [Step],
}

/// One step of a part.
#[derive(Clone, Copy)]
struct Step {
    name: &'static str,
    run: fn() -> Result<()>,
    /// The earlier steps of the part that it builds on: where one of these failed, it is not run.
    after: &'static [&'static str],
}

const fn step(name: &'static str, run: fn() -> Result<()>, after: &'static [&'static str]) -> Step {
    Step { name, run, after }
}

const PARTS: [Part; 8] = [
    Part {
        name: "rust",
        needs: step("what the Rust checks need", tools::wasm_target, &[]),
        steps: &[
            step("formatting", formatting, &[]),
            step("clippy", clippy, &[]),
            step("clippy, for the browser", clippy_wasm, &[]),
            step("cargo test", cargo_test, &[]),
        ],
    },
    Part {
        name: "words",
        needs: step("what the text tests need", tools::npm, &[]),
        steps: &[step("node --test", node_test, &[])],
    },
    Part {
        name: "opinion",
        needs: step("what the second opinion needs", tools::npm, &[]),
        steps: &[step("second opinion", opinion::short, &[])],
    },
    Part {
        name: "fhir",
        needs: step("what the FHIR tests need", fhir_tools, &[]),
        steps: &[
            step("FHIR questionnaire and responses", review::fhir, &[]),
            step(
                "FHIR validator",
                fhir_validator,
                &["FHIR questionnaire and responses"],
            ),
            step(
                "LHC-Forms",
                lhc_forms,
                &["FHIR questionnaire and responses"],
            ),
        ],
    },
    Part {
        name: "browser",
        needs: step("what the browser tests need", browser_tools, &[]),
        steps: &[
            step("dist", dist::make, &[]),
            step("dist once more", dist::repeat, &["dist"]),
            step("size", size::check, &["dist"]),
            step("Playwright", playwright, &["dist"]),
        ],
    },
    Part {
        name: "hosts",
        needs: step("what the tests on host pages need", hosts_tools, &[]),
        steps: &[
            step("dist", dist::make, &[]),
            step("Playwright, on host pages", playwright_hosts, &["dist"]),
        ],
    },
    Part {
        name: "webkit",
        needs: step("what the tests in WebKitGTK need", webkit_tools, &[]),
        steps: &[
            step("dist", dist::make, &[]),
            step("WebKitGTK by its WebDriver", webkit, &["dist"]),
        ],
    },
    // The last, since it compiles the program with another trial in it.
    Part {
        name: "second",
        needs: step("what the tests of another trial need", second_tools, &[]),
        steps: &[
            step("dist, of another trial", second_dist, &[]),
            step(
                "Playwright, on another trial's page",
                playwright_second,
                &["dist, of another trial"],
            ),
        ],
    },
];

pub fn run(arguments: &[String]) -> Result<u8> {
    for argument in arguments {
        if !PARTS.iter().any(|part| part.name == argument) {
            let names = PARTS.map(|part| part.name).join(", ");
            bail!("`cargo xtask test` knows no part `{argument}`; the parts are: {names}");
        }
    }
    let chosen: Vec<&Part> = PARTS
        .iter()
        .filter(|part| {
            arguments.is_empty() || arguments.iter().any(|argument| argument == part.name)
        })
        .collect();

    let start = Instant::now();
    let ends = all(&chosen);
    print!("{}", summary(&ends, start.elapsed()));
    Ok(u8::from(ends.iter().any(|end| end.fate != Fate::Passed)))
}

/// What became of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Passed,
    Failed,
    /// A step that it builds on failed.
    NotRun {
        since: &'static str,
    },
}

/// The end of a step in a part.
#[derive(Clone, Copy, Debug)]
struct End {
    part: &'static str,
    step: &'static str,
    fate: Fate,
    took: Duration,
}

/// Takes every step, whatever fails before it: first what each part needs, then part by part. A step that several parts
/// share is taken in the first of them.
fn all(parts: &[&Part]) -> Vec<End> {
    let mut ends: Vec<End> = Vec::new();
    for part in parts {
        let end = taken(part, &part.needs, None);
        ends.push(end);
    }
    for part in parts {
        for step in part.steps {
            let before = ends.iter().position(|end| end.step == step.name);
            match before.map(|at| (at, ends[at].fate)) {
                None => {}
                // An earlier part could not come to it, for want of what that part needs.
                Some((at, Fate::NotRun { .. })) => {
                    ends.remove(at);
                }
                Some(_) => {
                    println!("\n== {}: see above", step.name);
                    continue;
                }
            }
            let failed = |name: &&&str| {
                let end = ends.iter().rfind(|end| end.step == **name);
                end.is_some_and(|end| end.fate != Fate::Passed)
            };
            let since = [part.needs.name];
            let since = since.iter().chain(step.after).find(failed).copied();
            ends.push(taken(part, step, since));
        }
    }
    ends
}

/// Takes a step of a part, unless it builds on one that failed.
fn taken(part: &Part, step: &Step, since: Option<&'static str>) -> End {
    println!("\n== {}", step.name);
    let begin = Instant::now();
    let fate = match since.map_or_else(|| Ok((step.run)()), Err) {
        Err(since) => {
            println!("-- {}: not run, since this failed: {since}", step.name);
            Fate::NotRun { since }
        }
        Ok(Ok(())) => Fate::Passed,
        Ok(Err(error)) => {
            eprintln!("error: {error:#}");
            Fate::Failed
        }
    };
    let took = begin.elapsed();
    if since.is_none() {
        println!("-- {}: {}", step.name, seconds(took));
    }
    End {
        part: part.name,
        step: step.name,
        fate,
        took,
    }
}

/// The last lines: how long each part took, and which of its steps failed. What is counted is steps, since each runner
/// above has counted its own tests; a step that was not run counts as failed.
fn summary(ends: &[End], took: Duration) -> String {
    let mut text = format!("\nSteps of `cargo xtask test`, in {}:\n", seconds(took));
    let mut parts: Vec<&str> = Vec::new();
    for end in ends {
        if !parts.contains(&end.part) {
            parts.push(end.part);
        }
    }
    for part in parts {
        let own = || ends.iter().filter(|end| end.part == part);
        let took = seconds(own().map(|end| end.took).sum());
        let well = own().all(|end| end.fate == Fate::Passed);
        let told = if well { "passed" } else { "FAILED" };
        text += &format!("  {part:8} {took:>9}  {told}\n");
        for end in own() {
            let told = match end.fate {
                Fate::Passed => continue,
                Fate::Failed => format!("failed: {}", end.step),
                Fate::NotRun { since } => {
                    format!("not run: {}, since this failed: {since}", end.step)
                }
            };
            text += &format!("{:22}{told}\n", "");
        }
    }
    let passed = ends.iter().filter(|end| end.fate == Fate::Passed).count();
    text += &format!("{passed} passed, {} failed\n", ends.len() - passed);
    text
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
    Run::new("cargo")
        .args(["test", "--workspace", "--no-fail-fast"])
        .run()
}

fn node_test() -> Result<()> {
    Run::new("node")
        .args(["--test"])
        .args(node_tests(&NODE_TESTS)?)
        .env("REVIEW", review::program()?)
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
    let engines = engines::for_browser();
    fonts::chinese()?;
    engines?.report();
    Ok(())
}

fn playwright() -> Result<()> {
    let run = Run::new(tools::npm_program("playwright")?)
        .args(["test"])
        .dir("tests/browser")
        .env("REVIEW", review::program()?)
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

    fn well() -> Result<()> {
        Ok(())
    }

    fn ill() -> Result<()> {
        bail!("it does not hold")
    }

    const NEEDS: Step = step("needs", well, &[]);

    fn fates(parts: &[&Part]) -> Vec<(&'static str, Fate)> {
        let ends = all(parts);
        ends.iter().map(|end| (end.step, end.fate)).collect()
    }

    #[test]
    fn every_step_is_taken_whatever_failed_before_it() {
        let first = Part {
            name: "first",
            needs: NEEDS,
            steps: const { &[step("a", ill, &[]), step("b", well, &[])] },
        };
        let second = Part {
            name: "second",
            needs: step("other needs", well, &[]),
            steps: const { &[step("c", well, &[])] },
        };
        assert_eq!(
            fates(&[&first, &second]),
            [
                ("needs", Fate::Passed),
                ("other needs", Fate::Passed),
                ("a", Fate::Failed),
                ("b", Fate::Passed),
                ("c", Fate::Passed),
            ]
        );
    }

    #[test]
    fn a_step_that_builds_on_a_failed_one_is_not_run() {
        let steps: &[Step] = const {
            &[
                step("dist", ill, &[]),
                step("size", || panic!("it is run"), &["dist"]),
                step("report", || panic!("it is run"), &["size"]),
                step("other", well, &[]),
            ]
        };
        let part = Part {
            name: "part",
            needs: NEEDS,
            steps,
        };
        assert_eq!(
            fates(&[&part])[1..],
            [
                ("dist", Fate::Failed),
                ("size", Fate::NotRun { since: "dist" }),
                ("report", Fate::NotRun { since: "size" }),
                ("other", Fate::Passed),
            ]
        );
    }

    #[test]
    fn a_part_without_what_it_needs_is_not_run() {
        let poor = Part {
            name: "poor",
            needs: step("a font", ill, &[]),
            steps: const { &[step("dist", well, &[])] },
        };
        let rich = Part {
            name: "rich",
            needs: NEEDS,
            steps: const { &[step("dist", well, &[])] },
        };
        let since = "a font";
        assert_eq!(
            fates(&[&poor]),
            [("a font", Fate::Failed), ("dist", Fate::NotRun { since })]
        );
        // Another part that has what it needs takes the step they share.
        assert_eq!(
            fates(&[&poor, &rich])[1..],
            [("needs", Fate::Passed), ("dist", Fate::Passed)]
        );
    }

    #[test]
    fn a_step_of_several_parts_is_taken_once_whether_it_passes_or_fails() {
        static TAKEN: AtomicU32 = AtomicU32::new(0);
        fn counted() -> Result<()> {
            TAKEN.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }
        fn counted_and_ill() -> Result<()> {
            counted()?;
            ill()
        }
        for steps in [
            const { &[step("dist", counted, &[])] },
            const { &[step("dist", counted_and_ill, &[])] },
        ] {
            let part = |name| Part {
                name,
                needs: NEEDS,
                steps,
            };
            TAKEN.store(0, Ordering::Relaxed);
            let ends = all(&[&part("first"), &part("second")]);
            assert_eq!(TAKEN.load(Ordering::Relaxed), 1);
            assert_eq!(ends.iter().filter(|end| end.step == "dist").count(), 1);
        }
    }

    #[test]
    fn the_summary_names_what_failed_and_ends_in_plain_figures() {
        let end = |part, step, fate, took| End {
            part,
            step,
            fate,
            took: Duration::from_secs(took),
        };
        let since = "dist";
        let ends = [
            end("rust", "clippy", Fate::Passed, 4),
            end("rust", "cargo test", Fate::Passed, 60),
            end("browser", "dist", Fate::Failed, 3),
            end("browser", "size", Fate::NotRun { since }, 0),
        ];
        let told = "
Steps of `cargo xtask test`, in 67.0 s:
  rust        64.0 s  passed
  browser      3.0 s  FAILED
                      failed: dist
                      not run: size, since this failed: dist
2 passed, 2 failed
";
        assert_eq!(summary(&ends, Duration::from_secs(67)), told);
    }

    #[test]
    fn steps_of_one_name_do_one_thing() {
        let steps = || PARTS.iter().flat_map(|part| part.steps.iter());
        for step in steps() {
            for same in steps().filter(|other| other.name == step.name) {
                assert!(std::ptr::fn_addr_eq(step.run, same.run), "{}", step.name);
            }
        }
    }

    #[test]
    fn a_step_builds_on_earlier_steps_of_its_part_alone() {
        for part in &PARTS {
            for (place, step) in part.steps.iter().enumerate() {
                for name in step.after {
                    let earlier = part.steps[..place].iter();
                    assert!(
                        earlier.map(|one| one.name).any(|one| one == *name),
                        "{name}"
                    );
                }
            }
        }
    }
}
