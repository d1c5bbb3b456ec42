use leptos::prelude::*;

use super::{Asked, Build, Collect, Disclosure, P, Record};
use crate::state::use_state;

/// Why it is asked, where the answer can be found, and the registry's words.
#[component]
pub fn AboutQuestion(asked: Asked) -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial);
    let criteria = state
        .look(|interview| interview.criteria_of(asked.question))
        .into_iter();
    let records = criteria
        .map(|criterion| {
            let id = trial.rules.criteria[criterion].id;
            view! { <Record id entry=&trial.records[criterion]/> }
        })
        .collect_built();
    view! {
        <Disclosure class="about" summary=words.why_title()>
            <P text=asked.texts.why/>
            <p><span class="strong">{words.where_to_find()}</span>" "{asked.texts.find}</p>
            <P class="strong" text=words.record_title()/>
            {records}
        </Disclosure>
    }
    .built()
}
