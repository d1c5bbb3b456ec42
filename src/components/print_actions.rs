use leptos::{prelude::*, task::spawn_local};

use super::{Build, BuiltChildren, Status, Take};
use crate::{platform::print, state::use_state};

/// A row of buttons that begins with the one that prints, and under it how to print where the browser does not.
#[component]
pub fn PrintActions(
    #[prop(default = "button")] class: &'static str,
    /// The other buttons.
    children: BuiltChildren,
) -> impl IntoView {
    let words = use_state().words();
    let by_hand = RwSignal::new(String::new());
    let on_press = move || {
        by_hand.set(String::new());
        spawn_local(async move {
            if !print().await {
                by_hand.try_set(words.print_by_hand().to_owned());
            }
        });
    };
    view! {
        <div class="actions">
            <Take name="print" label=words.print_button() class on_press/>
            {children.build()}
        </div>
        <Status text=by_hand class="hint for-screen"/>
    }
    .built()
}
