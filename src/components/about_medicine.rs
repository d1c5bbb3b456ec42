use leptos::prelude::*;

use super::{Build, Collect, P};

use crate::{medicine::Match, state::use_state, trial::Clock, words::fill};

/// What a medicine belongs to, and that nothing is to be changed for it.
#[component]
pub fn AboutMedicine(chosen: Match) -> impl IntoView {
    let state = use_state();
    let (words, trial, texts) = (state.words(), state.trial(), state.texts());
    let medicine = &trial.medicines[chosen.medicine];
    let class = &trial.medicine_classes[medicine.class];
    let names = trial
        .languages
        .iter()
        .zip(medicine.names)
        .filter(|(_, names)| !names.is_empty());
    let names = names
        .map(|(language, names)| {
            view! { <p class="strong" lang=*language>{names.join(words.list_gap())}</p> }
        })
        .collect_built();
    let question = class.question.map(|question| {
        let legend = texts.questions[question].legend;
        fill(words.medicine_question(), &[("question", legend)])
    });
    let clock = match class.clock {
        Clock::Screening => Some(words.medicine_screening()),
        Clock::Infusion => Some(words.medicine_infusion()),
        Clock::None => None,
    };
    view! {
        <div class="worked">
            {names}
            <P text=texts.medicine_classes[medicine.class]/>
            {question.map(|question| view! { <P text=question/> }).collect_built()}
            {clock.map(|clock| view! { <P text=clock/> }).collect_built()}
            <P class="strong" text=words.medicine_stop()/>
        </div>
    }
    .built()
}
