//! A plain-language pre-screener for one clinical trial, judged on the visitor's own device: the widget.
//!
//! The rules and the interview are in [`prescreen_core`]; the trial that is built in and what is said of
//! it in [`prescreen_words`]. Here is what a visitor sees of them, on Leptos: [`screens`] made of [`components`], over the
//! [`state`] of a widget, in the [`app`]; [`platform`] is what they ask of the browser, and `embed` puts them into pages.
//! Natively [`render`] has the same views as HTML, and the [`gallery`] all of them.

pub mod app;
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod gallery;
pub mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod screens;
pub mod state;

pub use prescreen_core::*;
pub use prescreen_words::{self as words, trials};
