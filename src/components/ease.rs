use leptos::{html, prelude::*};

use super::{Action, Build, ReadAloud, Status, Tick};
use crate::{
    interview::{Interview, Pace},
    state::{Focus, use_state},
};

/// Help for those with little energy: larger text, one question at a time, reading aloud, a break.
#[component]
pub fn Ease() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let preferences = state.preferences;
    let details = NodeRef::<html::Details>::new();
    let large = Signal::derive(move || preferences.get().large_text);
    let one = Signal::derive(move || state.follow(Interview::pace) == Pace::OneByOne);
    let set_large = move |on| state.prefer(Focus::Stays, |preferences| preferences.large_text = on);
    let pause = move || state.prefer(Focus::Heading, |preferences| preferences.paused = true);
    let set_one = move |on| state.set_pace(if on { Pace::OneByOne } else { Pace::Shared });
    // Comes in a task of its own, maybe after the widget.
    let toggled = move |_| {
        let open = details
            .try_get_untracked()
            .flatten()
            .is_some_and(|details| details.open());
        preferences.try_update(|preferences| preferences.ease_open = open);
    };
    let open = Signal::derive(move || preferences.get().ease_open);
    let said = RwSignal::new(String::new());
    view! {
        <details
            class="ease for-screen"
            node_ref=details
            open=open
            on:toggle=toggled
        >
            <summary>{words.ease_title()}</summary>
            <div class="disclosed">
                <div class="options">
                    <Tick name="large-text" label=words.ease_large() checked=large on_change=set_large/>
                    <Tick name="one-by-one" label=words.ease_one() checked=one on_change=set_one/>
                </div>
                <div class="actions">
                    <ReadAloud said/>
                    <Action name="pause" label=words.ease_pause() on_press=pause/>
                </div>
                <Status text=said class="hint"/>
            </div>
        </details>
    }.built()
}
