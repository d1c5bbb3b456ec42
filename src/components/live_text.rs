use leptos::prelude::*;

use super::Build;

/// A paragraph whose text changes while it is shown. It is replaced as a whole, so that none of it stays translated.
#[component]
pub fn LiveText(
    text: Signal<String>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional_no_strip, into)] class: Option<&'static str>,
    #[prop(optional, into)] role: Option<&'static str>,
) -> impl IntoView {
    let rendered = cfg!(not(target_arch = "wasm32")).then(|| text.get_untracked());
    // An empty text would be rendered as a space.
    let rendered = rendered.filter(|text| !text.is_empty());
    view! {
        <p id=id class=class role=role prop:textContent=text>
            {rendered}
        </p>
    }
    .built()
}

/// A line that says what came of a press, and is read aloud by a screen reader.
#[component]
pub fn Status(
    text: RwSignal<String>,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    view! { <LiveText text=text.into() class role="status"/> }.built()
}
