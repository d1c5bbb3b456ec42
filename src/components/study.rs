use leptos::prelude::*;

use super::{Build, Collect, OutwardLink, P};
use crate::{
    screening::PartialDate,
    state::use_state,
    words::{date, fill},
};

/// The registry's word for a study that has no phase, such as one without a drug.
const NO_PHASE: &str = "NA";

/// What the study does, and its facts.
#[component]
pub fn Study() -> impl IntoView {
    let state = use_state();
    let (words, facts) = (state.words(), state.trial().facts);
    let day = |day| date(PartialDate::Day(day), words);
    let newer = facts.still_recruiting.map(|registry| registry.seen);
    let listed = day(newer.unwrap_or(facts.last_updated));
    let status = match facts.status {
        "RECRUITING" => fill(words.status_recruiting(), &[("date", &listed)]),
        other => other.to_owned(),
    };
    let phase = match facts.phase {
        "PHASE1" => words.phase_1(),
        other => other,
    };
    let rows = [
        (words.fact_registry(), facts.ids(", ")),
        (
            words.fact_place(),
            state.trial().contact.hospital.to_owned(),
        ),
        (words.fact_phase(), phase.to_owned()),
        (words.fact_people(), facts.enrollment.to_string()),
        (words.fact_status(), status),
        (words.fact_started(), day(facts.start)),
        (words.fact_completion(), day(facts.planned_completion)),
        (words.fact_updated(), day(facts.last_updated)),
    ];
    view! {
        {state.texts().study.iter().map(|text| view! { <P text={*text}/> }).collect_built()}
        <P class="strong" text=words.start_facts()/>
        <dl class="facts">
            {rows
                .into_iter()
                .filter(|(_, value)| value != NO_PHASE)
                .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
                .collect_built()}
        </dl>
        <p><OutwardLink url=facts.registry label=words.open_record()/></p>
    }
    .built()
}
