//! Whatever a person types, a page asks for or a file holds: it is read or refused, and nothing panics or stands still.

mod cases;
mod converters;
mod dates;
mod events;
mod languages;
mod medicines;
mod numbers;
// The build's own half of the packed form, which is not part of the library.
#[allow(dead_code, reason = "the words are packed by others")]
#[path = "../../src/bake/packed.rs"]
mod packed;
#[path = "../support/people.rs"]
mod people;
mod runs;
mod trial_files;
mod typed;

// What the build's half calls `crate::…`.
use trial_prescreen::{screening, trial};
