use leptos::prelude::*;

use crate::{
    components::{
        Action, Build, Collect, Disclosure, Icon, OneProblem, OpenSaved, OutwardLink, P, Primary,
        Tick, Title, path,
    },
    interview::{Event, Route},
    screening::PartialDate,
    state::{Focus, use_state},
    words::{date, fill},
};

/// Who the study is for, what this is, that nothing leaves the device, and the way in. Whatever can wait comes after it.
#[component]
pub fn Intro() -> impl IntoView {
    let state = use_state();
    let (words, texts) = (state.words(), state.texts());
    let someone_else = Signal::derive(move || state.preferences.get().someone_else);
    let set_someone_else = move |on| {
        let focus = Focus::Control("[name=someone-else]");
        state.prefer(focus, |preferences| preferences.someone_else = on);
    };
    let start = move || state.go(Event::Start);
    let open_criteria = move || state.go(Event::Open(Route::Criteria));
    view! {
        <div data-screen="intro">
            {state.saved_problem().map(|said| view! { <OneProblem id="open-saved" said/> }).collect_built()}
            <Title text=texts.title/>
            <P class="lead" text=texts.about.join(words.sentence_gap())/>
            <Tick
                name="someone-else"
                label=words.someone_else_tick()
                checked=someone_else
                on_change=set_someone_else
            />
            <p class="promise"><Icon path=path::LOCK/>{words.start_privacy_title()}</p>
            <div class="actions"><Primary name="start" label=words.start_button() on_press=start/></div>
            <P text=words.start_time()/>
            <div class="panel">
                <P text=words.start_privacy()/>
                <P class="later" text=words.start_flight()/>
            </div>
            <OpenSaved/>
            <Disclosure class="more" summary=words.start_study()><Study/></Disclosure>
            <p><Action name="criteria" label=words.see_criteria() class="link" on_press=open_criteria/></p>
            <P class="small" text=words.start_not_reviewed()/>
        </div>
    }.built()
}

/// What the study does, and its facts.
#[component]
fn Study() -> impl IntoView {
    let state = use_state();
    let (words, facts) = (state.words(), state.trial.facts);
    let day = |day| date(PartialDate::Day(day), words);
    let status = match facts.status {
        "RECRUITING" => fill(
            words.status_recruiting(),
            &[("date", &day(facts.last_updated))],
        ),
        other => other.to_owned(),
    };
    let phase = match facts.phase {
        "PHASE1" => words.phase_1(),
        other => other,
    };
    let rows = [
        (words.fact_registry(), facts.ids(", ")),
        (words.fact_place(), state.trial.contact.hospital.to_owned()),
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
                .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
                .collect_built()}
        </dl>
        <p><OutwardLink url=facts.registry label=words.open_record()/></p>
    }
    .built()
}
