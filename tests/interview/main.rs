//! The way through the questions: what is next for which answer, back, change, restart.

#[path = "../support/people.rs"]
mod people;
#[path = "../support/walk.rs"]
mod walk;

mod back;
mod change;
mod criteria;
mod graph;
mod pace;
mod paths;
