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
//! `cargo test --test all exhaustive:: -- --nocapture` prints how many combinations there are.

mod classes;
mod criteria;
mod medicines;
mod outcomes;
mod reduction;
mod time;
