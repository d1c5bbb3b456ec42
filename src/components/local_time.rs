use gloo_timers::callback::Interval;
use leptos::prelude::*;

use super::{Build, LiveText};
use crate::{
    platform::time_ahead,
    state::{after_render, use_state},
    words::{fill, time},
};

const EVERY_MS: u32 = 20_000;

/// A line that says what the day and time are where the study is, kept up to date. Nothing where the device's
/// clock is known to be wrong.
#[component]
pub fn LocalTime() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let offset = state.trial().contact.utc_offset_hours;
    let now = move || {
        let (day, hour, minute) = time_ahead(offset);
        let time = time(day, hour, minute, words);
        fill(words.contact_beijing(), &[("time", &time)])
    };
    (!state.day.is_doubted() && !state.day.is_told())
        .then(|| {
            let text = RwSignal::new(now());
            after_render(move || {
                let ticking = Interval::new(EVERY_MS, move || {
                    text.try_set(now());
                });
                StoredValue::new_local(ticking);
            });
            view! { <LiveText text=text.into()/> }
        })
        .built()
}
