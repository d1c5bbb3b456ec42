//! The rules and the interview: pure functions of a trial, a person's answers and the day.
//!
//! From the inside out: [`screening`] judges answers; [`trial`] is the trial as data; [`interview`] decides
//! what is asked next; [`medicine`], [`convert`], [`calendar`] and [`takeaway`] are what a person can look up, work out
//! and take along; [`cases`] judges answers that are given as data. Nothing here knows a browser, a
//! file or one certain trial.

pub mod calendar;
#[cfg(not(target_arch = "wasm32"))]
pub mod cases;
pub mod convert;
pub mod interview;
mod lists;
pub mod medicine;
pub mod screening;
pub mod takeaway;
pub mod trial;
