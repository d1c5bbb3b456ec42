//! The sentences of the trial's criteria, in the record's order, with the questions that depend on each.

use prescreen_core::screening::{CohortId, CriterionId};
use prescreen_core::trial::{Record, Trial};
use prescreen_reader::list_item::Side;

use super::lines::key;

/// A sentence of a criterion or heading.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The criterion, or the heading over some.
    pub id: &'static str,
    pub cohort: Option<CohortId>,
    pub list: Side,
    pub text: &'static str,
    pub key: String,
    /// Whether it comes from another source, so that the record may lack it.
    pub from_elsewhere: bool,
    /// The ids of the questions that decide its criteria.
    pub questions: Vec<&'static str>,
}

/// Every sentence of every criterion and heading.
pub fn sentences(trial: &Trial) -> Vec<Sentence> {
    let rules = &trial.rules;
    let mut found = Vec::new();
    for ((id, criterion), record) in rules.criteria.entries().zip(trial.records) {
        for heading in trial.headings.iter().filter(|heading| heading.first == id) {
            let under = format!("{}.", heading.id);
            let questions = questions(trial, |criterion| {
                rules.criteria[criterion].id.starts_with(&under)
            });
            add(
                &mut found,
                heading.id,
                criterion.cohort,
                &heading.record,
                &questions,
            );
        }
        let questions = questions(trial, |criterion| criterion == id);
        add(
            &mut found,
            criterion.id,
            criterion.cohort,
            record,
            &questions,
        );
    }
    found
}

fn add(
    found: &mut Vec<Sentence>,
    id: &'static str,
    cohort: Option<CohortId>,
    record: &Record,
    questions: &[&'static str],
) {
    for text in record.sentences {
        found.push(Sentence {
            id,
            cohort,
            list: list(id),
            text,
            key: key(text),
            from_elsewhere: record.source.is_some(),
            questions: questions.to_vec(),
        });
    }
}

/// Ids of inclusion criteria have an `I` before their number, as in `SLE-I2`.
fn list(id: &str) -> Side {
    match id
        .rsplit('-')
        .next()
        .is_some_and(|part| part.starts_with('I'))
    {
        true => Side::Inclusion,
        false => Side::Exclusion,
    }
}

/// The ids of the questions that decide a matching criterion.
fn questions(trial: &Trial, of: impl Fn(CriterionId) -> bool) -> Vec<&'static str> {
    let questions = trial.rules.questions.iter();
    questions
        .filter(|question| question.decides.iter().any(|&decided| of(decided)))
        .map(|question| question.id)
        .collect()
}
