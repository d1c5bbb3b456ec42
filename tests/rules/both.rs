//! Someone with both diseases is judged in each cohort, and the better outcome stands.

use serde_json::{Value, json};
use trial_prescreen::trials::TRIAL;

use crate::support::people::{both, finding, lupus, scleroderma, verdict, with};

fn judged(changes: Value) -> (&'static str, Option<String>) {
    let verdict = verdict(&with(both(), changes));
    (
        verdict.outcome.name(),
        verdict.earliest.map(|day| day.to_string()),
    )
}

#[test]
fn with_nothing_in_the_way_it_is_a_possible_match() {
    assert_eq!(judged(json!({})), ("possible-match", None));
}

#[test]
fn a_lasting_barrier_in_one_cohort_leaves_the_other_to_be_checked() {
    for changes in [
        json!({ "ssc_type": "limited" }),
        json!({ "ssc_lungs": "no" }),
        json!({ "ssc_kidney": "yes" }),
        json!({ "ssc_lung_tests": "yes" }),
        json!({ "sle_brain": "yes" }),
        json!({ "sle_organs": ["skin_mouth"] }),
    ] {
        assert_eq!(judged(changes.clone()), ("needs-check", None), "{changes}");
    }
}

#[test]
fn a_barrier_in_one_cohort_that_can_end_leaves_the_other_to_be_checked_with_no_earliest_day() {
    for changes in [
        json!({ "sle_active": "no" }),
        json!({ "sle_bleeding": "yes", "sle_bleeding.date": "2026-11-20" }),
        json!({ "ssc_refractory": "no", "ssc_progressive": "no" }),
    ] {
        assert_eq!(judged(changes.clone()), ("needs-check", None), "{changes}");
    }
}

#[test]
fn active_tuberculosis_is_a_barrier_in_both_cohorts() {
    assert_eq!(
        judged(json!({ "tuberculosis": "active" })),
        ("not-now", None)
    );
}

#[test]
fn a_point_to_check_in_one_cohort_does_not_spoil_the_other() {
    assert_eq!(
        judged(json!({ "sle_crisis": "yes" })),
        ("possible-match", None)
    );
    assert_eq!(
        judged(json!({ "tuberculosis": "risk" })),
        ("possible-match", None)
    );
    assert_eq!(
        judged(json!({ "sle_crisis": "yes", "tuberculosis": "risk" })),
        ("needs-check", None)
    );
}

#[test]
fn lasting_barriers_in_both_cohorts_make_it_unlikely() {
    assert_eq!(
        judged(json!({ "sle_brain": "yes", "ssc_lungs": "no" })),
        ("unlikely", None)
    );
}

#[test]
fn of_a_lasting_barrier_and_one_that_ends_the_one_that_ends_decides() {
    let changes = json!({
        "sle_brain": "yes", "ssc_refractory": "no", "ssc_progressive": "no",
    });
    assert_eq!(judged(changes), ("not-now", None));
    let changes = json!({
        "ssc_type": "limited", "sle_bleeding": "yes", "sle_bleeding.date": "2026-11-20",
    });
    assert_eq!(judged(changes), ("not-now", Some("2026-12-20".to_owned())));
}

#[test]
fn of_a_dated_and_an_undated_barrier_the_dated_one_gives_the_earliest_day() {
    let changes = json!({
        "ssc_refractory": "no", "ssc_progressive": "no",
        "sle_bleeding": "yes", "sle_bleeding.date": "2026-11-20",
    });
    assert_eq!(judged(changes), ("not-now", Some("2026-12-20".to_owned())));
}

#[test]
fn a_general_barrier_stands_in_both_cohorts() {
    assert_eq!(judged(json!({ "age": 61 })), ("unlikely", None));
    assert_eq!(judged(json!({ "pregnancy": "yes" })), ("not-now", None));
    let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
    assert_eq!(judged(drug), ("not-now", Some("2026-12-05".to_owned())));
}

#[test]
fn a_general_barrier_that_ends_is_not_made_lasting_by_one_cohort() {
    let changes = json!({
        "ssc_type": "limited", "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05",
    });
    assert_eq!(judged(changes), ("not-now", Some("2026-12-05".to_owned())));
}

#[test]
fn the_barrier_is_found_on_its_own_criterion() {
    let person = with(both(), json!({ "ssc_type": "limited" }));
    assert_eq!(finding(&person, "SSC-I1"), "lasting");
    assert_eq!(finding(&person, "SLE-I1"), "clear");
}

#[test]
fn only_their_verdict_is_in_several_cohorts() {
    for (person, several) in [(both(), true), (lupus(), false), (scleroderma(), false)] {
        assert_eq!(
            verdict(&person).is_in_several_cohorts(&TRIAL.rules),
            several
        );
    }
}
