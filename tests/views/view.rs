//! Widgets in some state, as HTML.

use trial_prescreen::{
    interview::{Event, Interview},
    render,
    state::State,
};

use crate::{people, walk::Walk};

/// The HTML of a widget in a language, once `prepare` has been done to it.
pub fn html(language: &'static str, prepare: impl FnOnce(State)) -> String {
    render::html(language, 1, prepare)
}

/// The interview that somebody has come to, by the name of the screen.
pub fn interviews() -> Vec<(&'static str, Interview)> {
    use trial_prescreen::interview::Route::{Call, Criteria, Homework, Letter, Medicines, Preview};
    let waits = people::with(
        people::lupus(),
        serde_json::json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" }),
    );
    let result = Walk::at_quick_result(waits.clone()).interview;
    let day = result.turning_days()[0];
    let mut all = vec![
        ("intro", Walk::new(waits.clone()).interview),
        ("question", Walk::started(waits.clone()).interview),
        ("result", result.clone()),
        ("review", Walk::at_review(waits).interview),
    ];
    let asides = [
        ("criteria", Criteria),
        ("call", Call),
        ("letter", Letter),
        ("homework", Homework),
        ("medicines", Medicines),
        ("preview", Preview(day)),
    ];
    for (name, place) in asides {
        let mut interview = result.clone();
        interview.apply(Event::Open(place));
        all.push((name, interview));
    }
    all
}
