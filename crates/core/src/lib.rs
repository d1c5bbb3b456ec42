//! The rules and the interview: pure functions of a trial, a person's answers and the day.
//!
//! From the inside out: [`screening`] judges answers; [`trial`] is the trial as data; [`interview`] decides
//! what is asked next; [`studies`] finds others for the person; [`medicine`] finds medicines by name,
//! [`convert`] converts values, [`measurement`] compares them with the criteria's limits, [`calendar`] and [`takeaway`]
//! export results; [`cases`] judges answers given as JSON. Nothing here depends on a browser, a file or a particular
//! trial.

pub mod calendar;
#[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
pub mod cases;
pub mod convert;
#[cfg(debug_assertions)]
pub mod development;
pub mod interview;
mod lists;
pub mod measurement;
pub mod medicine;
pub mod screening;
pub mod studies;
pub mod takeaway;
pub mod trial;
