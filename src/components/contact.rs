use leptos::prelude::*;

use super::{Build, Heading, Icon, LocalTime, path};
use crate::{state::use_state, words::fill};

/// Whom to ask about the study.
#[component]
pub fn Contact() -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial);
    view! {
        <section class="contact">
            <Heading below=1 class="section" text=words.contact_title()/>
            <p>{state.texts().contact}</p>
            <PhoneNumbers/>
            <p>{fill(words.contact_say(), &[("id", trial.facts.id)])}</p>
            <LocalTime/>
            <p class="small">{words.contact_hours()}</p>
        </section>
    }.built()
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
        <p class="strong">{fill(words.contact_abroad(), &[("phone", contact.phone_abroad)])}</p>
    }.built()
}
