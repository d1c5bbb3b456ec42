use serde::{Deserialize, Serialize};

use super::Trial;
use crate::{
    lists::list,
    screening::{CohortId, Date},
};

/// Other studies of this kind of treatment, as a registry listed them on one day.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Studies {
    /// The day on which they stood in the registry.
    pub seen: Date,
    /// The address of a study's page without its id, which comes last.
    pub page: &'static str,
    #[serde(deserialize_with = "list")]
    pub studies: &'static [Study],
    /// The one with the most studies first, equal ones by the registry's names. A last one without names, and with a city
    /// without names, has those for which the registry names no place.
    #[serde(deserialize_with = "list")]
    pub countries: &'static [Country],
}

/// One study, as the registry lists it. Its title is in English and long, and stays in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Study {
    /// The digits of its id, 5858684 for NCT05858684.
    pub number: u32,
    pub recruits: Recruits,
    /// Which of the trial's diseases it is for.
    #[serde(deserialize_with = "list")]
    pub cohorts: &'static [CohortId],
    /// The lowest age, in whole years.
    pub from: u8,
    /// The highest age, in whole years, inclusive; `None` if the registry says that there is no limit.
    pub to: Option<u8>,
}

impl Study {
    /// Its id in the registry.
    pub fn id(&self) -> String {
        format!("NCT{:08}", self.number)
    }
}

/// Whether a study takes people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recruits {
    Now,
    NotYet,
    ByInvitation,
}

/// A country or region with its cities.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Country {
    /// See [`Trial::place_name`].
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub names: &'static [&'static str],
    /// By the registry's names, without duplicates.
    #[serde(deserialize_with = "list")]
    pub cities: &'static [City],
}

/// A city with its studies.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct City {
    /// See [`Trial::place_name`].
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub names: &'static [&'static str],
    /// In the order of their numbers, as indices of [`Studies::studies`].
    #[serde(deserialize_with = "list")]
    pub studies: &'static [usize],
}

impl Trial {
    /// The name of a place in a language, by its names in the order of [`Trial::languages`]. The first stands for those that
    /// are not there: it is as the registry writes it, in Latin letters. Empty if there is none.
    pub fn place_name(&self, names: &'static [&'static str], language: &str) -> &'static str {
        self.in_language(names, language)
            .or(names.first())
            .copied()
            .unwrap_or_default()
    }
}
