//! The first minute: what no row of `quick-check.toml` can say.

use serde_json::json;

use crate::support::people::{finding, findings, given, lupus, outcome, quick_lupus, with};

#[test]
fn ages_from_18_to_60_are_clear_and_all_others_lasting_barriers() {
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
fn unanswered_every_criterion_is_unasked_or_the_teams() {
    let nobody = given(json!({}));
    for (criterion, finding) in findings(&nobody) {
        assert!(
            ["unasked", "team"].contains(&finding.as_str()),
            "{criterion} is {finding}"
        );
    }
    assert_eq!(outcome(&nobody), "possible-match");
}
