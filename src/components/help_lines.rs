use leptos::prelude::*;

use super::{Build, Collect, Icon, P, path};
use crate::{
    screening::PartialDate,
    state::use_state,
    trial::HelpLine,
    words::{date, fill},
};

/// Where help is in a crisis, whatever was answered.
#[component]
pub fn HelpLines() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let lines = state
        .trial()
        .help_lines
        .iter()
        .zip(state.texts().help_lines);
    view! {
        <aside class="help" aria-label=words.help_title()>
            <p class="strong"><Icon path=path::HEART/>{words.help_title()}</p>
            <ul>{lines.map(|(line, label)| view! { <Line line label=label/> }).collect_built()}</ul>
            <P text=words.help_talk()/>
        </aside>
    }
    .built()
}

#[component]
fn Line(line: &'static HelpLine, label: &'static str) -> impl IntoView {
    let words = use_state().words();
    let number = (!line.number.is_empty())
        .then(|| {
            let checked = date(PartialDate::Day(line.checked), words);
            view! {
                <a class="number" href=format!("tel:{}", line.number)>{line.number}</a>
                <span class="small">{fill(words.help_checked(), &[("date", &checked)])}</span>
            }
        })
        .collect_built();
    view! { <li><span>{label}</span>{number}</li> }.built()
}
