use gloo_events::EventListener;
use leptos::prelude::*;

use crate::{
    components::{Anew, Build, Footer, Header, replaceable, version_of},
    interview::Interview,
    platform::finish,
    screens::Current,
    state::{State, after_render},
};

/// The widget. Every rule and every decision lies further in; a view here only shows what [`crate::interview`] and
/// [`crate::words`] say and hands on what a person does.
#[component]
pub fn App(state: State) -> impl IntoView {
    provide_context(state);
    follow_page(state);
    let someone_else = move || state.preferences.get().someone_else;
    let spoken = version_of(move || (state.language.get(), someone_else()));
    let above = version_of(move || {
        let languages = state.languages().into_iter().map(|language| language.tag);
        (spoken.get(), languages.collect::<Vec<_>>())
    });
    let screen = version_of(move || state.screen_key());
    // The record's age and the day that was told are counted from today.
    let below = version_of(move || {
        let today = state.follow(Interview::today);
        (spoken.get(), today, state.day.doubt(), state.day.is_told())
    });
    let class = Signal::derive(move || {
        let large = state.preferences.get().large_text;
        if large { "page large" } else { "page" }
    });
    let words = move || (spoken.get(), state.words()).1;
    let label = Signal::derive(move || words().widget_label());
    let direction = Signal::derive(move || words().direction());
    let page = view! {
        <section
            class=class
            lang=state.language
            dir=direction
            aria-label=label
            node_ref=state.root
        >
            <Anew version=above><Header/></Anew>
            <Anew version=screen><Current/></Anew>
            <Anew version=below><Footer/></Anew>
        </section>
    };
    // The page it is on takes it away.
    replaceable(page.built())
}

/// Reads the clock again when the page is looked at again, which may be on another day; is silent where it is not looked
/// at; has everything there when it is printed; and forgets everything when it is left.
fn follow_page(state: State) {
    after_render(move || {
        let look = move |_: &_| {
            if document().hidden() {
                state.speech.stop();
            } else {
                state.read_clock();
            }
        };
        let page = window();
        let listening = [
            EventListener::new(&document(), "visibilitychange", look),
            EventListener::new(&page, "pageshow", look),
            EventListener::new(&page, "focus", look),
            EventListener::new(&page, "pagehide", move |_| state.forget()),
            EventListener::new(&page, "beforeprint", |_| finish()),
        ];
        StoredValue::new_local(listening);
    });
}
