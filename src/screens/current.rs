use leptos::prelude::*;

use super::{Intro, Later, Over, Pause, Questions, Today};
use crate::{
    components::Build,
    interview::Route,
    state::{Screen, after_render, use_state},
};

/// The screen that a person is on. Once it stands the focus moves to it, and a reading of the last one ends.
#[component]
pub fn Current() -> impl IntoView {
    let state = use_state();
    after_render(move || state.stands());
    on_cleanup(move || state.speech.stop());
    match state.screen_key().screen {
        Screen::Today(doubt) => view! { <Today doubt/> }.built(),
        Screen::Over => view! { <Over/> }.built(),
        Screen::Pause => view! { <Pause/> }.built(),
        Screen::Interview(place) => match place {
            Route::Intro => view! { <Intro/> }.built(),
            Route::Questions(step) => view! { <Questions step/> }.built(),
            place => view! { <Later place/> }.built(),
        },
    }
}
