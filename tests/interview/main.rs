//! The way through the questions: what is next for which answer, back, change, restart.

#![allow(
    clippy::duplicate_mod,
    reason = "the same checks stand over two trials"
)]

#[path = "../support/people.rs"]
mod people;
#[path = "../support/second.rs"]
mod second_trial;
#[path = "../support/walk.rs"]
mod walk;

mod back;
mod change;
mod criteria;
mod device_date;
mod pace;
mod paths;

/// The trial that is built in.
mod built_in {
    #[path = "../graph.rs"]
    mod graph;
    mod subject;
}

/// The trial of the tests.
mod second {
    #[path = "../graph.rs"]
    mod graph;
    mod subject;
}
