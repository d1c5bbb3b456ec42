//! `cargo bench --package bench-rules`: what one verdict costs, and how its cost grows with the trial.
//!
//! After criterion's own figures it prints by what power of the trial's size each cost grows, and fails above the
//! budget. `PEOPLE` may name a file of JSON lines as `cargo review screen` takes them, to be judged as well.

#[path = "verdict/growth.rs"]
mod growth;
#[path = "verdict/people.rs"]
mod people;
#[path = "verdict/processor.rs"]
mod processor;
#[path = "verdict/synthetic.rs"]
mod synthetic;

use std::{env, fs, hint::black_box, process::ExitCode};

use criterion::{Criterion, Throughput};
use serde_json::{Value, json};
use trial_prescreen::{
    screening::{Answers, Date, screen},
    trials::TRIAL,
};

use processor::ProcessorTime;

/// What times everything here.
type Timed = Criterion<ProcessorTime>;

fn main() -> ExitCode {
    let criterion = Criterion::default().configure_from_args();
    let mut criterion = criterion.with_measurement(ProcessorTime);
    one_verdict(&mut criterion);
    if let Ok(file) = env::var("PEOPLE") {
        strangers(&mut criterion, &file);
    }
    growth::measure(&mut criterion);
    criterion.final_summary();
    growth::report()
}

/// The trial that is built in, for people of whom more and more is known.
fn one_verdict(criterion: &mut Timed) {
    let harmless = people::harmless();
    let mut barriers = harmless["both"].clone();
    let changes = json!({
        "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05", "vaccine": "yes", "vaccine.date": "2026-10",
        "cancer": "yes", "cancer.date": "2025", "infection": "recent", "infection.date": "2026-11-20",
        "organ_problem": ["kidney", "blood"], "mental_illness": "skip", "sle_organs": ["skin_mouth"],
    });
    barriers.extend(changes.as_object().cloned().unwrap_or_default());
    let today = people::day(people::TODAY);
    let mut group = criterion.benchmark_group("verdict");
    for (name, person) in [
        ("nothing answered", &people::Given::new()),
        ("the quick check", &harmless["quick_lupus"]),
        ("all answered, lupus", &harmless["lupus"]),
        ("both diseases, many barriers", &barriers),
    ] {
        let answers = people::answers(person, today);
        group.bench_function(name, |bencher| {
            bencher.iter(|| screen(&TRIAL.rules, black_box(&answers), today));
        });
    }
    group.finish();
}

/// The people of a file, all in turn.
fn strangers(criterion: &mut Timed, file: &str) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("`{file}`: {error}"));
    let people: Vec<(Answers, Date)> = text.lines().map(person).collect();
    let mut group = criterion.benchmark_group("strangers");
    group.throughput(Throughput::Elements(people.len() as u64));
    group.bench_function("all", |bencher| {
        bencher.iter(|| {
            for (answers, today) in &people {
                black_box(screen(&TRIAL.rules, black_box(answers), *today));
            }
        });
    });
    group.finish();
}

fn person(line: &str) -> (Answers, Date) {
    let case: Value = serde_json::from_str(line).expect("each line is one JSON object");
    let today = people::day(case["today"].as_str().expect("today is a day"));
    let given = case["answers"]
        .as_object()
        .expect("answers are one JSON object");
    (people::answers(given, today), today)
}
