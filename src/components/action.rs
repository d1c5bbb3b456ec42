use leptos::prelude::*;

use super::Build;

use crate::{interview::Event, state::use_state};

/// A button that does something; `name` is its stable hook.
#[component]
pub fn Action(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = "button")] class: &'static str,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class=class data-action=name on:click=move |_| press(on_press)>
            {label}
        </button>
    }
    .built()
}

/// A button by which something is taken along, which bears the day on which it is taken.
#[component]
pub fn Take(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = "button")] class: &'static str,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let take = move || {
        if !state.press_anew(name) {
            on_press.run(());
        }
    };
    view! { <Action name label class on_press=take/> }.built()
}

/// The one main button of a screen.
#[component]
pub fn Primary(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! { <Action name label class="button primary" on_press/> }.built()
}

/// The button that takes a step back.
#[component]
pub fn Back(#[prop(default = "button")] class: &'static str) -> impl IntoView {
    let state = use_state();
    let back = move || state.go(Event::Back);
    view! { <Action name="back" label=state.words().back_button() class on_press=back/> }.built()
}

/// The button that reads a screen's fields and goes on.
///
/// Enter in a field presses it. Its press is heard and not the form's submission, which a frame without `allow-forms` is
/// refused before anybody hears of it, in Firefox.
#[component]
pub fn Continue(#[prop(into)] on_press: Callback<()>) -> impl IntoView {
    let go_on = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        press(on_press);
    };
    view! {
        <button type="submit" class="button primary" data-action="continue" on:click=go_on>
            {use_state().words().continue_button()}
        </button>
    }
    .built()
}

/// A press may come after the button's screen: then it does nothing.
pub fn press(on_press: Callback<()>) {
    on_press.try_run(());
}
