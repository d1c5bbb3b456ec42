use serde::{Deserialize, Serialize};

use super::Trial;
use crate::{
    lists::{list, lists},
    screening::{CriterionId, QuestionId, ValueId},
};

/// A class of medicines that the trial's rules concern.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct MedicineClass {
    pub id: &'static str,
    /// The question about it, if there is one.
    pub question: Option<QuestionId>,
    /// The answer for a person who has had it; `None` if only the study team can decide.
    pub value: Option<ValueId>,
    /// The criteria about it.
    #[serde(deserialize_with = "list")]
    pub criteria: &'static [CriterionId],
    pub clock: Clock,
}

/// The day from which the record counts back to a medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// The screening tests.
    Screening,
    /// The infusion of the cells.
    Infusion,
    /// None: the medicine matters at any time, or no rule sets a time.
    None,
}

impl Clock {
    /// All clocks.
    pub const ALL: [Clock; 3] = [Clock::Screening, Clock::Infusion, Clock::None];

    /// The identifier in data.
    pub fn name(self) -> &'static str {
        match self {
            Clock::Screening => "screening",
            Clock::Infusion => "infusion",
            Clock::None => "none",
        }
    }
}

/// A medicine that a person can look up by its names.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Medicine {
    /// Its generic name, such as `mycophenolate_mofetil`.
    pub id: &'static str,
    /// The index of its class in [`Trial::medicine_classes`].
    pub class: usize,
    /// The mg that equal 5 mg of prednisone; only for oral and intravenous steroids.
    pub prednisone_5_mg: Option<f64>,
    /// Its names in each language, in the order of [`Trial::languages`]: the generic one first, then
    /// brands. The list may be empty, except in the first language.
    #[serde(deserialize_with = "lists", borrow = "'static")]
    pub names: &'static [&'static [&'static str]],
}

impl Trial {
    /// The generic name of a medicine in a language, or else in the first language that has one.
    pub fn medicine_name(&self, medicine: usize, language: &str) -> &'static str {
        let names = self.medicines.get(medicine).map_or(&[][..], |it| it.names);
        let own = self
            .in_language(names, language)
            .and_then(|names| names.first());
        let first = || names.iter().find_map(|names| names.first());
        own.or_else(first).copied().unwrap_or_default()
    }
}
