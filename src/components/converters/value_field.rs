use leptos::{html, prelude::*};

use crate::{
    components::{Build, LiveText},
    convert::ReadError,
    interview::text_from_number,
    state::State,
    words::fill,
};

/// A value to be typed, and what is wrong with it.
#[derive(Clone, Copy, Default)]
pub struct Value {
    input: NodeRef<html::Input>,
    /// What is wrong with it, in words; empty where nothing is.
    error: RwSignal<String>,
}

impl Value {
    /// What was typed.
    pub fn typed(self) -> String {
        self.input
            .get_untracked()
            .map(|input| input.value())
            .unwrap_or_default()
    }

    /// Puts a number into the field, and the person there.
    pub fn put(self, number: &str) {
        if let Some(input) = self.input.get_untracked() {
            input.set_value(number);
            let _ = input.focus();
        }
    }

    /// Says what is wrong with what was typed, or takes that back.
    pub fn tell(self, error: Option<&ReadError>, state: State) {
        if let Some(input) = self.input.get_untracked().filter(|_| error.is_some()) {
            let _ = input.focus();
        }
        self.error
            .set(error.map_or_else(String::new, |error| said(error, state)));
    }
}

/// The field to type it in, with its message beside it.
#[component]
pub fn ValueField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: Value,
    /// What stands in it at first.
    #[prop(optional)]
    typed: String,
) -> impl IntoView {
    let id = format!("convert-{name}");
    let error_id = format!("error-{id}");
    let invalid = Signal::derive(move || {
        let is_wrong = value.error.with(|error| !error.is_empty());
        is_wrong.then(|| "true".to_owned())
    });
    view! {
        <div class="number-field">
            <label for=id.clone()>{label}</label>
            <LiveText text=value.error.into() id=error_id.clone() class="error"/>
            <input
                id=id.clone()
                type="text"
                inputmode="decimal"
                name=id
                autocomplete="off"
                spellcheck="false"
                maxlength="64"
                aria-describedby=error_id
                aria-invalid=invalid
                value=(!typed.is_empty()).then_some(typed)
                node_ref=value.input
            />
        </div>
    }
    .built()
}

fn said(error: &ReadError, state: State) -> String {
    let words = state.words();
    match error {
        ReadError::Empty => words.error_value_missing().to_owned(),
        ReadError::Unreadable(typed) => fill(
            words.error_value_unreadable(),
            &[("text", typed), ("example", "7.5")],
        ),
        ReadError::OutOfRange {
            typed,
            min,
            max,
            unit,
        } => {
            let max = [text_from_number(*max).as_str(), unit].join(" ");
            fill(
                words.error_value_range(),
                &[
                    ("text", typed),
                    ("min", &text_from_number(*min)),
                    ("max", max.trim_end()),
                ],
            )
        }
    }
}
