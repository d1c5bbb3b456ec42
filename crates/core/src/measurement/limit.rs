use serde::{Deserialize, Serialize};

use crate::{lists::list, screening::CriterionId};

/// How a term is measured, and what the criteria ask of it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Measured {
    /// The least number that its field takes: a lower one is a typing error, or in another unit.
    pub min: f64,
    /// The greatest number that its field takes.
    pub max: f64,
    /// Whether the criteria count multiples of the laboratory's upper limit of normal.
    pub times_upper_limit: bool,
    #[serde(deserialize_with = "list")]
    pub limits: &'static [Limit],
}

/// What one criterion asks of a value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    pub criterion: CriterionId,
    pub bound: Bound,
    /// In the term's unit, or in multiples of the laboratory's upper limit of normal.
    pub number: f64,
}

/// On which side of the limit a value has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// At the limit or above it.
    AtLeast,
    /// At the limit or below it.
    AtMost,
    /// Above the limit.
    MoreThan,
}

impl Limit {
    /// Whether a number is where the criterion asks for it to be.
    ///
    /// ```
    /// use prescreen_core::{measurement::{Bound, Limit}, screening::{CriterionId, Id}};
    ///
    /// let limit = |bound| Limit { criterion: CriterionId::from_index(0), bound, number: 30.0 };
    /// assert!(limit(Bound::AtLeast).is_met_by(30.0));
    /// assert!(!limit(Bound::MoreThan).is_met_by(30.0));
    /// ```
    pub fn is_met_by(&self, number: f64) -> bool {
        // A multiple is a quotient, which can come out slightly beside the limit that it is at.
        let beside = self.number * 1e-9;
        match self.bound {
            Bound::AtLeast => number >= self.number - beside,
            Bound::AtMost => number <= self.number + beside,
            Bound::MoreThan => number > self.number + beside,
        }
    }
}
