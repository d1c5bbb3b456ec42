use leptos::prelude::*;

use super::Build;

use crate::state::use_state;

/// A link to another website, which learns nothing of where the person came from.
#[component]
pub fn OutwardLink(url: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <a href=url target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{label}</a>
        " "
        <span class="small">{format!("({})", use_state().words().opens_site())}</span>
    }.built()
}
