//! The first minute: age, cell therapy, B-cell drugs, pregnancy. Diagnosis has a file of its own.

use serde_json::json;

use super::table::{Row, check};
use crate::support::people::{
    both, finding, findings, given, lupus, outcome, quick_lupus, scleroderma, with,
};

pub const ROWS: &[Row] = &[
    ("age", "0", "", "I2", "lasting"),
    ("age", "17", "", "I2", "lasting"),
    ("age", "18", "", "I2", "clear"),
    ("age", "60", "", "I2", "clear"),
    ("age", "61", "", "I2", "lasting"),
    ("age", "120", "", "I2", "lasting"),
    ("age", "unsure", "", "I2", "check"),
    ("cell_therapy", "yes", "", "E1", "lasting"),
    ("cell_therapy", "no", "", "E1", "clear"),
    ("cell_therapy", "unsure", "", "E1", "check"),
    ("b_cell_drug", "yes", "2026-11-22", "E2", "until 2027-01-22"),
    ("b_cell_drug", "yes", "2026-10-05", "E2", "until 2026-12-05"),
    ("b_cell_drug", "yes", "2026-09-23", "E2", "until 2026-11-23"),
    ("b_cell_drug", "yes", "2026-09-22", "E2", "clear"),
    ("b_cell_drug", "yes", "unknown", "E2", "open"),
    ("b_cell_drug", "yes", "", "E2", "open"),
    ("b_cell_drug", "baff_only", "", "E2", "check"),
    ("b_cell_drug", "no", "", "E2", "clear"),
    ("b_cell_drug", "unsure", "", "E2", "check"),
    ("pregnancy", "yes", "", "E16", "open"),
    ("pregnancy", "yes", "", "I5", "open"),
    ("pregnancy", "no", "", "E16", "clear"),
    ("pregnancy", "no", "", "I5", "team"),
    ("pregnancy", "not_applicable", "", "E16", "clear"),
    ("pregnancy", "not_applicable", "", "I5", "team"),
    ("pregnancy", "unsure", "", "E16", "check"),
    ("pregnancy", "unsure", "", "I5", "team"),
    ("pregnancy", "skip", "", "E16", "check"),
    ("pregnancy", "skip", "", "I5", "team"),
];

#[test]
fn each_answer_of_the_quick_check_decides_its_criteria_and_no_others() {
    check(&lupus(), ROWS);
    check(&scleroderma(), ROWS);
    check(&both(), ROWS);
}

#[test]
fn every_age_from_18_to_60_is_clear_and_every_other_a_lasting_barrier() {
    for age in 0..=120 {
        let expected = if (18..=60).contains(&age) {
            "clear"
        } else {
            "lasting"
        };
        let person = with(lupus(), json!({ "age": age }));
        assert_eq!(finding(&person, "I2"), expected, "at {age}");
    }
}

#[test]
fn the_quick_check_alone_can_come_to_a_possible_match() {
    assert_eq!(outcome(&quick_lupus()), "possible-match");
}

#[test]
fn what_the_quick_check_does_not_ask_is_unasked() {
    let found = findings(&quick_lupus());
    let unasked: Vec<_> = found
        .iter()
        .filter(|(_, finding)| finding == "unasked")
        .collect();
    let ids: Vec<_> = unasked.iter().map(|(id, _)| *id).collect();
    let expected = [
        "I3", "I4", "SLE-I2", "SLE-I3", "SLE-I5", "E1", "E3", "E7", "E8", "E9", "E10", "E11",
        "E12", "E13", "E14", "SLE-E1", "SLE-E2", "SLE-E3", "SLE-E4", "SLE-E5",
    ];
    for id in expected {
        assert!(ids.contains(&id), "{id} is {}", finding(&quick_lupus(), id));
    }
    let labs = |id: &&str| id.starts_with("SLE-I6.");
    let others: Vec<_> = ids
        .iter()
        .filter(|id| !expected.contains(id) && !labs(id))
        .collect();
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn car_t_cells_are_a_barrier_before_transplants_have_been_asked_about() {
    let person = with(quick_lupus(), json!({ "cell_therapy": "yes" }));
    assert_eq!(finding(&person, "E1"), "lasting");
    assert_eq!(outcome(&person), "unlikely");
}

#[test]
fn with_nothing_answered_every_rule_is_unasked_or_the_teams() {
    let nobody = given(json!({}));
    for (criterion, finding) in findings(&nobody) {
        assert!(
            ["unasked", "team"].contains(&finding.as_str()),
            "{criterion} is {finding}"
        );
    }
    assert_eq!(outcome(&nobody), "possible-match");
}
