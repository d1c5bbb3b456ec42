use leptos::prelude::*;

use super::{Build, Collect};

use crate::state::use_state;

/// A link to another website, which learns nothing of where the person came from.
#[component]
pub fn OutwardLink(
    #[prop(into)] url: String,
    #[prop(into)] label: String,
    /// Whether it says that it opens another website, which a list of links says once.
    #[prop(default = true)]
    noted: bool,
) -> impl IntoView {
    let note = || format!(" ({})", use_state().words().opens_site());
    view! {
        <a href=url target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{label}</a>
        {noted.then(|| view! { " " <span class="small">{note()}</span> }).collect_built()}
    }.built()
}
