//! What several modules of tests need.

pub mod calendar;
pub mod choices;
pub mod definition;
pub mod people;
pub mod reachable;
pub mod second;
pub mod strangers;
pub mod subject;
pub mod walk;
pub mod windows;
