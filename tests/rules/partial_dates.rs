//! A month or a year stands for all of its days: a barrier if each of them is one, clear if none
//! is, else to be checked. `until` counts from the last of them.

use super::table::{Row, check};
use crate::support::people::{lupus, scleroderma};

const EVERYONE: &[Row] = &[
    ("b_cell_drug", "yes", "2026-11", "E2", "until 2027-01-30"),
    ("b_cell_drug", "yes", "2026-10", "E2", "until 2026-12-31"),
    ("b_cell_drug", "yes", "2026-09", "E2", "check"),
    ("b_cell_drug", "yes", "2026-08", "E2", "clear"),
    ("b_cell_drug", "yes", "2026", "E2", "check"),
    ("b_cell_drug", "yes", "2025", "E2", "clear"),
    ("infection", "recent", "2026-11", "I3", "check"),
    ("infection", "recent", "2026-10", "I3", "clear"),
    ("vaccine", "yes", "2026-11", "E7", "until 2026-12-30"),
    ("vaccine", "yes", "2026-10", "E7", "check"),
    ("vaccine", "yes", "2026-09", "E7", "clear"),
    ("cancer", "yes", "2026", "E8", "until 2028-12-31"),
    ("cancer", "yes", "2025", "E8", "until 2027-12-31"),
    ("cancer", "yes", "2024", "E8", "check"),
    ("cancer", "yes", "2024-12", "E8", "until 2026-12-31"),
    ("cancer", "yes", "2024-11", "E8", "check"),
    ("cancer", "yes", "2024-10", "E8", "clear"),
    ("cancer", "yes", "2023", "E8", "clear"),
    ("surgery", "past", "2026-11", "E9", "until 2026-12-28"),
    ("surgery", "past", "2026-10", "E9", "check"),
    ("surgery", "past", "2026-09", "E9", "clear"),
    ("surgery", "past+planned", "2026-09", "E9", "check"),
    ("heart", "recent", "2026-11", "E12", "until 2026-12-30"),
    ("heart", "recent", "2026", "E12", "check"),
    (
        "other_trial",
        "past_year",
        "2026-09",
        "E13",
        "until 2026-12-30",
    ),
    ("other_trial", "past_year", "2026-08", "E13", "check"),
    ("other_trial", "past_year", "2026-07", "E13", "check"),
    ("other_trial", "past_year", "2025", "E13", "check"),
];

const OF_LUPUS: &[Row] = &[
    ("sle_since", "less", "2026-06", "SLE-I1", "until 2026-12-30"),
    ("sle_since", "less", "2026-05", "SLE-I1", "check"),
    ("sle_since", "less", "2026-04", "SLE-I1", "clear"),
    (
        "sle_treatment_3_months",
        "no",
        "2026-09",
        "SLE-I2",
        "until 2026-12-30",
    ),
    ("sle_treatment_3_months", "no", "2026-08", "SLE-I2", "check"),
    ("sle_treatment_3_months", "no", "2026-07", "SLE-I2", "clear"),
    ("sle_stable_dose", "no", "2026-11", "SLE-I2", "check"),
    ("sle_stable_dose", "no", "2026-10", "SLE-I2", "clear"),
    (
        "sle_nephritis",
        "yes",
        "2026-10",
        "SLE-E1",
        "until 2026-12-31",
    ),
    ("sle_nephritis", "yes", "2026", "SLE-E1", "check"),
    (
        "sle_bleeding",
        "yes",
        "2026-11",
        "SLE-E4",
        "until 2026-12-30",
    ),
    ("sle_bleeding", "yes", "2026-10", "SLE-E4", "check"),
    ("sle_blood_exchange", "yes", "2026-11", "SLE-E5", "check"),
    ("sle_blood_exchange", "yes", "2025", "SLE-E5", "clear"),
];

#[test]
fn a_month_or_a_year_is_a_barrier_if_each_of_its_days_is_clear_if_none_is_and_else_to_be_checked() {
    check(&lupus(), EVERYONE);
    check(&scleroderma(), EVERYONE);
    check(&lupus(), OF_LUPUS);
}
