//! Every screen, rendered to HTML without a browser: what stands on it, in each language.

#[path = "../support/people.rs"]
mod people;
#[path = "../support/walk.rs"]
mod walk;

mod before;
mod hooks;
mod screens;
mod view;
