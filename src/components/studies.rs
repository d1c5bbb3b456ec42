use leptos::prelude::*;

use super::{Action, Build, Collect, Disclosure, Heading, OutwardLink, P};
use crate::{
    interview::{Event, Interview, Route},
    screening::PartialDate,
    state::use_state,
    studies::InCountry,
    trial::{Recruits, Study},
    words::{date, fill},
};

/// The way to the other studies. Nothing where there are none.
#[component]
pub fn ToStudies() -> impl IntoView {
    let state = use_state();
    let found = state.look(Interview::studies);
    let open = move || state.go(Event::Open(Route::Studies));
    found
        .map(|found| {
            let count = found.count.to_string();
            let label = fill(state.words().studies_button(), &[("count", &count)]);
            view! { <p class="for-screen"><Action name="studies" label on_press=open/></p> }
        })
        .built()
}

/// The other studies for what is known of the person, by country and city. Nothing where there are none.
#[component]
pub fn StudyList(
    /// How many levels under the screen's heading its own headings are.
    below: usize,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    state
        .look(Interview::studies)
        .map(|found| {
            let (count, seen) = (found.count.to_string(), date(PartialDate::Day(found.all.seen), words));
            let chosen = found.count < found.all.studies.len();
            view! {
                <P text=fill(words.studies_count(), &[("count", &count), ("date", &seen)])/>
                {chosen.then(|| view! { <P text=words.studies_chosen()/> }).collect_built()}
                <P class="strong" text=words.studies_unchecked()/>
                <P class="small" text=words.studies_links()/>
                {found.places.into_iter().map(|place| view! { <Place place below/> }).collect_built()}
            }
        })
        .built()
}

/// One country's studies, folded, under the names of the cities.
#[component]
fn Place(place: InCountry, below: usize) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let trial = state.trial();
    let called = |names| trial.place_name(names, words.language);
    let country = match called(place.country.names) {
        "" => words.studies_nowhere(),
        name => name,
    };
    let summary = [country, words.colon(), &place.count.to_string()].concat();
    let cities = move || {
        let cities = place.cities.into_iter().map(|(city, studies)| {
            let name = called(city.names);
            let links = studies.into_iter().map(|study| view! { <Link study/> });
            view! {
                {(!name.is_empty()).then(|| view! { <Heading below class="legend" text=name/> }).collect_built()}
                <ul>{links.collect_built()}</ul>
            }
        });
        cities.collect_built()
    };
    view! { <Disclosure class="folded" summary>{cities()}</Disclosure> }.built()
}

/// What a person can tell studies apart by, with the link to the study's page in the registry.
#[component]
fn Link(study: &'static Study) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let page = state.trial().studies.map_or("", |all| all.page);
    let (from, to) = (study.from.to_string(), study.to.map(|age| age.to_string()));
    let ages = match &to {
        Some(to) => fill(words.study_ages(), &[("from", &from), ("to", to)]),
        None => fill(words.study_ages_from(), &[("from", &from)]),
    };
    let mut told: Vec<&str> = study
        .cohorts
        .iter()
        .map(|&cohort| state.texts().cohorts[cohort])
        .collect();
    told.push(&ages);
    match study.recruits {
        Recruits::Now => {}
        Recruits::NotYet => told.push(words.study_not_yet()),
        Recruits::ByInvitation => told.push(words.study_invited()),
    }
    let told = told.join(words.list_gap());
    let id = study.id();
    let url = [page, &id].concat();
    view! {
        <li data-study=id.clone()>
            <OutwardLink url label=id.clone() noted=false/>
            " "
            {told}
        </li>
    }
    .built()
}
