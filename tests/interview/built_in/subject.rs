//! The trial that is built in.

use trial_prescreen::{trial::Trial, trials::TRIAL};

pub fn trial() -> &'static Trial {
    &TRIAL
}

/// The questions whose answers decide what else is asked.
pub const TURNS: &[&str] = &["diagnosis", "sle_treatment"];
