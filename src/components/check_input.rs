use leptos::prelude::*;

use super::Build;

/// The input of a box to tick or of a radio button. Its label is the caller's.
#[component]
pub fn CheckInput(
    /// `checkbox` or `radio`.
    kind: &'static str,
    id: String,
    #[prop(into)] name: String,
    #[prop(optional)] value: Option<&'static str>,
    /// The id of its hint.
    #[prop(optional_no_strip)]
    described: Option<String>,
    checked: Signal<bool>,
    on_change: Callback<(bool,)>,
) -> impl IntoView {
    view! {
        <input
            id=id
            type=kind
            name=name
            value=value
            autocomplete="off"
            aria-describedby=described
            checked=checked.get_untracked()
            prop:checked=checked
            on:input=move |event| {
                on_change.try_run((event_target_checked(&event),));
            }
        />
    }
    .built()
}
