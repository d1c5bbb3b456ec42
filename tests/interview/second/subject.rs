//! The trial of the tests.

use trial_prescreen::trial::Trial;

use crate::second_trial::SECOND;

pub fn trial() -> &'static Trial {
    &SECOND
}

/// The questions whose answers decide what else is asked.
pub const TURNS: &[&str] = &["illness", "attacks_a_year", "troubles"];
