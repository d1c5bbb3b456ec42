use serde::{Deserialize, Serialize};

use crate::{
    lists::list,
    measurement::Measured,
    screening::{CriterionId, QuestionId},
};

/// A term as printed on a paper that a person may have at home: a value, a test, a diagnosis.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Term {
    pub id: &'static str,
    /// The index of its paper in [`Trial::papers`](super::Trial::papers).
    pub paper: usize,
    /// The criteria it belongs to.
    #[serde(deserialize_with = "list")]
    pub criteria: &'static [CriterionId],
    /// The questions it helps to settle.
    #[serde(deserialize_with = "list")]
    pub questions: &'static [QuestionId],
    /// Its unit, if the letter for the doctor has a blank for its value; else empty.
    pub unit: &'static str,
    /// What the criteria ask of its value, if they ask for a number.
    pub measured: Option<Measured>,
}
