use leptos::prelude::*;

use super::Build;

/// A box to tick with its label, in a card that takes the press as a whole.
#[component]
pub fn Tick(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<(bool,)>,
) -> impl IntoView {
    let id = format!("tick-{name}");
    view! {
        <div class="option for-screen">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="checkbox"
                name=name
                autocomplete="off"
                checked=checked.get_untracked()
                prop:checked=checked
                on:input=move |event| {
                    on_change.try_run((event_target_checked(&event),));
                }
            />
        </div>
    }
    .built()
}
