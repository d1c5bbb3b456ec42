use leptos::prelude::*;

use super::{Asked, Build, Choice};
use crate::{screening::Given, state::use_state};

/// A number with its unit, and "I'm not sure" beside it.
#[component]
pub fn NumberField(
    asked: Asked,
    unit: &'static str,
    decimals: bool,
    described: Option<String>,
) -> impl IntoView {
    let state = use_state();
    let unit = state
        .texts()
        .unit(unit)
        .first()
        .copied()
        .unwrap_or_default();
    let (draft, name) = (asked.draft, asked.rules.id);
    let id = format!("{name}-number");
    let typed = draft.with_untracked(|draft| draft.number.clone());
    let on_input = move |event| {
        let number = event_target_value(&event);
        draft.try_update(|draft| {
            draft.number = number;
            draft.given = None;
        });
    };
    let unsure = Signal::derive(move || draft.with(|draft| draft.given == Some(Given::Unsure)));
    let on_unsure = Callback::new(move |(on,): (bool,)| {
        draft.update(|draft| draft.given = on.then_some(Given::Unsure));
    });
    view! {
        <div class="number for-screen">
            <input
                id=id.clone()
                type="text"
                inputmode=if decimals { "decimal" } else { "numeric" }
                name=name
                autocomplete="off"
                spellcheck="false"
                maxlength="64"
                aria-label=format!("{} ({unit})", asked.texts.legend)
                aria-describedby=described
                aria-invalid=asked.is_wrong.then_some("true")
                value=(!typed.is_empty()).then(|| typed.clone())
                prop:value=typed
                on:input=on_input
            />
            <label for=id>{unit}</label>
        </div>
        <div class="options for-screen">
            <Choice
                kind="checkbox"
                name=format!("{name}.unsure")
                value="unsure"
                label=state.words().unsure()
                checked=unsure
                on_change=on_unsure
            />
        </div>
    }
    .built()
}
