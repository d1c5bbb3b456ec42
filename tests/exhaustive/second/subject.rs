//! The trial of the tests: one disease, and windows of days, weeks, months and a year.

use std::sync::LazyLock;

use trial_prescreen::{
    screening::{Answers, Finding},
    trial::Trial,
};

pub use crate::second_trial::{FINDINGS, TEAM_ALONE};
use crate::{
    part::{Part, Wait, part},
    second_trial::{SECOND, harmless_answers},
};

pub fn trial() -> &'static Trial {
    &SECOND
}

/// Somebody with gout and nothing in the way.
pub fn nothing_in_the_way() -> Answers {
    static PERSON: LazyLock<Answers> = LazyLock::new(harmless_answers);
    PERSON.clone()
}

/// A diagnosis that puts a person into one cohort.
pub const ONE_DISEASE: &str = "gout";

/// One answer for each finding that the general list can hold, and the cohort's.
pub const LISTS: &[(Option<&str>, &[Part])] = &[(None, &GENERAL), (Some("GOUT"), &GOUT)];

const GENERAL: [Part; 6] = [
    part("vaccine", &["other"], Finding::Check, Wait::None),
    part("surgery", &["past"], Finding::Until, Wait::Days(14)),
    part("pegloticase", &["yes"], Finding::Until, Wait::Months(12)),
    part("pregnancy", &["yes"], Finding::Open, Wait::None),
    part("years_lived", &["young"], Finding::Lasting, Wait::None),
    part(
        "troubles",
        &["stones", "bleeding"],
        Finding::Lasting,
        Wait::None,
    ),
];
/// Nothing that the record asks of gout alone is for good.
const GOUT: [Part; 2] = [
    part("attack", &["lately"], Finding::Until, Wait::Days(10)),
    part("attacks_a_year", &["fewer"], Finding::Open, Wait::None),
];
