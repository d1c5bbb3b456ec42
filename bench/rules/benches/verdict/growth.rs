//! How costs grow with the trial: by what power of its size.

use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use criterion::{BatchSize, BenchmarkId, SamplingMode};
use serde_json::{Value, json};
use trial_prescreen::{interview::Event, screening::screen};

use crate::Timed;
use crate::synthetic::{self, Shape, TODAY};

const SIZES: [usize; 7] = [10, 30, 100, 300, 1000, 3000, 10_000];
/// How often all sizes are gone through. A machine that others use too is slow for seconds at a time; the least of
/// the rounds is what a size costs, whichever moment it fell upon.
const ROUNDS: usize = 5;
const WARM_UP: Duration = Duration::from_millis(100);
const MEASURED: Duration = Duration::from_millis(400);
/// The greatest power by which a cost may grow: 1 is in proportion, 2 the square.
const BUDGET: f64 = 1.1;

/// Name and shape of what is judged.
const VERDICTS: [(&str, Shape); 3] = [
    ("verdict", Shape::Mixed),
    ("verdict, one question decides all", Shape::Wide),
    ("verdict, all questions decide one", Shape::Deep),
];
/// Name and shape of what is walked: an answer, what comes next, and the verdict.
const STEPS: [(&str, Shape); 2] = [
    ("step", Shape::Mixed),
    ("step, all questions on one screen", Shape::OneScreen),
];

pub fn measure(criterion: &mut Timed) {
    let verdicts = VERDICTS.map(|(name, shape)| {
        let of_size = SIZES.map(|size| {
            let trial = synthetic::trial(size, shape);
            (size, trial, synthetic::answers(trial))
        });
        (name, of_size)
    });
    let steps = STEPS.map(|(name, shape)| {
        let of_size = SIZES.map(|size| {
            let (interview, given) = synthetic::near_the_end(synthetic::trial(size, shape));
            (size, interview, given)
        });
        (name, of_size)
    });
    for round in 0..ROUNDS {
        for (name, of_size) in &verdicts {
            let mut group = criterion.benchmark_group(format!("growth/{name}"));
            group.sample_size(20);
            group.warm_up_time(WARM_UP).measurement_time(MEASURED);
            for (size, trial, answers) in of_size {
                group.bench_function(BenchmarkId::new(size.to_string(), round), |bencher| {
                    bencher.iter(|| screen(&trial.rules, black_box(answers), TODAY));
                });
            }
            group.finish();
        }
        for (name, of_size) in &steps {
            let mut group = criterion.benchmark_group(format!("growth/{name}"));
            group.sample_size(20).sampling_mode(SamplingMode::Flat);
            group.warm_up_time(WARM_UP).measurement_time(MEASURED);
            for (size, interview, given) in of_size {
                group.bench_function(BenchmarkId::new(size.to_string(), round), |bencher| {
                    bencher.iter_batched_ref(
                        || (interview.clone(), given.clone()),
                        |(interview, given)| {
                            interview.apply(Event::Continue(std::mem::take(given)));
                            (interview.progress(), interview.verdict())
                        },
                        BatchSize::LargeInput,
                    );
                });
            }
            group.finish();
        }
    }
}

/// Prints by what power each cost grows; fails where one is above the budget. Where not all sizes were measured, as
/// when criterion only lists or tests, there is nothing to say.
pub fn report() -> ExitCode {
    let mut told = Vec::new();
    let mut over = false;
    for (name, _) in VERDICTS.into_iter().chain(STEPS) {
        let times: Option<Vec<f64>> = SIZES.iter().map(|&size| least(name, size)).collect();
        let Some(times) = times else {
            return ExitCode::SUCCESS;
        };
        let exponent = slope(&times);
        println!(
            "{name}: grows with the power {exponent:.2} of the size; {:.2} µs at {}, {:.0} µs at {}",
            times[0] / 1000.0,
            SIZES[0],
            times[SIZES.len() - 1] / 1000.0,
            SIZES[SIZES.len() - 1],
        );
        over |= exponent > BUDGET;
        told.push(
            json!({ "name": name, "exponent": exponent, "sizes": SIZES, "nanoseconds": times }),
        );
    }
    let file = folder().join("growth.json");
    let text = format!("{:#}\n", json!({ "budget": BUDGET, "growth": told }));
    if let Err(error) = fs::write(&file, text) {
        eprintln!("error: `{}` cannot be written: {error}", file.display());
        return ExitCode::FAILURE;
    }
    if over {
        eprintln!(
            "error: a cost grows by more than the power {BUDGET}; find what goes through all for each"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Where criterion leaves what it measured.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("criterion")
}

/// The least of the rounds' medians, in ns; none where a round was not measured.
fn least(name: &str, size: usize) -> Option<f64> {
    // As criterion names its folders.
    let group = format!("growth/{name}").replace('/', "_");
    let of_size = folder().join(group).join(size.to_string());
    let medians: Option<Vec<f64>> = (0..ROUNDS)
        .map(|round| {
            let file = of_size.join(format!("{round}/new/estimates.json"));
            let estimates: Value = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
            estimates["median"]["point_estimate"].as_f64()
        })
        .collect();
    medians?.into_iter().reduce(f64::min)
}

/// The slope of the straight line nearest to all points, in logarithms.
fn slope(times: &[f64]) -> f64 {
    let points: Vec<(f64, f64)> = SIZES
        .iter()
        .zip(times)
        .map(|(&size, time)| ((size as f64).ln(), time.ln()))
        .collect();
    let count = points.len() as f64;
    let mean = |part: fn(&(f64, f64)) -> f64| points.iter().map(part).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let over: f64 = points
        .iter()
        .map(|point| (point.0 - x) * (point.1 - y))
        .sum();
    over / points
        .iter()
        .map(|point| (point.0 - x).powi(2))
        .sum::<f64>()
}
