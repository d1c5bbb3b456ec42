//! Every combination that can matter, and what holds of each.
//!
//! All answers to all questions together are more than can be tried. They need not be:
//!
//! 1. What one criterion comes to depends on few questions: those that decide it, those that bring these up, and the
//!    diagnosis. `reduction.rs` shows that no other answer changes it. So `criteria.rs` tries, for each criterion, every
//!    combination of the answers to its own questions, with "not sure", "rather not say", no answer yet, and a date of
//!    each kind on both sides of its window.
//! 2. The outcome depends on what the criteria come to and on nothing else: each of those tries works it out again from
//!    the findings. Of the findings only the worst of each list counts (the general one, and that of each disease), with
//!    its days. So `outcomes.rs` tries every set of findings of each list, beside every set of the others'.
//! 3. Time bears on windows alone: `time.rs` lets every day pass after events of every kind.
//!
//! It is done twice, over the trial that is built in and over the one of the tests: what is said here is true of any.
//!
//! `cargo test --test exhaustive -- --nocapture` prints how many combinations there are.

#![allow(
    clippy::duplicate_mod,
    reason = "the same checks stand over two trials"
)]

#[path = "../support/calendar.rs"]
mod calendar;
#[path = "../support/people.rs"]
mod people;
#[path = "../support/reachable.rs"]
mod reachable;

#[path = "../support/second.rs"]
mod second_trial;

mod part;

/// All of it over the trial that is built in.
mod built_in {
    #[path = "../classes.rs"]
    mod classes;
    #[path = "../criteria.rs"]
    mod criteria;
    #[path = "../definition.rs"]
    mod definition;
    #[path = "../medicines.rs"]
    mod medicines;
    #[path = "../outcomes.rs"]
    mod outcomes;
    #[path = "../reduction.rs"]
    mod reduction;
    mod subject;
    #[path = "../time.rs"]
    mod time;
}

/// All of it over the trial of the tests.
mod second {
    #[path = "../classes.rs"]
    mod classes;
    #[path = "../criteria.rs"]
    mod criteria;
    #[path = "../definition.rs"]
    mod definition;
    #[path = "../outcomes.rs"]
    mod outcomes;
    #[path = "../reduction.rs"]
    mod reduction;
    mod subject;
    #[path = "../time.rs"]
    mod time;
}
