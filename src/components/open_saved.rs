use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Build, Collect, FieldError, P, press};
use crate::{
    platform::{chosen_file, read_file},
    state::{open_saved, use_state},
    words::fill,
};

/// The name of the button, and of what is wrong with the file.
const NAME: &str = "open-saved";

/// Opens answers that were saved as a file.
///
/// A button and not the browser's own field for files, which speaks the browser's language. The field is out of sight,
/// and the button presses it.
#[component]
pub fn OpenSaved() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let problem = state.saved_problem();
    let described = problem.is_some().then(|| format!("error-{NAME}"));
    let open = Callback::new(move |()| {
        if let Some(field) = state.find("[type=file]") {
            field.unchecked_into::<HtmlInputElement>().click();
        }
    });
    let read = move |event: leptos::ev::Event| {
        let Some(file) = chosen_file(&event_target(&event)) else {
            return;
        };
        spawn_local(async move {
            // Without the rest of the program the page has shown its fallback.
            let _ = open_saved(state, read_file(&file).await).await;
        });
    };
    view! {
        <div class="for-screen">
            <P text=fill(words.open_hint(), &[("save", words.save_data())])/>
            {problem.map(|said| view! { <FieldError id=NAME said/> }).collect_built()}
            <button
                type="button"
                class="button"
                name=NAME
                data-action=NAME
                aria-describedby=described
                on:click=move |_| press(open)
            >
                {words.open_saved()}
            </button>
            <input
                type="file"
                accept=".json,application/json"
                aria-label=words.open_saved()
                hidden=true
                on:change=read
            />
        </div>
    }
    .built()
}
