use leptos::prelude::*;

use super::{Anew, Asked, Build, Choice, DateFields, version_of};
use crate::{interview::DateDraft, state::use_state};

/// The date of the event an answer tells of: day and month may stay empty, or all of it.
///
/// It is there only while the chosen answer asks for it.
#[component]
pub fn EventDate(asked: Asked) -> impl IntoView {
    let is_asked = move || asked.draft.with(|draft| draft.asks_date(asked.rules));
    let version = version_of(is_asked);
    view! {
        <div>
            <Anew version>{is_asked().then(|| view! { <Fields asked/> })}</Anew>
        </div>
    }
    .built()
}

#[component]
fn Fields(asked: Asked) -> impl IntoView {
    let words = use_state().words();
    let (draft, id) = (asked.draft, asked.rules.id);
    let hint = format!("{id}-date-hint");
    let described = hint.clone();
    let date = Signal::derive(move || draft.with(|draft| draft.date.clone()));
    let on_change = Callback::new(move |(date,): (DateDraft,)| {
        draft.update(|draft| {
            draft.date = DateDraft {
                unknown: false,
                ..date
            }
        });
    });
    let unknown = Signal::derive(move || draft.with(|draft| draft.date.unknown));
    let on_unknown =
        Callback::new(move |(on,): (bool,)| draft.update(|draft| draft.date.unknown = on));
    view! {
        <fieldset class="date for-screen" aria-describedby=described>
            <legend class="date-legend">{asked.texts.date}</legend>
            <p class="hint" id=hint>{words.date_hint()}</p>
            <DateFields id is_wrong=asked.is_date_wrong date on_change/>
            <Choice
                kind="checkbox"
                name=format!("{id}.date.unknown")
                value="unknown"
                label=words.date_unknown()
                checked=unknown
                on_change=on_unknown
            />
        </fieldset>
    }
    .built()
}
