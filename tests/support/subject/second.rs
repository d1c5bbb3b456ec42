//! The trial of the tests: one disease, and windows of days, weeks, months and a year.

use trial_prescreen::screening::Finding;

use super::{
    Subject,
    part::{Part, Wait, part},
};
use crate::support::second::{SECOND, harmless_answers};

pub fn subject() -> Subject {
    Subject {
        trial: &SECOND,
        harmless: harmless_answers(),
        one_disease: "gout",
        findings: FINDINGS,
        team_alone: &["A3", "B8"],
        lists: LISTS,
        turns: &["illness", "attacks_a_year", "troubles"],
    }
}

const LISTS: &[(Option<&str>, &[Part])] = &[(None, &GENERAL), (Some("GOUT"), &GOUT)];

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

/// Which findings each criterion can come to, from the record's sentence and the questions that decide it.
const FINDINGS: &[(&str, &str)] = &[
    ("A1", "unasked clear check lasting"),
    ("A2", "unasked clear check lasting"),
    ("A3", "team"),
    ("A4", "unasked clear check open"),
    ("A5.kidney", "team check"),
    ("A5.liver", "team check"),
    ("B1", "unasked clear check until open"),
    ("B2", "unasked clear check lasting"),
    ("B3", "unasked clear check open"),
    ("B4", "unasked clear check until open"),
    ("B5", "unasked clear check until open"),
    ("B6", "unasked clear check until open"),
    ("B7", "unasked clear check open"),
    ("B8", "team"),
];
