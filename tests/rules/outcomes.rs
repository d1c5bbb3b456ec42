//! From all findings to one of four outcomes, and to the earliest day.

use serde_json::{Value, json};

use crate::support::people::{lupus, outcome, verdict, verdict_on, with};

fn earliest(changes: Value) -> Option<String> {
    verdict(&with(lupus(), changes))
        .earliest
        .map(|day| day.to_string())
}

#[test]
fn any_lasting_barrier_makes_it_unlikely_whatever_else_there_is() {
    let person = with(
        lupus(),
        json!({
            "allergy": "yes", "pregnancy": "yes", "sle_crisis": "yes",
            "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05",
        }),
    );
    assert_eq!(outcome(&person), "unlikely");
    assert_eq!(verdict(&person).earliest, None);
}

#[test]
fn a_barrier_that_can_end_outweighs_any_number_of_points_to_check() {
    let person = with(
        lupus(),
        json!({ "pregnancy": "yes", "sle_crisis": "unsure", "contraception": "no", "age": "unsure" }),
    );
    assert_eq!(outcome(&person), "not-now");
}

#[test]
fn any_point_to_check_keeps_it_from_being_a_possible_match() {
    assert_eq!(
        outcome(&with(lupus(), json!({ "contraception": "no" }))),
        "needs-check"
    );
}

#[test]
fn the_earliest_day_is_the_latest_until_where_every_barrier_is_dated() {
    let dated = json!({
        "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05",
        "vaccine": "yes", "vaccine.date": "2026-11-10",
        "surgery": ["past"], "surgery.date": "2026-11-01",
    });
    assert_eq!(earliest(dated), Some("2026-12-10".to_owned()));
}

#[test]
fn one_undated_barrier_takes_the_earliest_day_away() {
    let undated = [
        json!({ "pregnancy": "yes" }),
        json!({ "vaccine": "yes", "vaccine.date": "unknown" }),
        json!({ "infection": "now" }),
    ];
    for barrier in undated {
        let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
        let person = with(with(lupus(), drug), barrier.clone());
        assert_eq!(outcome(&person), "not-now");
        assert_eq!(verdict(&person).earliest, None, "{barrier}");
    }
}

#[test]
fn a_point_to_check_does_not_take_the_earliest_day_away() {
    let changes = json!({
        "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05", "sle_crisis": "yes",
        "vaccine": "yes", "vaccine.date": "2026-10",
    });
    assert_eq!(earliest(changes), Some("2026-12-05".to_owned()));
}

#[test]
fn on_the_earliest_day_the_barrier_is_gone_and_the_day_before_it_is_not() {
    let drug = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
    let person = with(lupus(), drug);
    assert_eq!(verdict_on(&person, "2026-12-04").outcome.name(), "not-now");
    assert_eq!(
        verdict_on(&person, "2026-12-05").outcome.name(),
        "possible-match"
    );
}

#[test]
fn what_only_the_team_can_test_never_keeps_it_from_being_a_possible_match() {
    let medicines = json!({ "medicines": ["steroid_10mg", "immunosuppressant", "jak"] });
    assert_eq!(outcome(&with(lupus(), medicines)), "possible-match");
}
