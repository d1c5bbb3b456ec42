//! Whatever a person types, a page asks for or a file holds: it is read or refused, and nothing panics or stands still.

mod cases;
mod converters;
mod dates;
mod events;
mod languages;
mod medicines;
mod numbers;
mod runs;
mod trial_files;
mod typed;
