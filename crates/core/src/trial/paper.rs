use serde::{Deserialize, Serialize};

use crate::{
    lists::list,
    screening::{CriterionId, QuestionId},
};

/// A name as it stands on a paper that a person may have at home: a value, a test, a diagnosis.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Term {
    pub id: &'static str,
    /// The index of the paper on which it stands, in [`Trial::papers`](super::Trial::papers).
    pub paper: usize,
    /// The criteria it belongs to.
    #[serde(deserialize_with = "list")]
    pub criteria: &'static [CriterionId],
    /// The questions it helps to settle.
    #[serde(deserialize_with = "list")]
    pub questions: &'static [QuestionId],
    /// What it is measured in, where the letter for the doctor leaves a blank for its value; else empty.
    pub unit: &'static str,
}
