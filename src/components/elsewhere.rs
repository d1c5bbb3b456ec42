use leptos::prelude::*;

use super::{Build, Heading, OutwardLink};
use crate::state::use_state;

/// Where else to look.
#[component]
pub fn Elsewhere() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let links = state.trial.links;
    view! {
        <section class="elsewhere">
            <Heading below=1 class="section" text=words.elsewhere_title()/>
            <p>{words.elsewhere_doctor()}</p>
            {(!links.is_empty())
                .then(|| {
                    let links = links.iter().zip(state.texts().links);
                    view! {
                        <p>{words.elsewhere_search()}</p>
                        <ul>
                            {links
                                .map(|(link, label)| view! { <li><OutwardLink url=link.url label=*label/></li> })
                                .collect_view()}
                        </ul>
                    }
                })}
        </section>
    }.built()
}
