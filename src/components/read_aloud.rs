use leptos::{html, prelude::*};

use super::Build;

use crate::{
    platform::Heard,
    state::{after_render, use_state},
};

/// The button that reads the screen aloud, and the one that stops it. `said` tells how it goes.
#[component]
pub fn ReadAloud(said: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let speech = state.speech;
    let (read, stop) = (
        NodeRef::<html::Button>::new(),
        NodeRef::<html::Button>::new(),
    );
    let reading = RwSignal::new(false);
    after_render(move || {
        let heard = speech.heard();
        said.set(match heard {
            Heard::Nothing => String::new(),
            Heard::Voice => words.ease_reading().to_owned(),
            Heard::Silence => words.ease_no_voice().to_owned(),
        });
        // The focus would be lost with the button.
        let stop = stop.get_untracked();
        if heard != Heard::Voice && stop.is_some_and(|stop| stop.matches(":focus").unwrap_or(false))
        {
            let _ = read.get_untracked().map(|read| read.focus());
        }
        reading.set(heard == Heard::Voice);
    });
    let hidden = Signal::derive(move || !reading.get());
    let begin = move |_| {
        if let Some(screen) = state.find("[data-screen]") {
            speech.read(screen, words.language);
        }
    };
    view! {
        <button type="button" class="button" data-action="read" node_ref=read on:click=begin>
            {words.ease_read()}
        </button>
        <button
            type="button"
            class="button"
            data-action="stop-reading"
            node_ref=stop
            hidden=hidden
            on:click=move |_| speech.stop()
        >
            {words.ease_stop()}
        </button>
    }
    .built()
}
