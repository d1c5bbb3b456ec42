use leptos::prelude::{Set, Update};
use serde_json::json;
use trial_prescreen::interview::{Event, Interview, Route};

use super::{screens::between, view::html};
use crate::support::{people, walk::Walk};

#[test]
fn a_result_bears_its_outcome_and_earliest_day() {
    let waits = people::with(
        people::lupus(),
        json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" }),
    );
    let walk = Walk::at_quick_result(waits);
    let earliest = walk.interview.verdict().earliest.map(|day| day.iso());
    let html = html("en", |state| state.interview.set(walk.interview));
    assert_eq!(between(&html, "data-outcome=\"", "\""), ["not-now"]);
    assert_eq!(
        between(&html, "data-earliest=\"", "\""),
        [earliest.as_deref().unwrap_or_default()]
    );
}

#[test]
fn an_empty_field_is_named_above_and_beside_it() {
    let html = html("en", |state| {
        state
            .interview
            .update(|interview| interview.apply(Event::Start));
        match state.look(Interview::route) {
            Route::Questions(step) => state.go_on(step),
            other => panic!("expected a question but got {other:?}"),
        }
    });
    assert_eq!(between(&html, "data-error=\"", "\""), ["age"]);
    assert_eq!(between(&html, "href=\"#error-", "\""), ["age"]);
    assert_eq!(html.matches("aria-invalid=\"true\"").count(), 1);
}
