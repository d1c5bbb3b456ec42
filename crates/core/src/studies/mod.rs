//! Finds, among the other studies that a trial's folder lists, those for a person's disease and age.
//!
//! The list is the registry's of one day. Being in the result says only that a study names this disease and includes
//! this age: its other criteria are known to nobody here.

mod diseases;
#[cfg(test)]
mod tests;

pub use diseases::diseases;

use crate::{
    screening::CohortId,
    trial::{City, Country, Studies, Study},
};

/// The studies for one person, by place.
#[derive(Clone, Debug)]
pub struct Fitting {
    /// The list that they are from.
    pub all: &'static Studies,
    /// How many there are. One with several places counts once.
    pub count: usize,
    /// In the order of the list. Only those that have one of the studies.
    pub places: Vec<InCountry>,
}

/// The studies in one country.
#[derive(Clone, Debug)]
pub struct InCountry {
    pub country: &'static Country,
    /// How many there are. One with several cities counts once.
    pub count: usize,
    pub cities: Vec<(&'static City, Vec<&'static Study>)>,
}

/// Finds the studies for any of these diseases that include this age, in years; any age if it is not known.
pub fn fitting(all: &'static Studies, diseases: &[CohortId], age: Option<f64>) -> Fitting {
    let fit = |index: usize| {
        let study = all.studies.get(index)?;
        fits(study, diseases, age).then_some(study)
    };
    let mut fitting = Fitting {
        all,
        count: (0..all.studies.len()).filter_map(fit).count(),
        places: Vec::new(),
    };
    for country in all.countries {
        let here = |index: &usize| {
            let mut cities = country.cities.iter();
            cities.any(|city| city.studies.contains(index))
        };
        let mut place = InCountry {
            country,
            count: (0..all.studies.len()).filter(here).filter_map(fit).count(),
            cities: Vec::new(),
        };
        for city in country.cities {
            let studies: Vec<_> = city.studies.iter().copied().filter_map(fit).collect();
            if !studies.is_empty() {
                place.cities.push((city, studies));
            }
        }
        if place.count > 0 {
            fitting.places.push(place);
        }
    }
    fitting
}

fn fits(study: &Study, diseases: &[CohortId], age: Option<f64>) -> bool {
    let for_one = study.cohorts.iter().any(|cohort| diseases.contains(cohort));
    for_one
        && age.is_none_or(|age| {
            age >= f64::from(study.from) && study.to.is_none_or(|to| age <= f64::from(to))
        })
}
