//! Converts laboratory values and doses to the units of the record, showing the calculation.
//!
//! Each converter reads what a person types, in the unit after the number or else that of the field,
//! and returns a [`Working`]: the calculation as it is written by hand, and its result. Input that
//! cannot be read is a [`ReadError`]. No result affects the verdict: they are for the doctor and the
//! study team.
//!
//! Results are rounded for display only, half away from zero, to the decimals that each converter
//! documents; [`Quantity::value`] is not rounded.

mod clearance;
mod creatinine;
mod hemoglobin;
mod range;
mod read;
mod steroid;
mod unit;
mod working;

pub use clearance::{ClearanceErrors, ClearanceInput, Sex, clearance};
pub use creatinine::creatinine;
pub use hemoglobin::hemoglobin;
pub use range::{AGE, CREATININE, HEMOGLOBIN, Range, STEROID_DOSE, TABLETS, WEIGHT};
pub use read::ReadError;
pub use steroid::{SteroidErrors, SteroidInput, steroid};
pub use unit::Unit;
pub use working::{Part, Quantity, Working};

/// Whether a typed dose counts tablets, in either language.
///
/// ```
/// use prescreen_core::convert::counts_tablets;
///
/// assert!(counts_tablets("4片") && counts_tablets("2 Tablets"));
/// assert!(!counts_tablets("7.5.5"));
/// ```
pub fn counts_tablets(typed: &str) -> bool {
    // Lower case in every script would add tables of 7 kB to the program.
    let typed = typed.trim_end().to_ascii_lowercase();
    let mut names = Unit::Tablets.typed().iter();
    names.any(|name| typed.ends_with(name))
}
