use leptos::prelude::*;

use crate::{
    components::{Build, Contact, Elsewhere, OutwardLink, P, Title},
    screening::PartialDate,
    state::use_state,
    words::{date, fill},
};

/// In place of the questions, long after the study was to end: a forgotten page asks nobody anything.
#[component]
pub fn Over() -> impl IntoView {
    let state = use_state();
    let (words, facts) = (state.words(), state.trial.facts);
    let end = date(PartialDate::Day(facts.planned_completion), words);
    view! {
        <div data-screen="over">
            <Title text=words.over_title()/>
            <P text=fill(words.over_text(), &[("id", facts.id), ("date", &end)])/>
            <p><OutwardLink url=facts.registry label=words.open_record()/></p>
            <Contact/>
            <Elsewhere/>
        </div>
    }
    .built()
}
