use leptos::prelude::*;

use super::{
    Build, BuiltChildren, Collect, Disclosure, Heading, HelpLines, Icon, P, Record, of_finding,
};
use crate::{
    screening::Finding,
    state::use_state,
    words::{Change, Explanation, Item, Words, fill},
};

/// A finding as a word with its drawing: colour alone says nothing.
#[component]
pub fn Badge(finding: Finding, words: &'static Words) -> impl IntoView {
    view! {
        <p class=format!("badge {}", finding.name())>
            <Icon path=of_finding(finding)/>
            {words.finding(finding)}
        </p>
    }
    .built()
}

/// Criteria under a heading. Nothing where there are none.
#[component]
pub fn FindingsSection(
    name: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    items: Vec<Item>,
) -> impl IntoView {
    (!items.is_empty())
        .then(|| {
            view! {
                <section>
                    <Heading below=1 class="section" text=name/>
                    {hint.map(|hint| view! { <P text=hint/> }).collect_built()}
                    <Findings items/>
                </section>
            }
        })
        .built()
}

/// Criteria of a result.
#[component]
pub fn Findings(
    items: Vec<Item>,
    /// Whether they are out of sight at first. Each has its place and its finding at once, and what is said of it later.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    let items = items.into_iter();
    view! {
        <ul class="findings">
            {items.map(|item| view! { <FoundCriterion item folded/> }).collect_built()}
        </ul>
    }
    .built()
}

/// One criterion of a result.
#[component]
fn FoundCriterion(item: Item, folded: bool) -> impl IntoView {
    let id = use_state().trial().rules.criteria[item.criterion].id;
    let (sensitive, finding) = (item.sensitive, item.finding);
    view! {
        <li
            class=if sensitive { "finding sensitive" } else { "finding" }
            data-criterion=id
            data-finding=finding.name()
        >
            <InTime later=folded><About item/></InTime>
        </li>
    }
    .built()
}

/// Builds its children now or later.
#[component]
fn InTime(later: bool, children: BuiltChildren) -> impl IntoView {
    if later {
        children.build_later()
    } else {
        children.build()
    }
}

/// What a criterion asks, why it came to its finding, what could change, and the registry's words.
#[component]
fn About(item: Item) -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial());
    let id = trial.rules.criteria[item.criterion].id;
    let test = state.texts().criteria[item.criterion].test;
    let entry = &trial.records[item.criterion];
    view! {
        <Badge finding=item.finding words/>
        {item
            .cohort
            .map(|cohort| view! { <P class="small" text=fill(words.for_cohort(), &[("cohort", cohort)])/> }).collect_built()}
        <P class="plain" text=item.plain/>
        {item.explanations.into_iter().map(|explanation| view! { <Reason explanation/> }).collect_built()}
        {item.until.map(|day| view! { <P class="until" text=fill(words.from_date(), &[("date", &day)])/> }).collect_built()}
        {(!test.is_empty()).then(|| view! { <P class="small" text=test/> }).collect_built()}
        {entry.help_lines.then(|| view! { <HelpLines/> }).collect_built()}
        <Disclosure class="words" summary=words.record_title()>
            <Record id entry/>
        </Disclosure>
    }.built()
}

/// Why a criterion came to its finding, and what could change that.
#[component]
fn Reason(explanation: Explanation) -> impl IntoView {
    let words = use_state().words();
    let change = match explanation.change {
        Change::Nothing => None,
        Change::Could(text) => Some((words.could_change(), text)),
        Change::Find(text) => Some((words.where_to_find(), text)),
    };
    view! {
        <P class="reason" text=explanation.reason/>
        {change.map(|(label, text)| view! { <p><span class="strong">{label}</span>" "{text}</p> }).collect_built()}
    }
    .built()
}
