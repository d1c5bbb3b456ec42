use leptos::prelude::*;

use super::{Build, Heading, Icon, LocalTime, P, path};
use crate::{state::use_state, words::fill};

/// Whom to ask about the study.
#[component]
pub fn Contact() -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial);
    view! {
        <section class="contact">
            <Heading below=1 class="section" text=words.contact_title()/>
            <P text=state.texts().contact/>
            <PhoneNumbers/>
            <P text=fill(words.contact_say(), &[("id", trial.facts.id)])/>
            <LocalTime/>
            <P class="small" text=words.contact_hours()/>
        </section>
    }
    .built()
}

/// The telephone number, to be pressed, and how it is dialled from abroad.
#[component]
pub fn PhoneNumbers() -> impl IntoView {
    let state = use_state();
    let (words, contact) = (state.words(), state.trial.contact);
    view! {
        <p>
            <a class="button call" href=format!("tel:{}", contact.tel)>
                <Icon path=path::PHONE/>
                {fill(words.contact_call(), &[("phone", contact.phone)])}
            </a>
        </p>
        <P class="strong" text=fill(words.contact_abroad(), &[("phone", contact.phone_abroad)])/>
    }
    .built()
}
