use leptos::prelude::*;

use super::{Build, Collect, Heading, NotLoaded, OutwardLink, P, ToStudies};
use crate::state::use_state;

/// Where else to look.
#[component]
pub fn Elsewhere(
    /// Whether the way to the other studies is here, first.
    studies: bool,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let links = state.trial().links;
    view! {
        <section class="elsewhere">
            <Heading below=1 class="section" text=words.elsewhere_title()/>
            {studies.then(|| view! { <ToStudies/> }).collect_built()}
            {state.trial().lacks_more().then(|| view! { <NotLoaded/> }).collect_built()}
            <P text=words.elsewhere_doctor()/>
            {(!links.is_empty())
                .then(|| {
                    let links = links.iter().zip(state.texts().links);
                    view! {
                        <P text=words.elsewhere_search()/>
                        <ul>
                            {links
                                .map(|(link, label)| view! { <li><OutwardLink url=link.url label=*label/></li> })
                                .collect_built()}
                        </ul>
                    }
                }).collect_built()}
        </section>
    }.built()
}
