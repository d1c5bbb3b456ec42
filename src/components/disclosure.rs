use leptos::prelude::*;

use super::{Build, BuiltChildren};

/// Something to open for those who want to know more.
#[component]
pub fn Disclosure(
    class: &'static str,
    #[prop(into)] summary: String,
    children: BuiltChildren,
) -> impl IntoView {
    view! {
        <details class=class>
            <summary>{summary}</summary>
            <div class="disclosed">{children.build()}</div>
        </details>
    }
    .built()
}
