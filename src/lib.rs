//! A plain-language pre-screener for one clinical trial, judged on the visitor's own device.
//!
//! From the inside out: [`screening`] judges answers; [`trial`] is the trial as data and [`trials`]
//! the one that is built in; [`interview`] decides what is asked next; [`words`] says it all in the
//! visitor's language.

#[cfg(not(target_arch = "wasm32"))]
pub mod cases;
#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod interview;
pub mod screening;
pub mod trial;
pub mod trials;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
