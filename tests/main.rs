//! The tests of the program, in one binary: `cargo test --test all scenarios::` runs those of one module.

mod calendar_file;
mod cases;
mod convert;
mod dates;
mod exhaustive;
mod fresh;
mod fuzz;
mod input;
mod interview;
mod medicines;
mod properties;
mod reader;
mod record_age;
mod rules;
mod scenarios;
mod second_trial;
mod shared;
mod snapshots;
mod someone_else;
mod support;
mod told;
mod views;
mod voices;
mod windows;
mod words;
mod written;
