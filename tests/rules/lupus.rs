//! The questions on lupus.

use serde_json::json;

use super::table::{Row, check};
use crate::support::people::{finding, lupus, with};

pub const ROWS: &[Row] = &[
    ("sle_since", "six_months", "", "SLE-I1", "clear"),
    (
        "sle_since",
        "less",
        "2026-11-22",
        "SLE-I1",
        "until 2027-05-22",
    ),
    (
        "sle_since",
        "less",
        "2026-05-23",
        "SLE-I1",
        "until 2026-11-23",
    ),
    ("sle_since", "less", "2026-05-22", "SLE-I1", "clear"),
    ("sle_since", "less", "unknown", "SLE-I1", "open"),
    ("sle_since", "ill_longer", "", "SLE-I1", "check"),
    ("sle_since", "unsure", "", "SLE-I1", "check"),
    ("sle_treatment", "steroid_and_other", "", "SLE-I2", "clear"),
    // The dose, which decides, has not been asked.
    ("sle_treatment", "steroid_now", "", "SLE-I2", "unasked"),
    ("sle_treatment", "steroid_ever", "", "SLE-I2", "check"),
    ("sle_treatment", "other_only", "", "SLE-I2", "check"),
    ("sle_treatment", "none", "", "SLE-I2", "open"),
    ("sle_treatment", "unsure", "", "SLE-I2", "check"),
    ("sle_treatment_3_months", "yes", "", "SLE-I2", "clear"),
    (
        "sle_treatment_3_months",
        "no",
        "2026-11-22",
        "SLE-I2",
        "until 2027-02-22",
    ),
    (
        "sle_treatment_3_months",
        "no",
        "2026-08-23",
        "SLE-I2",
        "until 2026-11-23",
    ),
    (
        "sle_treatment_3_months",
        "no",
        "2026-08-22",
        "SLE-I2",
        "clear",
    ),
    ("sle_treatment_3_months", "no", "unknown", "SLE-I2", "open"),
    ("sle_treatment_3_months", "unsure", "", "SLE-I2", "check"),
    ("sle_stable_dose", "yes", "", "SLE-I2", "clear"),
    (
        "sle_stable_dose",
        "no",
        "2026-11-22",
        "SLE-I2",
        "until 2026-12-06",
    ),
    (
        "sle_stable_dose",
        "no",
        "2026-11-09",
        "SLE-I2",
        "until 2026-11-23",
    ),
    ("sle_stable_dose", "no", "2026-11-08", "SLE-I2", "clear"),
    ("sle_stable_dose", "no", "unknown", "SLE-I2", "open"),
    ("sle_stable_dose", "unsure", "", "SLE-I2", "check"),
    ("sle_active", "yes", "", "SLE-I2", "clear"),
    ("sle_active", "no", "", "SLE-I2", "open"),
    ("sle_active", "no", "", "SLE-I4", "team"),
    ("sle_active", "unsure", "", "SLE-I2", "check"),
    ("sle_active", "unsure", "", "SLE-I4", "team"),
    ("sle_organs", "kidneys", "", "SLE-I5", "clear"),
    ("sle_organs", "joints", "", "SLE-I5", "clear"),
    ("sle_organs", "heart_lungs", "", "SLE-I5", "clear"),
    ("sle_organs", "blood", "", "SLE-I5", "clear"),
    ("sle_organs", "other", "", "SLE-I5", "clear"),
    ("sle_organs", "skin_mouth", "", "SLE-I5", "lasting"),
    ("sle_organs", "skin_mouth+joints", "", "SLE-I5", "clear"),
    ("sle_organs", "skin_mouth+other", "", "SLE-I5", "clear"),
    ("sle_organs", "unsure", "", "SLE-I5", "check"),
    ("sle_antibodies", "yes", "", "SLE-I3", "clear"),
    ("sle_antibodies", "no", "", "SLE-I3", "check"),
    ("sle_antibodies", "unsure", "", "SLE-I3", "check"),
    (
        "sle_nephritis",
        "yes",
        "2026-11-22",
        "SLE-E1",
        "until 2027-01-22",
    ),
    (
        "sle_nephritis",
        "yes",
        "2026-09-23",
        "SLE-E1",
        "until 2026-11-23",
    ),
    ("sle_nephritis", "yes", "2026-09-22", "SLE-E1", "clear"),
    ("sle_nephritis", "yes", "unknown", "SLE-E1", "open"),
    ("sle_nephritis", "no", "", "SLE-E1", "clear"),
    ("sle_nephritis", "unsure", "", "SLE-E1", "check"),
    ("sle_crisis", "yes", "", "SLE-E2", "check"),
    ("sle_crisis", "no", "", "SLE-E2", "clear"),
    ("sle_crisis", "unsure", "", "SLE-E2", "check"),
    ("sle_brain", "yes", "", "SLE-E3", "lasting"),
    ("sle_brain", "no", "", "SLE-E3", "clear"),
    ("sle_brain", "unsure", "", "SLE-E3", "check"),
    (
        "sle_bleeding",
        "yes",
        "2026-11-22",
        "SLE-E4",
        "until 2026-12-22",
    ),
    (
        "sle_bleeding",
        "yes",
        "2026-10-24",
        "SLE-E4",
        "until 2026-11-23",
    ),
    ("sle_bleeding", "yes", "2026-10-23", "SLE-E4", "clear"),
    ("sle_bleeding", "yes", "unknown", "SLE-E4", "open"),
    ("sle_bleeding", "no", "", "SLE-E4", "clear"),
    ("sle_bleeding", "unsure", "", "SLE-E4", "check"),
    (
        "sle_blood_exchange",
        "yes",
        "2026-11-22",
        "SLE-E5",
        "until 2026-12-06",
    ),
    (
        "sle_blood_exchange",
        "yes",
        "2026-11-09",
        "SLE-E5",
        "until 2026-11-23",
    ),
    ("sle_blood_exchange", "yes", "2026-11-08", "SLE-E5", "clear"),
    ("sle_blood_exchange", "yes", "unknown", "SLE-E5", "open"),
    ("sle_blood_exchange", "no", "", "SLE-E5", "clear"),
    ("sle_blood_exchange", "unsure", "", "SLE-E5", "check"),
];

/// Of someone who takes a steroid alone now and took other lupus medicines before.
pub const DOSES: &[Row] = &[
    ("sle_steroid_dose", "0", "", "SLE-I2", "open"),
    ("sle_steroid_dose", "7", "", "SLE-I2", "open"),
    ("sle_steroid_dose", "7.49", "", "SLE-I2", "open"),
    ("sle_steroid_dose", "7.5", "", "SLE-I2", "clear"),
    ("sle_steroid_dose", "7.51", "", "SLE-I2", "clear"),
    ("sle_steroid_dose", "60", "", "SLE-I2", "clear"),
    ("sle_steroid_dose", "unsure", "", "SLE-I2", "check"),
];

#[test]
fn each_answer_on_lupus_decides_its_criteria_and_no_others() {
    check(&lupus(), ROWS);
}

#[test]
fn on_a_steroid_alone_now_the_dose_decides() {
    let person = with(
        lupus(),
        json!({ "sle_treatment": "steroid_now", "sle_steroid_dose": 10 }),
    );
    check(&person, DOSES);
}

#[test]
fn on_never_anything_but_a_steroid_a_low_dose_is_a_barrier_and_any_other_is_to_be_checked() {
    let person = with(lupus(), json!({ "sle_treatment": "steroid_ever" }));
    for (dose, expected) in [
        (json!(7.4), "open"),
        (json!(7.5), "check"),
        (json!(20), "check"),
        (json!("unsure"), "check"),
        (json!(null), "check"),
    ] {
        let person = with(person.clone(), json!({ "sle_steroid_dose": dose }));
        assert_eq!(finding(&person, "SLE-I2"), expected, "{dose}");
    }
}

#[test]
fn the_dose_counts_only_for_people_on_a_steroid_alone() {
    for treatment in ["steroid_and_other", "other_only", "none", "unsure"] {
        let person = with(lupus(), json!({ "sle_treatment": treatment }));
        let low = with(person.clone(), json!({ "sle_steroid_dose": 5 }));
        assert_eq!(
            finding(&low, "SLE-I2"),
            finding(&person, "SLE-I2"),
            "{treatment}"
        );
    }
}
