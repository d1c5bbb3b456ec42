//! The trial that is built in.

use trial_prescreen::{trial::Trial, trials::TRIAL};

pub fn trial() -> &'static Trial {
    &TRIAL
}

/// The criteria that never stand in the way, whatever is answered.
pub const TEAM_ALONE: &[&str] = &["I1", "E4", "E5", "E6", "E15", "E17", "SLE-I4"];
