use leptos::prelude::*;

use super::{Build, Disclosure, P, Study};
use crate::state::use_state;

/// What taking part means, in a line, and more of the study to open. Nothing where the trial has no such line.
#[component]
pub fn TakingPart() -> impl IntoView {
    let state = use_state();
    let line = state.texts().taking_part;
    (!line.is_empty())
        .then(|| {
            view! {
                <div class="panel">
                    <P text=line/>
                    <Disclosure class="more" summary=state.words().start_study()><Study/></Disclosure>
                </div>
            }
        })
        .built()
}
