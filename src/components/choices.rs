use leptos::prelude::*;

use super::{Asked, Build, Choice, Collect};
use crate::{
    screening::{Given, Kind, ValueId},
    state::use_state,
};

/// What choosing or ticking an answer says.
#[derive(Clone, Copy)]
enum Says {
    /// This and nothing else.
    Only(Given),
    /// One of several things that can hold together.
    Among(ValueId),
}

/// The answers to choose from or to tick. Nothing is chosen beforehand.
#[component]
pub fn Choices(asked: Asked) -> impl IntoView {
    let words = use_state().words();
    let rules = asked.rules;
    let many = matches!(rules.kind, Kind::Many { .. });
    let mut answers = Vec::new();
    for ((id, value), texts) in rules.values.entries().zip(asked.texts.values) {
        let says = if many {
            Says::Among(id)
        } else {
            Says::Only(Given::Choice(id))
        };
        answers.push((value.id, texts.label, texts.hint, says));
    }
    answers.push(("unsure", words.unsure(), "", Says::Only(Given::Unsure)));
    if rules.sensitive {
        answers.push(("skip", words.skip(), "", Says::Only(Given::Skip)));
    }
    let kind = if many { "checkbox" } else { "radio" };
    let options = answers
        .into_iter()
        .map(move |(value, label, hint, says)| {
            // Ticking one answer can untick others.
            let checked = Signal::derive(move || {
                let given = asked.draft.with(|draft| draft.given);
                match says {
                    Says::Only(only) => given == Some(only),
                    Says::Among(id) => given.is_some_and(|given| given.holds(id)),
                }
            });
            let on_change = Callback::new(move |(on,): (bool,)| {
                asked.draft.update(|draft| match says {
                    Says::Only(given) => draft.given = on.then_some(given),
                    Says::Among(id) => draft.tick(rules, id, on),
                });
            });
            view! { <Choice kind name=rules.id value label hint checked on_change/> }
        })
        .collect_built();
    view! { <div class="options">{options}</div> }.built()
}
