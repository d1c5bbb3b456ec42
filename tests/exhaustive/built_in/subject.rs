//! The trial that is built in.

use std::sync::LazyLock;

use trial_prescreen::{
    screening::{Answers, Finding},
    trial::Trial,
    trials::TRIAL,
};

use crate::{
    part::{Part, Wait, part},
    people, reachable,
};

pub fn trial() -> &'static Trial {
    &TRIAL
}

/// Somebody with both diseases and nothing in the way: what does not apply to another diagnosis is not asked of it.
pub fn nothing_in_the_way() -> Answers {
    static PERSON: LazyLock<Answers> =
        LazyLock::new(|| people::answers(&people::both(), people::TODAY));
    PERSON.clone()
}

/// A diagnosis that puts a person into one cohort.
pub const ONE_DISEASE: &str = "lupus";

pub const FINDINGS: &[(&str, &str)] = reachable::FINDINGS;

/// The findings that never stand in the way, whatever is answered.
pub const TEAM_ALONE: &[&str] = &["I1", "E4", "E5", "E6", "E15", "E17", "SLE-I4"];

/// One answer for each finding that the general list can hold, and each cohort's.
pub const LISTS: &[(Option<&str>, &[Part])] = &[
    (None, &GENERAL),
    (Some("SLE"), &LUPUS),
    (Some("SSC"), &SCLERODERMA),
];

const GENERAL: [Part; 5] = [
    part("contraception", &["no"], Finding::Check, Wait::None),
    part("vaccine", &["yes"], Finding::Until, Wait::Months(1)),
    part(
        "other_trial",
        &["past_year"],
        Finding::Until,
        Wait::Months(3),
    ),
    part("pregnancy", &["yes"], Finding::Open, Wait::None),
    part("allergy", &["yes"], Finding::Lasting, Wait::None),
];
const LUPUS: [Part; 5] = [
    part("sle_crisis", &["yes"], Finding::Check, Wait::None),
    part("sle_nephritis", &["yes"], Finding::Until, Wait::Months(2)),
    part("sle_since", &["less"], Finding::Until, Wait::Months(6)),
    part("sle_active", &["no"], Finding::Open, Wait::None),
    part("sle_brain", &["yes"], Finding::Lasting, Wait::None),
];
/// The record has no window for scleroderma alone.
const SCLERODERMA: [Part; 3] = [
    part("tuberculosis", &["risk"], Finding::Check, Wait::None),
    part("ssc_refractory", &["no"], Finding::Open, Wait::None),
    part("ssc_lungs", &["no"], Finding::Lasting, Wait::None),
];
