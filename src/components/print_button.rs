use leptos::{prelude::*, task::spawn_local};

use super::{Build, Take};
use crate::{platform::print, state::use_state};

/// The button that prints. `by_hand` says how to do it where the browser does not.
#[component]
pub fn PrintButton(
    #[prop(default = "button")] class: &'static str,
    by_hand: RwSignal<String>,
) -> impl IntoView {
    let words = use_state().words();
    let on_press = move || {
        by_hand.set(String::new());
        spawn_local(async move {
            if !print().await {
                by_hand.try_set(words.print_by_hand().to_owned());
            }
        });
    };
    view! { <Take name="print" label=words.print_button() class on_press/> }.built()
}
