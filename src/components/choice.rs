use leptos::prelude::*;

use super::{Build, CheckInput, Collect};

/// A box to tick or a radio button with its label, in a card that takes the press as a whole.
#[component]
pub fn Choice(
    /// `checkbox` or `radio`.
    kind: &'static str,
    #[prop(into)] name: String,
    value: &'static str,
    label: &'static str,
    #[prop(default = "")] hint: &'static str,
    checked: Signal<bool>,
    on_change: Callback<(bool,)>,
) -> impl IntoView {
    let id = format!("{name}-{value}");
    let hint_id = (!hint.is_empty()).then(|| format!("hint-{id}"));
    let described = hint_id.clone();
    view! {
        <div class="option">
            <label for=id.clone()>{label}</label>
            {hint_id.map(|id| view! { <span class="option-hint" id=id>{hint}</span> }).collect_built()}
            <CheckInput kind id name value described checked on_change/>
        </div>
    }
    .built()
}
