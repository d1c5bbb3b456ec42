use leptos::prelude::*;

use crate::{
    components::{Back, Build, Lines, P, PinyinTick, PrintActions, Title},
    state::use_state,
    words::lines,
};

/// Where the team's answer is written.
const BLANK: &str = "______________________________";

/// Everyday questions to ask the study team, with room for its answers.
#[component]
pub fn Practical() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let asked = lines(
        state.trial(),
        words.language,
        |call| call.practical,
        |call| call.practical,
    );
    view! {
        <div data-screen="practical">
            <Title text=words.take_practical()/>
            <P text=words.practical_hint()/>
            <PinyinTick/>
            <Lines lines=asked blank=BLANK/>
            <P class="small" text=words.contact_pay()/>
            <PrintActions><Back/></PrintActions>
        </div>
    }
    .built()
}
