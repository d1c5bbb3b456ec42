//! The diagnosis, and whose criteria it brings up.

use serde_json::json;

use crate::support::people::{finding, findings, lupus, outcome, quick_lupus, scleroderma, with};

const GENERAL: [&str; 22] = [
    "I1", "I2", "I3", "I4", "I5", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10",
    "E11", "E12", "E13", "E14", "E15", "E16", "E17",
];
const OF_LUPUS: [&str; 16] = [
    "SLE-I1",
    "SLE-I2",
    "SLE-I3",
    "SLE-I4",
    "SLE-I5",
    "SLE-I6.renal",
    "SLE-I6.marrow",
    "SLE-I6.liver",
    "SLE-I6.coagulation",
    "SLE-I6.lung",
    "SLE-I6.heart",
    "SLE-E1",
    "SLE-E2",
    "SLE-E3",
    "SLE-E4",
    "SLE-E5",
];
const OF_SCLERODERMA: [&str; 11] = [
    "SSC-I1",
    "SSC-I2",
    "SSC-I3",
    "SSC-I4.renal",
    "SSC-I4.marrow",
    "SSC-I4.liver",
    "SSC-I4.coagulation",
    "SSC-I4.heart",
    "SSC-E1",
    "SSC-E2",
    "SSC-E3",
];

fn listed(diagnosis: &str) -> Vec<&'static str> {
    let person = with(quick_lupus(), json!({ "diagnosis": diagnosis }));
    let mut ids: Vec<_> = findings(&person).into_iter().map(|(id, _)| id).collect();
    ids.sort_unstable();
    ids
}

fn sorted(lists: &[&[&'static str]]) -> Vec<&'static str> {
    let mut ids = lists.concat();
    ids.sort_unstable();
    ids
}

#[test]
fn lupus_brings_up_the_general_and_the_lupus_criteria() {
    assert_eq!(listed("lupus"), sorted(&[&GENERAL, &OF_LUPUS]));
}

#[test]
fn scleroderma_brings_up_the_general_and_the_scleroderma_criteria() {
    assert_eq!(listed("scleroderma"), sorted(&[&GENERAL, &OF_SCLERODERMA]));
}

#[test]
fn both_diseases_bring_up_every_criterion() {
    assert_eq!(
        listed("both"),
        sorted(&[&GENERAL, &OF_LUPUS, &OF_SCLERODERMA])
    );
}

#[test]
fn findings_come_in_the_registrys_order() {
    let person = with(quick_lupus(), json!({ "diagnosis": "both" }));
    let ids: Vec<_> = findings(&person).into_iter().map(|(id, _)| id).collect();
    let place = |id: &str| ids.iter().position(|known| *known == id).unwrap();
    let registry = [
        &GENERAL[..5],
        &OF_LUPUS[..11],
        &OF_SCLERODERMA[..8],
        &GENERAL[5..],
        &OF_LUPUS[11..],
        &OF_SCLERODERMA[8..],
    ]
    .concat();
    assert!(registry.is_sorted_by_key(|id| place(id)), "{ids:?}");
}

#[test]
fn another_disease_is_a_lasting_barrier_in_both_cohorts_and_no_other_of_theirs_is_listed() {
    for person in [lupus(), scleroderma()] {
        let person = with(person, json!({ "diagnosis": "other" }));
        assert_eq!(finding(&person, "SLE-I1"), "lasting");
        assert_eq!(finding(&person, "SSC-I1"), "lasting");
        assert_eq!(outcome(&person), "unlikely");
    }
    assert_eq!(listed("other"), sorted(&[&GENERAL, &["SLE-I1", "SSC-I1"]]));
}

#[test]
fn an_unsure_diagnosis_is_to_be_checked_in_both_cohorts_and_no_other_of_theirs_is_listed() {
    for person in [lupus(), scleroderma()] {
        let person = with(person, json!({ "diagnosis": "unsure" }));
        assert_eq!(finding(&person, "SLE-I1"), "check");
        assert_eq!(finding(&person, "SSC-I1"), "check");
        assert_eq!(outcome(&person), "needs-check");
    }
    assert_eq!(listed("unsure"), sorted(&[&GENERAL, &["SLE-I1", "SSC-I1"]]));
}

#[test]
fn an_unsure_diagnosis_does_not_hide_a_barrier() {
    let person = with(lupus(), json!({ "diagnosis": "unsure", "age": 61 }));
    assert_eq!(outcome(&person), "unlikely");
    let person = with(
        lupus(),
        json!({ "diagnosis": "unsure", "pregnancy": "yes" }),
    );
    assert_eq!(outcome(&person), "not-now");
}

#[test]
fn the_chosen_disease_is_clear_until_a_later_question_says_otherwise() {
    assert_eq!(finding(&quick_lupus(), "SLE-I1"), "clear");
    let person = with(quick_lupus(), json!({ "diagnosis": "scleroderma" }));
    assert_eq!(finding(&person, "SSC-I1"), "clear");
    let person = with(quick_lupus(), json!({ "diagnosis": "both" }));
    assert_eq!(finding(&person, "SLE-I1"), "clear");
    assert_eq!(finding(&person, "SSC-I1"), "clear");
}

#[test]
fn answers_about_a_disease_the_person_does_not_have_leave_no_trace() {
    let lupus_with = with(
        lupus(),
        json!({ "ssc_type": "limited", "ssc_lungs": "no", "ssc_kidney": "yes", "ssc_lung_tests": "yes" }),
    );
    assert_eq!(findings(&lupus_with), findings(&lupus()));
    let scleroderma_with = with(
        scleroderma(),
        json!({ "sle_brain": "yes", "sle_organs": ["skin_mouth"], "sle_treatment": "none" }),
    );
    assert_eq!(findings(&scleroderma_with), findings(&scleroderma()));
}
