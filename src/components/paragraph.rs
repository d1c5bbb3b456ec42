use leptos::{oco::Oco, prelude::*};

use super::Build;

/// A paragraph of one text.
///
/// Most of what stands on the screens is such paragraphs: in a component of their own they are compiled once.
#[component]
pub fn P(
    #[prop(default = "")] class: &'static str,
    #[prop(optional)] lang: Option<&'static str>,
    #[prop(into)] text: Oco<'static, str>,
) -> impl IntoView {
    view! { <p class=(!class.is_empty()).then_some(class) lang=lang>{text}</p> }.built()
}
