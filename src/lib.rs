//! A plain-language pre-screener for one clinical trial, judged on the visitor's own device: the widget.
//!
//! The rules and the interview are in [`prescreen_core`]; the trial that is built in and what is said of
//! it in [`prescreen_words`]. Here is what a visitor sees of them, in the browser alone: the screens, and the element,
//! frame and pages that hold them.

#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub mod ui;

pub use prescreen_core::*;
pub use prescreen_words::{self as words, trials};
