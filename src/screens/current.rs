use leptos::prelude::*;

use super::{
    Call, Criteria, Homework, Intro, Letter, Medicines, Over, Pause, Preview, Questions, ResultScreen, Review, Today,
};
use crate::{
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
        Screen::Today(doubt) => view! { <Today doubt/> }.into_any(),
        Screen::Over => view! { <Over/> }.into_any(),
        Screen::Pause => view! { <Pause/> }.into_any(),
        Screen::Interview(place) => match place {
            Place::Intro => view! { <Intro/> }.into_any(),
            Place::Questions(step) => view! { <Questions step/> }.into_any(),
            Place::Review => view! { <Review/> }.into_any(),
            Place::Result => view! { <ResultScreen/> }.into_any(),
            Place::Criteria => view! { <Criteria/> }.into_any(),
            Place::Call => view! { <Call/> }.into_any(),
            Place::Letter => view! { <Letter/> }.into_any(),
            Place::Homework => view! { <Homework/> }.into_any(),
            Place::Medicines => view! { <Medicines/> }.into_any(),
            Place::Preview(day) => view! { <Preview day/> }.into_any(),
        },
    }
}
