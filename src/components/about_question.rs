use leptos::prelude::*;

use super::{Asked, Build, Collect, Disclosure, P, Record};
use crate::{screening::QuestionId, state::use_state};

/// Why it is asked, where the answer can be found, and the registry's words.
#[component]
pub fn AboutQuestion(asked: Asked) -> impl IntoView {
    let words = use_state().words();
    view! {
        <Disclosure class="about" summary=words.why_title()>
            <P text=asked.texts.why/>
            <p><span class="strong">{words.where_to_find()}</span>" "{asked.texts.find}</p>
            <P class="strong" text=words.record_title()/>
            <Records question=asked.question/>
        </Disclosure>
    }
    .built()
}

/// The criteria that a question decides, in the registry's words.
#[component]
fn Records(question: QuestionId) -> impl IntoView {
    let state = use_state();
    let trial = state.trial();
    let criteria = state.look(|interview| interview.criteria_of(question));
    let record = |criterion| {
        let id = trial.rules.criteria[criterion].id;
        view! { <Record id entry=&trial.records[criterion]/> }
    };
    criteria.into_iter().map(record).collect_built()
}
