//! The differences between a newer record ("there") and the one here.

use prescreen_core::trial::Trial;

use super::cohort_names::CohortNames;
use super::criteria;
use super::lines::key;
use super::model::{Kind, Record};

/// All differences.
#[derive(Debug)]
pub struct Comparison {
    pub facts: Vec<FactChange>,
    pub criteria: Vec<CriterionChange>,
    pub headings: Vec<HeadingChange>,
    /// The number of the trial's sentences that a record should contain.
    pub held: usize,
    /// The number of those that the newer record contains unchanged.
    pub same: usize,
}

impl Comparison {
    /// The number of changes that can alter a verdict, and of those that cannot.
    pub fn counts(&self) -> (usize, usize) {
        let facts = self.facts.iter().map(|fact| fact.kind.alters().is_some());
        let headings = self.headings.iter().map(|heading| heading.alters);
        let criteria = self.criteria.iter().map(|_| true);
        let all: Vec<bool> = facts.chain(criteria).chain(headings).collect();
        let can = all.iter().filter(|alters| **alters).count();
        (can, all.len() - can)
    }
}

/// A changed fact.
#[derive(Debug)]
pub struct FactChange {
    pub kind: Kind,
    /// Empty if the record here lacks it.
    pub here: Vec<String>,
    /// Empty if the newer record lacks it.
    pub there: Vec<String>,
}

/// A changed sentence of a criterion.
#[derive(Debug)]
pub struct CriterionChange {
    pub what: What,
    /// The criterion it belongs to; for an added sentence, the criterion before it.
    pub criterion: &'static str,
    /// The ids of the questions to review.
    pub questions: Vec<&'static str>,
    pub here: Option<String>,
    pub there: Option<String>,
}

/// A heading over a list that the record here does not have.
#[derive(Debug)]
pub struct HeadingChange {
    pub text: String,
    /// The trial's criterion below it.
    pub over: Option<&'static str>,
    /// Whether it contradicts the trial's list or cohort of that criterion.
    pub alters: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Added,
    Dropped,
    Reworded,
    /// The same wording, in another list or order.
    Moved,
}

impl What {
    pub fn name(self) -> &'static str {
        match self {
            What::Added => "added",
            What::Dropped => "dropped",
            What::Reworded => "reworded",
            What::Moved => "moved",
        }
    }
}

/// Compares a newer record with the one here: `here` for the facts, `trial` for the criteria.
pub fn compare(trial: &Trial, here: &Record, there: &Record) -> Comparison {
    let names = CohortNames::new(trial, here);
    let compared = criteria::compare(trial, &there.lines, &names);
    Comparison {
        facts: Kind::ALL
            .into_iter()
            .filter_map(|kind| fact(kind, here, there))
            .collect(),
        ..compared
    }
}

fn fact(kind: Kind, here: &Record, there: &Record) -> Option<FactChange> {
    let of = |record: &Record| record.facts.get(&kind).cloned().unwrap_or_default();
    let (ours, theirs) = (of(here), of(there));
    let keys = |values: &[String]| {
        let mut keys: Vec<String> = values.iter().map(|value| fact_key(value)).collect();
        keys.sort();
        keys
    };
    let known = keys(&ours.values);
    let also = theirs.also.iter().any(|other| known == [fact_key(other)]);
    let same = also || known == keys(&theirs.values);
    (!same).then_some(FactChange {
        kind,
        here: ours.values,
        there: theirs.values,
    })
}

/// The key by which values are compared: their words, or for parts without letters their digits.
fn fact_key(value: &str) -> String {
    let parts = value.split(", ").map(|part| {
        let part = key(part).to_lowercase();
        match part.contains(char::is_alphabetic) || part.starts_with('+') {
            true => part,
            false => part.chars().filter(char::is_ascii_digit).collect(),
        }
    });
    parts.collect::<Vec<_>>().join(", ")
}
