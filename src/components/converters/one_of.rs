use leptos::prelude::*;

use crate::{
    components::{Build, Choice, Collect},
    state::use_state,
};

/// Two or more of which one holds. The first is chosen at first: a unit is no answer of a person's.
#[component]
pub fn OneOf(
    name: &'static str,
    /// What it is a property of, for those who hear the group's name alone: each unit is called "unit".
    of: &'static str,
    label: &'static str,
    /// The value and the label of each.
    choices: Vec<(&'static str, &'static str)>,
    /// The index of the one that is chosen.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let choices = choices.into_iter().enumerate().map(move |(index, (value, label))| {
        let checked = Signal::derive(move || chosen.get() == index);
        let on_change = Callback::new(move |(_,): (bool,)| chosen.set(index));
        view! { <Choice kind="radio" name=format!("convert-{name}") value label checked on_change/> }
    }).collect_built();
    view! {
        <fieldset class="choice" aria-label=[label, use_state().words().colon(), of].concat()>
            <legend class="date-legend">{label}</legend>
            <div class="options row">{choices}</div>
        </fieldset>
    }
    .built()
}
