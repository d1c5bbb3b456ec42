use leptos::prelude::*;

use super::{Build, BuiltChildren};
use crate::platform::finish;

/// Something to open for those who want to know more.
///
/// What is in it is built when the browser is idle, so that it can be found and translated before it is opened; or at
/// once when it is opened earlier. The press comes before it is open, and whatever else opens it tells afterwards.
#[component]
pub fn Disclosure(
    class: &'static str,
    #[prop(into)] summary: String,
    /// Whether what is in it stands from the start, and has its own parts built later.
    #[prop(optional)]
    at_once: bool,
    children: BuiltChildren,
) -> impl IntoView {
    let children = if at_once {
        children.build()
    } else {
        children.build_later()
    };
    view! {
        <details class=class on:toggle=|_| finish()>
            <summary on:click=|_| finish()>{summary}</summary>
            <div class="disclosed">{children}</div>
        </details>
    }
    .built()
}
