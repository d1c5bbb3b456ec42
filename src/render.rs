//! The widget as HTML, natively: in the pages before the program is there, and in tests.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::{
    app::App,
    state::{Settings, State},
};

/// The HTML of a widget in a language, once `prepare` has been done to it, without the marks by which Leptos would find
/// its texts again, and without empty classes. `level` is that of its first heading (1 to 4). It is the day on which the record
/// was copied.
pub fn html(language: &'static str, level: usize, prepare: impl FnOnce(State)) -> String {
    // Leptos asks the owner's context whether it renders for a server.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        let state = State::new(Settings {
            language,
            heading_level: level,
            keeps_history: false,
            notify: Box::new(|_| {}),
            want: Box::new(|_| {}),
        });
        prepare(state);
        view! { <App state/> }.to_html()
    });
    html.replace("<!>", "").replace(" class=\"\"", "")
}
