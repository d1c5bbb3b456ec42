use leptos::prelude::*;

use super::{
    Call, Criteria, Homework, Intro, Letter, Measurements, Medicines, Message, Over, Pause,
    Practical, Preview, Questions, ResultScreen, Review, Studies, Today,
};
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
            Route::Review => view! { <Review/> }.built(),
            Route::Result => view! { <ResultScreen/> }.built(),
            Route::Criteria => view! { <Criteria/> }.built(),
            Route::Call => view! { <Call/> }.built(),
            Route::Message => view! { <Message/> }.built(),
            Route::Practical => view! { <Practical/> }.built(),
            Route::Letter => view! { <Letter/> }.built(),
            Route::Homework => view! { <Homework/> }.built(),
            Route::Measurements => view! { <Measurements/> }.built(),
            Route::Medicines => view! { <Medicines/> }.built(),
            Route::Studies => view! { <Studies/> }.built(),
            Route::Preview(day) => view! { <Preview day/> }.built(),
        },
    }
}
