//! Turning the numbers of a paper into those the record speaks of, with the working shown.
//!
//! Each converter reads what a person types, in the unit of the field or the one typed behind the
//! number, and gives a [`Working`]: the sum as it would be done by hand, and its result. What it
//! cannot read is a [`ReadError`] with the range and the unit. Nothing here judges: the results are
//! for the doctor and the study team.
//!
//! Results are rounded for reading alone, half away from zero, to the decimals that each converter
//! names; [`Quantity::value`] stays exact.

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
pub use range::{AGE, CREATININE, HEMOGLOBIN, Range, STEROID_DOSE, WEIGHT};
pub use read::ReadError;
pub use steroid::steroid;
pub use unit::Unit;
pub use working::{Part, Quantity, Working};
