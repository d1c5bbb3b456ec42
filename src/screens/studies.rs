use leptos::prelude::*;

use crate::{
    components::{Back, Build, P, StudyList, Title},
    state::use_state,
};

/// Other studies for the person's disease and age, as the registry listed them.
#[component]
pub fn Studies() -> impl IntoView {
    let words = use_state().words();
    view! {
        <div data-screen="studies">
            <Title text=words.studies_title()/>
            <P class="warning" text=words.medicine_warning()/>
            <StudyList below=1/>
            <div class="actions"><Back/></div>
        </div>
    }
    .built()
}
