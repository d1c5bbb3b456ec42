//! The rules of screening, read a second time: written out by hand from the registry's criteria,
//! without looking at `trial.toml`, and held against what the program says.

mod both;
mod combined;
mod coverage;
mod diagnosis;
mod everyone;
mod lupus;
mod outcomes;
mod partial_dates;
mod quick_check;
mod scleroderma;
mod table;
