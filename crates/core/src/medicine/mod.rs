//! Fuzzy search for medicines by name, in all of the trial's languages.
//!
//! No match means "ask the study team", never "no": the list only holds medicines that the trial's
//! rules concern.

mod find;
mod forms;

pub use find::{Closeness, Match, find};
