use leptos::prelude::*;

/// Something to open for those who want to know more.
#[component]
pub fn Disclosure(class: &'static str, #[prop(into)] summary: String, children: Children) -> impl IntoView {
    view! {
        <details class=class>
            <summary>{summary}</summary>
            <div class="disclosed">{children()}</div>
        </details>
    }
}
