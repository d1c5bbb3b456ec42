use futures::FutureExt;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{
    Anew, Asked, Build, Built, Conversion, Converting, MedicineFinder, NotLoaded, Target,
    version_of,
};
use crate::{
    screening::Kind,
    state::{State, use_state},
};

/// What is folded beside a question, to find its answer out. It is in the rest of the program, see
/// [`crate::state::rest_is_here`].
#[derive(Clone, Copy)]
pub enum Tool {
    SteroidDose,
    MedicineFinder,
}

/// A tool beside a question, as soon as it is here.
#[component]
pub fn ToolBeside(tool: Tool, asked: Asked) -> impl IntoView {
    let state = use_state();
    let version = version_of(move || state.lacks_rest());
    let built = move || match build(tool, asked).now_or_never() {
        Some(Ok(built)) => built,
        _ => view! { <NotLoaded/> }.built(),
    };
    view! { <Anew version>{built()}</Anew> }.built()
}

/// All of them, which the build splits off the program with all that only they use.
#[wasm_split(rest, fallible, preload(preload_tools), wasm_split_path = ::leptos::wasm_split)]
pub fn build(tool: Tool, asked: Asked) -> Result<Built, SplitLoaderError> {
    let state = use_state();
    let is_number = matches!(asked.rules.kind, Kind::Number { .. });
    let target =
        is_number.then(|| Target::new(move |(number,): (String,)| put(state, asked, number)));
    Ok(match tool {
        Tool::SteroidDose => view! { <Converting conversion=Conversion::Steroid target/> }.built(),
        Tool::MedicineFinder => view! { <MedicineFinder name=asked.rules.id/> }.built(),
    })
}

/// Puts a number into the question's field, and the person there.
fn put(state: State, asked: Asked, number: String) {
    if let Some(field) = state.focus(&format!("[name=\"{}\"]", asked.rules.id)) {
        field.unchecked_ref::<HtmlInputElement>().set_value(&number);
    }
    asked.draft.update(|draft| {
        draft.number = number;
        draft.given = None;
    });
}
