use leptos::prelude::*;

use super::Build;

use crate::{state::use_state, trial::Record as Entry, words::fill};

/// A criterion in the registry's own words.
#[component]
pub fn Record(id: &'static str, entry: &'static Entry) -> impl IntoView {
    let words = use_state().words();
    view! {
        <div class="record">
            <p class="rule-id">{fill(words.rule_label(), &[("id", id)])}</p>
            <blockquote lang="en">
                {entry.sentences.iter().map(|sentence| view! { <p>{*sentence}</p> }).collect_view()}
            </blockquote>
            {entry
                .source
                .map(|source| {
                    view! { <p class="small">{fill(words.criteria_source(), &[("source", source)])}</p> }
                })}
        </div>
    }.built()
}
