use leptos::prelude::*;

use super::{
    Call, Criteria, Homework, Intro, Letter, Medicines, Over, Pause, Preview, Questions,
    ResultScreen, Review, Today,
};
use crate::{
    components::Build,
    interview::Place,
    state::{Screen, use_state},
};

/// The screen that a person is on. Once it stands the focus moves to it, and a reading of the last one ends.
#[component]
pub fn Current() -> impl IntoView {
    let state = use_state();
    Effect::new(move |_| state.stands());
    on_cleanup(move || state.speech.stop());
    match state.screen_key().screen {
        Screen::Today(doubt) => view! { <Today doubt/> }.built(),
        Screen::Over => view! { <Over/> }.built(),
        Screen::Pause => view! { <Pause/> }.built(),
        Screen::Interview(place) => match place {
            Place::Intro => view! { <Intro/> }.built(),
            Place::Questions(step) => view! { <Questions step/> }.built(),
            Place::Review => view! { <Review/> }.built(),
            Place::Result => view! { <ResultScreen/> }.built(),
            Place::Criteria => view! { <Criteria/> }.built(),
            Place::Call => view! { <Call/> }.built(),
            Place::Letter => view! { <Letter/> }.built(),
            Place::Homework => view! { <Homework/> }.built(),
            Place::Medicines => view! { <Medicines/> }.built(),
            Place::Preview(day) => view! { <Preview day/> }.built(),
        },
    }
}
