use leptos::prelude::*;

use crate::{
    components::{Back, Build, MedicineFinder, Title},
    state::use_state,
};

/// Which question and which rule a medicine belongs to.
#[component]
pub fn Medicines() -> impl IntoView {
    let words = use_state().words();
    view! {
        <div data-screen="medicines">
            <Title text=words.take_medicines()/>
            <p class="warning">{words.medicine_warning()}</p>
            <MedicineFinder name="screen"/>
            <div class="actions"><Back/></div>
        </div>
    }.built()
}
