//! What a newer record says otherwise than the one here.

use prescreen_core::trial::Trial;

use super::cohort_names::CohortNames;
use super::criteria;
use super::lines::key;
use super::model::{Kind, Record};

/// All that differs.
#[derive(Debug)]
pub struct Comparison {
    pub facts: Vec<FactChange>,
    pub criteria: Vec<CriterionChange>,
    pub headings: Vec<HeadingChange>,
    /// How many sentences we hold that a record should have.
    pub held: usize,
    /// How many of those stand there word for word.
    pub same: usize,
}

impl Comparison {
    /// How many changes can alter a verdict, and how many cannot.
    pub fn counts(&self) -> (usize, usize) {
        let facts = self.facts.iter().map(|fact| fact.kind.alters().is_some());
        let headings = self.headings.iter().map(|heading| heading.alters);
        let criteria = self.criteria.iter().map(|_| true);
        let all: Vec<bool> = facts.chain(criteria).chain(headings).collect();
        let can = all.iter().filter(|alters| **alters).count();
        (can, all.len() - can)
    }
}

/// Something besides the criteria that differs.
#[derive(Debug)]
pub struct FactChange {
    pub kind: Kind,
    /// Empty where the record here does not say.
    pub here: Vec<String>,
    /// Empty where the newer record does not say.
    pub there: Vec<String>,
}

/// A criterion's sentence that differs.
#[derive(Debug)]
pub struct CriterionChange {
    pub what: What,
    /// The criterion it belongs to; for one that is new, the criterion it comes after.
    pub criterion: &'static str,
    /// The ids of the questions to look at again.
    pub questions: Vec<&'static str>,
    pub here: Option<String>,
    pub there: Option<String>,
}

/// A heading over a list that is not in the record here.
#[derive(Debug)]
pub struct HeadingChange {
    pub text: String,
    /// The criterion below it, as we hold it.
    pub over: Option<&'static str>,
    /// It puts that criterion elsewhere than we do.
    pub alters: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Added,
    Dropped,
    Reworded,
    /// The same words, in another list or another order.
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

/// A fact as it is compared: by its words, and by the digits alone where there is no letter.
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
