use serde::{Deserialize, Serialize};

use super::Trial;
use crate::{
    lists::{list, lists},
    screening::{CriterionId, QuestionId, ValueId},
};

/// A kind of medicine that the trial's rules know.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct MedicineClass {
    pub id: &'static str,
    /// The question it answers; none where no question is about it.
    pub question: Option<QuestionId>,
    /// The answer that having had it points to; none where only the study team can say.
    pub value: Option<ValueId>,
    /// The criteria that know it.
    #[serde(deserialize_with = "list")]
    pub criteria: &'static [CriterionId],
    pub clock: Clock,
}

/// From which day a record counts back to a medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// From the first tests.
    Screening,
    /// From the day on which the cells are given.
    Infusion,
    /// From none: it matters whenever it was, or no rule sets a time.
    None,
}

impl Clock {
    /// Every clock.
    pub const ALL: [Clock; 3] = [Clock::Screening, Clock::Infusion, Clock::None];

    /// Its name in data.
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
    /// How many mg of it equal 5 mg of prednisone; only a steroid taken by mouth or vein has it.
    pub prednisone_5_mg: Option<f64>,
    /// Its names in each language, in the order of [`Trial::texts`]: the generic one first, then
    /// brands. A language in which it has none has an empty list.
    #[serde(deserialize_with = "lists", borrow = "'static")]
    pub names: &'static [&'static [&'static str]],
}

impl Trial {
    /// The generic name of a medicine in a language, or else in the first that has one.
    pub fn medicine_name(&self, medicine: usize, language: &str) -> &'static str {
        let names = self.medicines.get(medicine).map_or(&[][..], |it| it.names);
        let own = self
            .texts
            .iter()
            .position(|texts| texts.language == language);
        let own = own.and_then(|index| names.get(index)?.first());
        let first = || names.iter().find_map(|names| names.first());
        own.or_else(first).copied().unwrap_or_default()
    }
}
