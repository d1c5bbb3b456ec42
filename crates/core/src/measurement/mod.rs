//! Values that a person reads off their papers, compared with what the criteria ask for.
//!
//! A comparison never changes a finding or the outcome: it is told as something to check at most. The
//! paper may be old, from another laboratory or in another unit, and the study team tests each value
//! again.

mod limit;
mod read;

pub use limit::{Bound, Limit, Measured};
pub use read::{MeasurementErrors, TypedMeasurement, measurement};

/// A value that a person typed, and that could be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measurement {
    /// The index of its term in [`Trial::terms`](crate::trial::Trial::terms).
    pub term: usize,
    /// In the term's unit, or in the laboratory's own where the criteria count multiples of its limit.
    pub number: f64,
    /// The laboratory's upper limit of normal, in the unit of `number`, where the criteria count
    /// multiples of it.
    pub upper_limit: Option<f64>,
}

impl Measurement {
    /// The number that the criteria set a limit to: the value, or how many times the laboratory's upper
    /// limit it is.
    ///
    /// ```
    /// use prescreen_core::measurement::Measurement;
    ///
    /// let alt = Measurement { term: 0, number: 84.0, upper_limit: Some(40.0) };
    /// assert_eq!(alt.compared(), 2.1);
    /// ```
    pub fn compared(&self) -> f64 {
        self.number / self.upper_limit.unwrap_or(1.0)
    }
}
