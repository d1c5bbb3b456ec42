use leptos::prelude::*;

use crate::{
    components::{
        Back, Build, FindingsSection, Lead, OtherFindings, Outcome, P, RecordDates, Title,
    },
    screening::{Date, PartialDate},
    state::use_state,
    words::{date, fill},
};

/// What the same answers come to on another day: a look ahead, and no result.
#[component]
pub fn Preview(day: Date) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let report = state.report(day);
    let shown = date(PartialDate::Day(day), words);
    view! {
        <div data-screen="preview" data-preview=day.iso() data-outcome=report.outcome.name()>
            <Title text=fill(words.preview_title(), &[("date", &shown)])/>
            <P text=words.preview_hint()/>
            <Outcome outcome=report.outcome below=1 headline=report.headline/>
            <Lead lead=report.lead/>
            <P class="warning" text=words.medicine_warning()/>
            <div class="actions"><Back class="button primary"/></div>
            <RecordDates/>
            <FindingsSection name=words.barriers_title() items=report.barriers/>
            <FindingsSection name=words.planned_title() hint=words.planned_hint() items=report.planned/>
            <FindingsSection name=words.checks_title() items=report.checks/>
            <OtherFindings team=report.team clear=report.clear unasked=report.unasked/>
        </div>
    }
    .built()
}
