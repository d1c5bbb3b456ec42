use std::iter;

use leptos::prelude::*;

use super::{Build, Collect, Ease, P, press};
use crate::state::{Focus, use_state};

/// What stands above every screen: the name, and the other languages.
#[component]
pub fn Header() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let about = state.preferences.get_untracked().someone_else;
    let others = state.languages().into_iter();
    let others = others.filter(|other| other.tag != words.language);
    // The first keeps the hook that pages with two languages have; each is told by its `lang`.
    let hooks = iter::once("language").chain(iter::repeat("language-more"));
    view! {
        <div class="header">
            <P class="brand" text=words.widget_label()/>
            {about.then(|| view! { <P class="about-whom" text=words.someone_else_note()/> }).collect_built()}
            <div class="languages">
                {others
                    .zip(hooks)
                    .map(|(other, hook)| view! { <Language language=other.tag name=other.name hook/> })
                    .collect_built()}
            </div>
            <Ease/>
        </div>
    }.built()
}

/// A button that has the widget speak another language.
#[component]
fn Language(language: &'static str, name: &'static str, hook: &'static str) -> impl IntoView {
    let state = use_state();
    let speak = Callback::new(move |()| state.speak(language, Focus::Language));
    view! {
        <button type="button" class="quiet" data-action=hook lang=language on:click=move |_| press(speak)>
            {name}
        </button>
    }.built()
}
