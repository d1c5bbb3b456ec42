use leptos::prelude::*;

use super::{Build, LiveText};
use crate::state::use_state;

/// Says that what would stand here is still on its way, or did not come.
#[component]
pub fn NotLoaded() -> impl IntoView {
    let state = use_state();
    let text = Signal::derive(move || {
        let words = state.words();
        let text = if state.is_settled() {
            words.not_loaded()
        } else {
            words.loading()
        };
        text.to_owned()
    });
    view! { <LiveText text class="small"/> }.built()
}
