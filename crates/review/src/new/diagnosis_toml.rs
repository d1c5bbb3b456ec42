//! `[cohorts]` of `trial.toml`, and the question that decides a person's cohort.

use super::criteria::{Criteria, Criterion, short_name};
use super::page::{Page, key, listed, quoted};
use super::proposal::Proposals;
use crate::record::study::Study;

/// The question that decides a person's cohort.
pub const DIAGNOSIS: &str = "diagnosis";

/// The cohorts, each with the answer that leads to it: those that headings name, or else one of the first condition.
pub fn cohort_answers(study_conditions: &[String], criteria: &Criteria) -> Vec<(String, String)> {
    if criteria.cohorts.is_empty() {
        let first = study_conditions
            .first()
            .map_or("DISEASE".to_owned(), |name| short_name(name));
        return vec![(first, "yes".to_owned())];
    }
    let answers = criteria
        .cohorts
        .iter()
        .map(|id| (id.clone(), id.to_lowercase()));
    answers.collect()
}

/// The answer of those who are in no cohort.
pub fn other_answer(criteria: &Criteria) -> &'static str {
    match criteria.cohorts.as_slice() {
        [] => "no",
        _ => "other",
    }
}

/// Writes the cohorts below the record's conditions.
pub fn cohorts(page: &mut Page, study: &Study, criteria: &Criteria) {
    page.line("\n# The record's conditions:");
    for condition in &study.conditions {
        page.line(format!("#   {condition}"));
    }
    page.line("[cohorts]");
    page.line(format!("question = \"{DIAGNOSIS}\""));
    for (id, answer) in cohort_answers(&study.conditions, criteria) {
        page.line(format!("{} = [{}]", key(&id), quoted(&answer)));
    }
}

/// Writes the question.
pub fn diagnosis(page: &mut Page, criteria: &Criteria, proposals: &Proposals) {
    let first_of = |cohort: &String| {
        let mut own = criteria.all.iter().filter(|criterion| !criterion.heading);
        own.find(|criterion| criterion.cohort.as_ref() == Some(cohort))
    };
    let named: Vec<&Criterion> = match criteria.cohorts.as_slice() {
        [] => proposals.disease.into_iter().collect(),
        cohorts => cohorts.iter().filter_map(first_of).collect(),
    };
    let decides: Vec<&str> = named
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    let why = match decides.as_slice() {
        [] => "no criterion names the disease: write which ones this question decides".to_owned(),
        ids => format!("{} seems to name the disease", ids.join(" and ")),
    };
    page.line(format!("\n[questions.{DIAGNOSIS}]"));
    page.proposal(DIAGNOSIS, &why);
    page.line("kind = \"choice\"");
    page.line(format!("decides = {}", listed(&decides)));
    page.line(format!("[questions.{DIAGNOSIS}.values]"));
    for (_, answer) in cohort_answers(&[], criteria) {
        page.line(format!("{answer} = \"clear\""));
    }
    let other = other_answer(criteria);
    page.line(format!("{other} = \"lasting\""));
}
