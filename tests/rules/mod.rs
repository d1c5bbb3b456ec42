//! The rules of screening, read a second time: written out by hand from the registry's criteria, without looking at
//! `trial.toml`, and held against what the program says. Each row of the `.toml` tables beside this file is a person with
//! nothing in the way who gives an answer, or several, and what these change.

mod coverage;
mod diagnosis;
mod quick_check;
mod table;

use serde_json::json;
use trial_prescreen::trials::TRIAL;

use crate::support::people::{both, lupus, scleroderma, verdict, with};

#[test]
fn every_row_of_every_table_is_what_the_program_finds() {
    let cases = table::cases();
    let findings: usize = cases.iter().map(table::Case::findings).sum();
    println!("{} rows with {findings} findings", cases.len());
    let differences: Vec<String> = cases.iter().flat_map(table::Case::differences).collect();
    assert!(
        differences.is_empty(),
        "the tables of tests/rules/ are the record read by hand: see which of the two is wrong\n{}",
        differences.join("\n")
    );
}

#[test]
fn a_criterion_that_no_tick_names_rests_on_the_question() {
    let person = with(lupus(), json!({ "organ_problem": ["kidney"] }));
    let verdict = verdict(&person);
    let rules = &TRIAL.rules;
    let question = rules.question_named("organ_problem").unwrap();
    let kidney = rules.questions[question].value_named("kidney");
    for (id, value) in [("SLE-I6.renal", kidney), ("SLE-I6.liver", None)] {
        let criterion = rules.criterion_named(id).unwrap();
        let mut findings = verdict.findings.iter();
        let found = findings.find(|found| found.criterion == criterion);
        let causes = found.unwrap().causes.iter();
        let causes: Vec<_> = causes.map(|cause| (cause.question, cause.value)).collect();
        assert_eq!(causes, [(question, value)], "{id}");
    }
}

#[test]
fn only_someone_with_both_diseases_is_judged_in_two_cohorts() {
    for (person, several) in [(both(), true), (lupus(), false), (scleroderma(), false)] {
        let verdict = verdict(&person);
        assert_eq!(verdict.is_in_several_cohorts(&TRIAL.rules), several);
    }
}
