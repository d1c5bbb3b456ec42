use leptos::prelude::*;

use super::{Build, P};
use crate::{
    interview::Interview,
    state::{State, use_state},
    words::{self, StillOpen},
};

/// What to do about whether the study is still open. Screens that begin with this have none of it in the footer.
#[component]
pub fn AskNow() -> impl IntoView {
    view! { <P class="strong" text=still_open(use_state()).ask/> }.built()
}

/// The dates behind it.
#[component]
pub fn RecordDates() -> impl IntoView {
    let state = use_state();
    let dates = still_open(state).days.join(state.words().sentence_gap());
    view! { <P class="small" text=dates/> }.built()
}

fn still_open(state: State) -> StillOpen {
    let today = state.look(Interview::today);
    words::still_open(&state.trial().facts, today, state.words())
}
