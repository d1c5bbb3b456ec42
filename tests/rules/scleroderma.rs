//! The questions on scleroderma.

use serde_json::{Value, json};

use super::table::{Row, check};
use crate::support::people::{finding, scleroderma, with};

pub const ROWS: &[Row] = &[
    ("ssc_type", "diffuse", "", "SSC-I1", "clear"),
    ("ssc_type", "limited", "", "SSC-I1", "lasting"),
    ("ssc_type", "unsure", "", "SSC-I1", "check"),
    ("ssc_lungs", "yes", "", "SSC-I2", "clear"),
    ("ssc_lungs", "no", "", "SSC-I2", "lasting"),
    ("ssc_lungs", "unsure", "", "SSC-I2", "check"),
    // The other of the two is no.
    ("ssc_refractory", "yes", "", "SSC-I3", "clear"),
    ("ssc_refractory", "no", "", "SSC-I3", "open"),
    ("ssc_refractory", "unsure", "", "SSC-I3", "check"),
    // The other of the two is yes.
    ("ssc_progressive", "yes", "", "SSC-I3", "clear"),
    ("ssc_progressive", "no", "", "SSC-I3", "clear"),
    ("ssc_progressive", "unsure", "", "SSC-I3", "clear"),
    ("ssc_lung_tests", "yes", "", "SSC-E1", "lasting"),
    ("ssc_lung_tests", "no", "", "SSC-E1", "clear"),
    ("ssc_lung_tests", "unsure", "", "SSC-E1", "check"),
    ("ssc_kidney", "yes", "", "SSC-E2", "lasting"),
    ("ssc_kidney", "past", "", "SSC-E2", "check"),
    ("ssc_kidney", "no", "", "SSC-E2", "clear"),
    ("ssc_kidney", "unsure", "", "SSC-E2", "check"),
];

#[test]
fn each_answer_on_scleroderma_decides_its_criteria_and_no_others() {
    check(&scleroderma(), ROWS);
}

#[test]
fn refractory_or_progressive_either_yes_is_clear_both_no_a_barrier_and_else_to_be_checked() {
    let not_asked = Value::Null;
    let (yes, no, unsure) = (json!("yes"), json!("no"), json!("unsure"));
    for (one, other, expected) in [
        (&yes, &yes, "clear"),
        (&yes, &no, "clear"),
        (&yes, &unsure, "clear"),
        (&yes, &not_asked, "clear"),
        (&no, &no, "open"),
        (&no, &unsure, "check"),
        (&unsure, &unsure, "check"),
        (&unsure, &not_asked, "check"),
        (&no, &not_asked, "unasked"),
        (&not_asked, &not_asked, "unasked"),
    ] {
        for (refractory, progressive) in [(one, other), (other, one)] {
            let changes = json!({ "ssc_refractory": refractory, "ssc_progressive": progressive });
            let found = finding(&with(scleroderma(), changes), "SSC-I3");
            assert_eq!(
                found, expected,
                "refractory {refractory}, progressive {progressive}"
            );
        }
    }
}

#[test]
fn before_the_type_is_asked_scleroderma_stands_as_the_diagnosis_has_it() {
    let person = with(scleroderma(), json!({ "ssc_type": null }));
    assert_eq!(finding(&person, "SSC-I1"), "clear");
}
