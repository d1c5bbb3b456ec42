use leptos::prelude::*;

use super::{AskNow, Build, Collect, Disclosure, Findings, Heading, Icon, P, of_outcome};
use crate::{
    screening::Outcome as Came,
    state::use_state,
    words::{Item, fill},
};

/// What the answers come to, under the screen's title or as the title itself, and what to do next.
#[component]
pub fn Outcome(outcome: Came, below: usize, headline: &'static str) -> impl IntoView {
    view! {
        <div class=format!("outcome {}", outcome.name())>
            <Icon path=of_outcome(outcome)/>
            <div>
                <Heading below class="title" text=headline/>
                <AskNow/>
            </div>
        </div>
    }
    .built()
}

/// What that means.
#[component]
pub fn Lead(lead: Vec<String>) -> impl IntoView {
    lead.into_iter()
        .map(|text| view! { <P text/> })
        .collect_built()
}

/// What neither stands in the way nor has to be checked, folded.
#[component]
pub fn OtherFindings(team: Vec<Item>, clear: Vec<Item>, unasked: Vec<Item>) -> impl IntoView {
    let words = use_state().words();
    view! {
        <Folded name=words.team_title() hint=words.team_hint() items=team/>
        <Folded name=words.clear_title() items=clear/>
        <Folded name=words.unasked_title() items=unasked/>
    }
    .built()
}

#[component]
fn Folded(
    name: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    items: Vec<Item>,
) -> impl IntoView {
    (!items.is_empty())
        .then(|| {
            let summary = fill(name, &[("count", &items.len().to_string())]);
            view! {
                <Disclosure class="folded" summary at_once=true>
                    {hint.map(|hint| view! { <P text=hint/> }).collect_built()}
                    <Findings items folded=true/>
                </Disclosure>
            }
        })
        .built()
}
