use leptos::prelude::*;

use super::{Build, P};
use crate::state::use_state;

/// Says that what would stand here is in a pack that did not come.
#[component]
pub fn NotLoaded() -> impl IntoView {
    view! { <P class="small" text=use_state().words().not_loaded()/> }.built()
}
