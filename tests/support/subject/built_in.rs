//! The trial that is built in.

use trial_prescreen::{screening::Finding, trials::TRIAL};

use super::{
    Subject,
    part::{Part, Wait, part},
};
use crate::support::{people, reachable};

pub fn subject() -> Subject {
    Subject {
        trial: &TRIAL,
        // What does not apply to another diagnosis is not asked of it.
        harmless: people::answers(&people::both(), people::TODAY),
        one_disease: "lupus",
        findings: reachable::FINDINGS,
        team_alone: &["I1", "I5", "E4", "E5", "E6", "E15", "E17", "SLE-I4"],
        lists: LISTS,
        turns: &["diagnosis", "sle_treatment"],
    }
}

const LISTS: &[(Option<&str>, &[Part])] = &[
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
