use serde::{Deserialize, Serialize};

use crate::lists::list;

/// A name as it stands on a paper that a person may have at home: a value, a test, a diagnosis.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Term {
    pub id: &'static str,
    /// The place of the paper on which it stands, in [`Trial::papers`](super::Trial::papers).
    pub paper: usize,
    /// The places of the criteria it belongs to.
    #[serde(deserialize_with = "list")]
    pub criteria: &'static [usize],
    /// The places of the questions it helps to settle.
    #[serde(deserialize_with = "list")]
    pub questions: &'static [usize],
    /// What it is measured in, where the letter for the doctor leaves a blank for its value; else empty.
    pub unit: &'static str,
}
