use leptos::prelude::*;

use crate::{
    components::{Back, Build, MedicineFinder, P, Title},
    state::use_state,
};

/// Which question and which rule a medicine belongs to.
#[component]
pub fn Medicines() -> impl IntoView {
    let words = use_state().words();
    view! {
        <div data-screen="medicines">
            <Title text=words.take_medicines()/>
            <P class="warning" text=words.medicine_warning()/>
            <MedicineFinder name="screen"/>
            <div class="actions"><Back/></div>
        </div>
    }
    .built()
}
