use leptos::prelude::*;

use crate::{
    components::{Back, Badge, Build, Collect, Heading, HelpLines, OutwardLink, P, Record, Title},
    interview::Interview,
    screening::{Finding, PartialDate, Verdict},
    state::use_state,
    words::{SheetEntry, SheetGroup, date, fill, sheet},
};

/// Every criterion of the record, how it is checked, and what it came to so far.
#[component]
pub fn Criteria() -> impl IntoView {
    let state = use_state();
    let (words, facts) = (state.words(), state.trial().facts);
    let copied = date(PartialDate::Day(facts.copied), words);
    let verdict = state.look(Interview::verdict);
    let groups = sheet(state.trial(), state.texts(), words).into_iter();
    view! {
        <div data-screen="criteria">
            <Title text=words.criteria_title()/>
            <P text=words.criteria_hint()/>
            <P class="warning" text=words.medicine_warning()/>
            <p>
                <OutwardLink url=facts.registry label=words.open_record()/>
                " "
                {fill(words.criteria_copied(), &[("date", &copied)])}
            </p>
            <P class="small" text=fill(words.criteria_hash(), &[("hash", facts.record_sha256)])/>
            <div class="actions"><Back/></div>
            {groups.map(|group| view! { <Group group verdict=verdict.clone()/> }).collect_built()}
        </div>
    }
    .built()
}

#[component]
fn Group(group: SheetGroup, verdict: Verdict) -> impl IntoView {
    let state = use_state();
    let rows = group
        .entries
        .into_iter()
        .map(|entry| {
            let mut findings = verdict.findings.iter();
            let judged = findings.find(|found| Some(found.criterion) == entry.criterion);
            let sensitive = judged.is_some_and(|found| {
                state
                    .look(|interview| found.is_sensitive(&state.trial().rules, interview.answers()))
            });
            view! { <Row entry finding=judged.map(|found| found.finding) sensitive/> }
        })
        .collect_built();
    view! {
        <section>
            <Heading below=1 class="section" text=group.title/>
            <ul class="findings">{rows}</ul>
        </section>
    }
    .built()
}

#[component]
fn Row(
    entry: SheetEntry,
    /// What it came to so far, if it applies to the person.
    finding: Option<Finding>,
    /// Whether that tells of a sensitive answer.
    sensitive: bool,
) -> impl IntoView {
    let words = use_state().words();
    let answered = finding.filter(|finding| *finding != Finding::Unasked);
    view! {
        <li class="finding" data-criterion=entry.id data-finding=finding.map(Finding::name)>
            {answered
                .map(|finding| {
                    let badge = view! { <Badge finding words/> };
                    // The rule itself says nothing of the person; only what it came to does.
                    if sensitive { view! { <div class="sensitive">{badge}</div> }.built() } else { badge.built() }
                }).collect_built()}
            <P class="plain" text=entry.plain/>
            {(!entry.how.is_empty()).then(|| view! { <P class="small" text=entry.how/> }).collect_built()}
            {entry.record.help_lines.then(|| view! { <HelpLines/> }).collect_built()}
            <Record id=entry.id entry=entry.record/>
        </li>
    }.built()
}
