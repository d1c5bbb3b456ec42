use leptos::{html, prelude::*};

use super::{Build, Collect};

use crate::{
    interview::{DateDraft, paste, spread},
    platform::is_pasted,
    state::{after_render, use_state},
};

#[derive(Clone, Copy)]
enum Part {
    Day,
    Month,
    Year,
}

impl Part {
    fn of(self, date: &DateDraft) -> &String {
        match self {
            Part::Day => &date.day,
            Part::Month => &date.month,
            Part::Year => &date.year,
        }
    }

    fn of_mut(self, date: &mut DateDraft) -> &mut String {
        match self {
            Part::Day => &mut date.day,
            Part::Month => &mut date.month,
            Part::Year => &mut date.year,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Part::Day => "day",
            Part::Month => "month",
            Part::Year => "year",
        }
    }
}

/// The fields of a date's parts, in the order of the language.
#[component]
pub fn DateFields(
    /// What the date is of.
    id: &'static str,
    is_wrong: bool,
    date: Signal<DateDraft>,
    on_change: Callback<(DateDraft,)>,
) -> impl IntoView {
    let mut parts = [Part::Day, Part::Month, Part::Year];
    if use_state().words().date_order() == "year-first" {
        parts.reverse();
    }
    let parts = parts.map(|part| view! { <Field part id is_wrong date on_change/> });
    view! { <div class="date-parts">{parts.into_iter().collect_built()}</div> }.built()
}

#[component]
fn Field(
    part: Part,
    id: &'static str,
    is_wrong: bool,
    date: Signal<DateDraft>,
    on_change: Callback<(DateDraft,)>,
) -> impl IntoView {
    let words = use_state().words();
    let (class, label) = match part {
        Part::Day => ("part", words.date_day()),
        Part::Month => ("part", words.date_month()),
        Part::Year => ("part year", words.date_year()),
    };
    let name = format!("{id}.date.{}", part.name());
    let standing = date.with_untracked(|date| part.of(date).clone());
    let input = NodeRef::<html::Input>::new();
    // A whole date in one field fills all three.
    after_render(move || {
        let text = date.with(|date| part.of(date).clone());
        // To set what is there already would move the cursor.
        if let Some(input) = input.get().filter(|input| input.value() != text) {
            input.set_value(&text);
        }
    });
    let change = move |change: &dyn Fn(&mut DateDraft)| {
        if let Some(mut draft) = date.try_get_untracked() {
            change(&mut draft);
            on_change.try_run((draft,));
        }
    };
    let typed = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        change(&|draft| {
            part.of_mut(draft).clone_from(&text);
            if is_pasted(&event) {
                paste(draft, &text);
            }
        });
    };
    // What is typed by hand is whole once it is left.
    let left = move |_| {
        change(&|draft| {
            if let Ok(whole) = spread(draft) {
                *draft = whole;
            }
        });
    };
    view! {
        <div class=class>
            <label for=name.clone()>{label}</label>
            <input
                id=name.clone()
                type="text"
                inputmode="numeric"
                name=name
                autocomplete="off"
                spellcheck="false"
                // Longer than a part: a whole date may be pasted, with its weekday and its time.
                maxlength="64"
                aria-invalid=is_wrong.then_some("true")
                aria-describedby=is_wrong.then(|| format!("error-{id}"))
                value=(!standing.is_empty()).then(|| standing.clone())
                prop:value=standing
                node_ref=input
                on:input=typed
                on:change=left
            />
        </div>
    }
    .built()
}
