//! The trial of the tests.

use trial_prescreen::trial::Trial;

use crate::second_trial::SECOND;
pub use crate::second_trial::TEAM_ALONE;

pub fn trial() -> &'static Trial {
    &SECOND
}
