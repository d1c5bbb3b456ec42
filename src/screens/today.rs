use leptos::prelude::*;

use crate::{
    components::{Action, Build, Collect, Continue, DateFields, FieldError, OneProblem, P, Title},
    interview::{DateDoubt, DateDraft},
    platform::today,
    screening::PartialDate,
    state::use_state,
    words::{date, date_problem, fill},
};

/// Asks which day it is, where the device's date cannot be right: every wait is counted from it.
#[component]
pub fn Today(doubt: DateDoubt) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let device = today();
    let late = doubt == DateDoubt::Late;
    let said = if late {
        words.today_late()
    } else {
        words.today_early()
    };
    let shown = date(PartialDate::Day(device), words);
    let problem = state.day.problem();
    let problem = problem.map(|problem| date_problem(&problem, words));
    let on_change = Callback::new(move |(draft,): (DateDraft,)| state.day.set_draft(draft));
    let right = move || state.believe(Some(device));
    view! {
        <form data-screen="today" autocomplete="off" novalidate=true>
            {problem.clone().map(|said| view! { <OneProblem id="today" part=".date.year" said/> }).collect_built()}
            <Title text=words.today_title()/>
            <P text=fill(said, &[("date", &shown)])/>
            <P text=words.today_why()/>
            <fieldset class="date for-screen">
                <legend class="date-legend">{words.today_legend()}</legend>
                {problem.clone().map(|said| view! { <FieldError id="today" said/> }).collect_built()}
                <DateFields
                    id="today"
                    is_wrong=problem.is_some()
                    date=Signal::derive(move || state.day.draft())
                    on_change
                />
            </fieldset>
            <div class="actions">
                <Continue on_press=move || state.take_day()/>
                {late.then(|| view! { <Action name="today-right" label=words.today_right() on_press=right/> }).collect_built()}
            </div>
        </form>
    }.built()
}
