use leptos::{prelude::*, tachys::html::element::custom};

use super::Build;

use crate::state::use_state;

/// The heading of a screen, which takes the focus when the screen comes.
#[component]
pub fn Title(#[prop(into)] text: String) -> impl IntoView {
    view! { <Heading below=0 class="title" text/> }.built()
}

/// A heading `below` levels under the screen's own.
#[component]
pub fn Heading(below: usize, class: &'static str, #[prop(into)] text: String) -> impl IntoView {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let level = use_state().heading_level.get_untracked() + below;
    let tag = TAGS[level.clamp(1, 6) - 1];
    custom(tag)
        .class(class)
        .attr("tabindex", "-1")
        .child(text)
        .built()
}
