use leptos::prelude::*;

use super::{Build, Collect, NotLoaded, P};

use crate::{state::use_state, trial::Record as Entry, words::fill};

/// A criterion in the registry's own words.
#[component]
pub fn Record(id: &'static str, entry: &'static Entry) -> impl IntoView {
    let words = use_state().words();
    view! {
        <div class="record">
            <P class="rule-id" text=fill(words.rule_label(), &[("id", id)])/>
            {entry.sentences.is_empty().then(|| view! { <NotLoaded/> }).collect_built()}
            <blockquote lang="en">
                {entry.sentences.iter().map(|sentence| view! { <P text={*sentence}/> }).collect_built()}
            </blockquote>
            {entry
                .source
                // Which copies they are is written in English, for those who keep the trial.
                .map(|_| view! { <P class="small" text=words.criteria_source()/> }).collect_built()}
        </div>
    }.built()
}
