use leptos::prelude::*;

use super::{Build, File, Heading, P, PrintActions, Shared, SharedText, Take, Tick};
use crate::{
    interview::Interview,
    state::{State, use_state},
    takeaway,
    words::summary,
};

const JSON: &str = "application/json";

/// The result on paper, in the clipboard or in a file. Sensitive answers stay out unless ticked in.
#[component]
pub fn Share() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let shared = Shared::default();
    let copy = move || shared.copy(text(state), words);
    view! {
        <section class="printing for-screen">
            <Heading below=1 class="section" text=words.share_title()/>
            <P text=words.print_warning()/>
            <SensitiveTick/>
            <PrintActions>
                <Take name="copy" label=words.copy_button() on_press=copy/>
                <Save
                    name="save-text"
                    label=words.save_text()
                    file="trial-prescreen.txt"
                    media_type="text/plain"
                    content=text
                    shared
                />
                <Save
                    name="save-data"
                    label=words.save_data()
                    file="trial-prescreen.json"
                    media_type=JSON
                    content=|state| data(state, takeaway::json)
                    shared
                />
                <Save
                    name="save-fhir"
                    label=words.save_fhir()
                    file="trial-prescreen-fhir.json"
                    media_type=JSON
                    content=|state| data(state, takeaway::fhir)
                    shared
                />
            </PrintActions>
            <SharedText shared label=words.copy_button()/>
        </section>
    }
    .built()
}

/// Whether sensitive answers go along, and what it means where they do not.
#[component]
pub fn SensitiveTick() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let sensitive = Signal::derive(move || state.shares_sensitive());
    let set_sensitive = move |on| {
        state
            .preferences
            .update(|preferences| preferences.share_sensitive = on)
    };
    view! {
        <Tick
            name="share-sensitive"
            label=words.print_sensitive()
            checked=sensitive
            on_change=set_sensitive
        />
        <P text=words.share_left_out()/>
    }
    .built()
}

/// A button that gives the browser a file of the result.
#[component]
fn Save(
    name: &'static str,
    label: &'static str,
    file: &'static str,
    media_type: &'static str,
    content: fn(State) -> String,
    shared: Shared,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let file = File {
        name: file,
        media_type,
        said: words.save_done(),
    };
    let save = move || {
        let content = content(state);
        shared.save(file, &content, &content, words);
    };
    view! { <Take name label on_press=save/> }.built()
}

/// What is copied, and saved as text.
fn text(state: State) -> String {
    let sensitive = is_sensitive_shared(state);
    state.look(|interview| summary(interview, state.texts(), state.words(), sensitive))
}

fn data(state: State, form: fn(&Interview, bool) -> String) -> String {
    let sensitive = is_sensitive_shared(state);
    state.look(|interview| form(interview, sensitive))
}

fn is_sensitive_shared(state: State) -> bool {
    untrack(|| state.shares_sensitive())
}
