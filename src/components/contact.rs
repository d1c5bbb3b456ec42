use leptos::prelude::*;

use super::{Action, Build, Heading, Icon, LocalTime, P, Shared, SharedText, path};
use crate::{state::use_state, words::fill};

/// Whom to ask about the study.
#[component]
pub fn Contact() -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial());
    view! {
        <section class="contact">
            <Heading below=1 class="section" text=words.contact_title()/>
            <P text=state.texts().contact/>
            <PhoneNumbers/>
            <P text=fill(words.contact_say(), &[("id", trial.facts.id)])/>
            <LocalTime/>
            <P class="small" text=words.contact_hours()/>
            <P class="small" text=words.contact_pay()/>
        </section>
    }
    .built()
}

/// The telephone number, to be pressed or copied, and how it is dialled from abroad.
#[component]
pub fn PhoneNumbers() -> impl IntoView {
    let state = use_state();
    let (words, contact) = (state.words(), state.trial().contact);
    let copied = Shared::default();
    // The one from abroad, which is right wherever it is passed on to.
    let copy = move || copied.copy(contact.phone_abroad.to_owned(), words);
    view! {
        <p class="numbers">
            <a class="button call" href=format!("tel:{}", contact.tel)>
                <Icon path=path::PHONE/>
                {fill(words.contact_call(), &[("phone", contact.phone)])}
            </a>
            <Action name="copy-number" label=words.contact_copy() on_press=copy/>
        </p>
        <SharedText shared=copied label=words.contact_copy() rows="1"/>
        <P class="strong" text=fill(words.contact_abroad(), &[("phone", contact.phone_abroad)])/>
    }
    .built()
}
