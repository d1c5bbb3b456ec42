//! A plain-language pre-screener for one clinical trial, judged on the visitor's own device.
//!
//! From the inside out: [`screening`] judges answers; [`trial`] is the trial as data and [`trials`]
//! the one that is built in; [`interview`] decides what is asked next; [`medicine`], [`convert`],
//! [`calendar`] and [`takeaway`] are what a person can look up, work out and take along; [`words`]
//! says it all in the visitor's language.

pub mod calendar;
#[cfg(not(target_arch = "wasm32"))]
pub mod cases;
pub mod convert;
#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod interview;
pub mod medicine;
pub mod screening;
pub mod takeaway;
pub mod trial;
pub mod trials;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
