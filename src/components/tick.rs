use leptos::prelude::*;

use super::{Build, CheckInput};

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
        <div class="option tick for-screen">
            <label for=id.clone()>{label}</label>
            <CheckInput kind="checkbox" id name checked on_change/>
        </div>
    }
    .built()
}
