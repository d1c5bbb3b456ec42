//! The trials that what is true of any trial is tried on: the one that is built in, and that of the tests, read once
//! when the first test asks for it.

mod built_in;
mod part;
mod second;

use std::sync::LazyLock;

use trial_prescreen::{
    screening::{Answers, Rules},
    trial::Trial,
};

pub use part::Part;

/// A trial, and what its tests know of it from the record.
pub struct Subject {
    pub trial: &'static Trial,
    /// The answers of somebody with nothing in the way, in as many cohorts as there are.
    pub harmless: Answers,
    /// A diagnosis that puts a person into one cohort.
    pub one_disease: &'static str,
    /// The findings that each criterion can come to.
    pub findings: &'static [(&'static str, &'static str)],
    /// The criteria that never stand in the way, whatever is answered.
    pub team_alone: &'static [&'static str],
    /// One answer for each finding that the general list can hold, and each cohort's.
    pub lists: &'static [(Option<&'static str>, &'static [Part])],
    /// The questions whose answers decide what else is asked.
    pub turns: &'static [&'static str],
}

impl Subject {
    pub fn rules(&self) -> &'static Rules {
        &self.trial.rules
    }
}

/// The trial that is built in.
pub static BUILT_IN: LazyLock<Subject> = LazyLock::new(built_in::subject);
/// The trial of the tests.
pub static SECOND: LazyLock<Subject> = LazyLock::new(second::subject);

/// Each trial, named in the output of a test that fails.
pub fn subjects() -> impl Iterator<Item = &'static Subject> {
    let subjects: [&'static Subject; 2] = [&BUILT_IN, &SECOND];
    subjects
        .into_iter()
        .inspect(|subject| println!("trial {}", subject.trial.facts.id))
}
