//! Runs steps, part by part, and says what came of them. A failure does not stop the steps that are independent of it.

use std::collections::HashMap;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::process;

/// A named part: its name, its setup if it needs any, and its steps. The setup of all parts begins at once, beside the first
/// steps, so that missing tools are reported in the first minutes.
pub struct Part(pub &'static str, pub Option<Setup>, pub &'static [Step]);

pub type Setup = fn() -> Result<()>;

/// A step of a part: its kind, its name and what it runs. A step with the same name in several parts runs once.
pub struct Step(pub Kind, pub &'static str, pub fn() -> Result<()>);

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Plain,
    /// The later steps of the part depend on it, and are not run if it fails.
    Gate,
    /// Runs Playwright, which takes arguments from the command line.
    Specs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Passed,
    Failed,
    /// The setup or a gate before it failed.
    NotRun,
}

/// What came of a step.
pub struct StepResult {
    part: &'static str,
    step: &'static str,
    pub status: Status,
    duration: Duration,
}

/// Runs the steps, part by part. The setups run beside them, one after another, and a part waits for its own: they download,
/// unpack and link, which leaves the processors to the parts that need none. Only the steps that are selected run.
pub fn run_all(parts: &[&Part], selected: fn(&Step) -> bool) -> Vec<StepResult> {
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
            for step in steps.iter().filter(|step| selected(step)) {
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
                open &= step.0 != Kind::Gate || status == Status::Passed;
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
pub fn summary(results: &[StepResult], duration: Duration) -> String {
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

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::Kind::{Gate, Plain};
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
        let results = run_all(parts, |_| true).into_iter();
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
