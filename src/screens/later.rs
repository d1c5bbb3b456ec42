use futures::FutureExt;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::{
    Call, Criteria, Homework, Intro, Letter, Measurements, Medicines, Message, Practical, Preview,
    Questions, ResultScreen, Review, Studies,
};
use crate::{
    components::{Back, Build, Built, NotLoaded, Title},
    interview::Route,
    state::use_state,
};

/// A screen that nobody sees before the first question: it is in the rest of the program, see [`crate::state::rest_is_here`].
#[component]
pub fn Later(place: Route) -> impl IntoView {
    match screen(place).now_or_never() {
        Some(Ok(screen)) => screen,
        _ => view! { <Coming/> }.built(),
    }
}

/// In place of a screen whose code has not come, and may not come any more: the way back is here, the contact below.
#[component]
fn Coming() -> impl IntoView {
    let title = use_state().words().loading_title();
    view! {
        <div data-screen="loading">
            <Title text=title/>
            <NotLoaded/>
            <div class="actions"><Back/></div>
        </div>
    }
    .built()
}

/// All of these screens, which the build splits off the program with all that only they use. The first two never come here; they
/// are listed so that no new route is forgotten.
#[wasm_split(rest, fallible, preload(preload_screens), wasm_split_path = ::leptos::wasm_split)]
pub fn screen(place: Route) -> Result<Built, SplitLoaderError> {
    Ok(match place {
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
    })
}
