//! Finding a medicine by one of its names, in any of the trial's languages, however it is typed.
//!
//! Nothing found means "ask the study team", never "no": the list holds what the trial's rules know,
//! not all medicines there are.

mod find;
mod forms;

pub use find::{Closeness, Match, find};
