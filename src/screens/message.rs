use leptos::prelude::*;

use crate::{
    components::{
        Back, Build, Collect, Heading, LiveText, NotLoaded, P, SensitiveTick, Shared, SharedText,
        Take, Title,
    },
    state::{State, use_state},
    words::{family, message},
};

/// A message to the study team, and lines for the family: to be read, copied, and sent by the person.
#[component]
pub fn Message() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    view! {
        <div data-screen="message">
            <Title text=words.take_message()/>
            <P text=words.message_hint()/>
            <P class="small" text=words.contact_pay()/>
            <P class="small" text=words.print_warning()/>
            <Town/>
            <SensitiveTick/>
            {(!state.speaks_to_team()).then(|| view! { <NotLoaded/> }).collect_built()}
            <ToCopy name="copy" label=words.message_copy() text=to_team/>
            <Heading below=1 class="section" text=words.family_title()/>
            <ToCopy name="copy-family" label=words.family_copy() text=to_family/>
            <P class="warning" text=words.medicine_warning()/>
            <div class="actions"><Back/></div>
        </div>
    }
    .built()
}

/// The town to be put into the message.
#[component]
fn Town() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let typed = state.town.get_untracked();
    let on_input = move |event| {
        state.town.try_set(event_target_value(&event));
    };
    view! {
        <div class="town for-screen">
            <label for="message-town">{words.message_town()}</label>
            <p class="hint" id="message-town-hint">{words.message_town_hint()}</p>
            <input
                id="message-town"
                type="text"
                name="town"
                autocomplete="off"
                spellcheck="false"
                maxlength="64"
                aria-describedby="message-town-hint"
                value=(!typed.is_empty()).then(|| typed.clone())
                prop:value=typed
                on:input=on_input
            />
        </div>
    }
    .built()
}

/// A text as it will be copied, in each of its languages, and the button that copies it.
#[component]
fn ToCopy(
    name: &'static str,
    label: &'static str,
    text: fn(State, &'static str) -> String,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let shared = Shared::default();
    let languages = state.languages_to_team();
    let shown = languages.iter().map(|&language| {
        let direction = state.words_in(language).direction();
        let text = Signal::derive(move || text(state, language));
        view! { <div class="written" lang=language dir=direction><LiveText text/></div> }
    });
    let shown = shown.collect_built();
    let copy = move || {
        let each = languages
            .iter()
            .map(|&language| untrack(|| text(state, language)));
        shared.copy(each.collect::<Vec<_>>().join("\n\n"), words);
    };
    view! {
        {shown}
        <div class="actions for-screen">
            <Take name label class="button primary" on_press=copy/>
        </div>
        <SharedText shared label/>
    }
    .built()
}

fn to_team(state: State, language: &'static str) -> String {
    let (texts, words) = (state.texts_in(language), state.words_in(language));
    let (town, sensitive) = (state.town.get(), state.shares_sensitive());
    state.follow(|interview| message(interview, &town, sensitive, texts, words))
}

fn to_family(state: State, language: &'static str) -> String {
    let (texts, words) = (state.texts_in(language), state.words_in(language));
    let sensitive = state.shares_sensitive();
    state.follow(|interview| family(interview, sensitive, texts, words))
}
