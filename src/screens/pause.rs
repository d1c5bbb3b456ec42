use leptos::prelude::*;

use crate::{
    components::{Build, P, Primary, Title},
    state::{Focus, use_state},
};

/// A break: the answers are kept, and nothing of them is shown.
#[component]
pub fn Pause() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let resume = move || state.prefer(Focus::Heading, |preferences| preferences.paused = false);
    view! {
        <div data-screen="pause">
            <Title text=words.pause_title()/>
            <P text=words.pause_text()/>
            <div class="actions">
                <Primary name="resume" label=words.pause_end() on_press=resume/>
            </div>
        </div>
    }
    .built()
}
