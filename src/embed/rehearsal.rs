//! Has the browser make ready what a visitor is about to need, a part at a time.
//!
//! Chromium compiles each function of a program when it is first called: without this, whatever is done for the first time is
//! one long piece of work, which a press waits for. Nobody sees what is built here.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};

use crate::{
    components::{Build, Ease, Footer, Header},
    interview::{Event, Interview, Route, questions_on},
    screening::Given,
    screens::Current,
    state::{Settings, State},
    words::every_words,
};

/// How many parts come before the screens.
const BEFORE: usize = 4;
/// No quick check has more; a trial that never came to a result would be rehearsed for ever.
const MOST: usize = 20;

/// Rehearses one part: a widget with nothing in it, what stands around the screens, then each screen from the start to a first
/// result. Says whether there is one of this number. A language has to be here.
#[wasm_bindgen]
pub fn rehearse(part: usize) -> bool {
    if part > MOST {
        return false;
    }
    let owner = Owner::new();
    owner.with(|| {
        let state = State::new(Settings {
            language: every_words()[0].language,
            heading_level: 1,
            keeps_history: false,
            notify: Box::new(|_| {}),
            want: Box::new(|_| {}),
        });
        for _ in BEFORE..part {
            if state.look(Interview::route) == Route::Result {
                return false;
            }
            step(state);
        }
        let view = move || {
            provide_context(state);
            match part {
                0 => view! { <p></p> }.built(),
                1 => view! { <Ease/> }.built(),
                2 => view! { <Header/> }.built(),
                3 => view! { <Footer/> }.built(),
                _ => view! { <Current/> }.built(),
            }
            .into_any()
        };
        if let Ok(nowhere) = document().create_element("div") {
            drop(mount_to(nowhere.unchecked_into(), view));
        }
        true
    })
}

/// Goes on as somebody who is sure of nothing.
fn step(state: State) {
    let event = state.look(|interview| match interview.route() {
        Route::Intro => Event::Start,
        Route::Questions(step) => {
            let asked = questions_on(state.trial(), interview.answers(), step);
            Event::Continue(asked.map(|asked| (asked, Given::Unsure.into())).collect())
        }
        _ => Event::Result,
    });
    state.interview.update(|interview| interview.apply(event));
}
