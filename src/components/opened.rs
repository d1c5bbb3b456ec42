use leptos::prelude::*;

use super::{Build, Collect, Disclosure, Heading, P};
use crate::{
    interview::Interview,
    screening::PartialDate,
    state::use_state,
    words::{date, fill},
};

/// Which saved answers have just been opened, and what they still need. Nothing where none have been.
#[component]
pub fn Opened() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let opened = state.look(Interview::opened);
    opened
        .map(|opened| {
            let day = date(PartialDate::Day(opened.day), words);
            let again = fill(
                words.opened_again(),
                &[("count", &opened.open.len().to_string())],
            );
            let texts = state.texts();
            let named: Vec<&str> = opened.open.iter().map(|&open| texts.questions[open].short).collect();
            let named = named.join(words.list_gap());
            let again = (!named.is_empty()).then(|| {
                view! { <Disclosure class="more" summary=again><P text=words.opened_why()/><P text=named/></Disclosure> }
            });
            let dates = opened.has_dates.then(|| view! { <P text=words.opened_dates()/> });
            view! {
                <div class="panel opened for-screen">
                    <Heading below=1 class="section" text=fill(words.opened_title(), &[("date", &day)])/>
                    {again.collect_built()}
                    {dates.collect_built()}
                    <P text=words.opened_changed()/>
                </div>
            }
        })
        .built()
}
