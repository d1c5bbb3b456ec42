use leptos::prelude::*;

use crate::{
    components::{Build, Contact, Elsewhere, Heading, OutwardLink, P, StudyList, Title},
    interview::Interview,
    screening::PartialDate,
    state::use_state,
    words::{date, fill},
};

/// In place of the questions, long after the study was to end: a forgotten page asks nobody anything.
#[component]
pub fn Over() -> impl IntoView {
    let state = use_state();
    let (words, facts) = (state.words(), state.trial().facts);
    let end = date(PartialDate::Day(facts.planned_completion), words);
    view! {
        <div data-screen="over">
            <Title text=words.over_title()/>
            <P text=fill(words.over_text(), &[("id", facts.id), ("date", &end)])/>
            <p><OutwardLink url=facts.registry label=words.open_record()/></p>
            <OtherStudies/>
            <Contact/>
            <Elsewhere studies=false/>
        </div>
    }
    .built()
}

/// The other studies, which come first after the end of this one.
#[component]
fn OtherStudies() -> impl IntoView {
    let state = use_state();
    let any = state.look(Interview::studies).is_some();
    any.then(|| {
        view! {
            <section>
                <Heading below=1 class="section" text=state.words().studies_title()/>
                <StudyList below=2/>
            </section>
        }
    })
    .built()
}
