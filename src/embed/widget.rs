use std::sync::LazyLock;

use js_sys::Function;
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use super::before::{before, resume};
use crate::{
    app::App,
    state::{Focus, Notice, Settings, State},
    trials::TRIAL,
    words::{WORDS, negotiate},
};

/// A widget on a page. Freeing it takes it off the page and forgets its answers.
#[wasm_bindgen]
pub struct Widget {
    state: State,
    // In this order: what is shown goes before the signals that it reads.
    _mounted: UnmountHandle<AnyViewState>,
    _owner: Owner,
}

#[wasm_bindgen]
impl Widget {
    /// Puts a widget into `container`.
    ///
    /// `languages` are tags in order of preference with commas between them, `level` is that of
    /// its first heading (1 to 4), `history` lets the browser's Back take a step back. `done` is what was done
    /// before: `{started, fields, pressed, open, focus, from, to}`, or nothing. It is all on the page when this
    /// returns, and the focus has moved. `notify` is called with `ready`, `step`, `done` or `language`, and with
    /// nothing else.
    #[wasm_bindgen(constructor)]
    pub fn new(
        container: HtmlElement,
        languages: &str,
        level: u8,
        history: bool,
        done: &JsValue,
        notify: Function,
    ) -> Widget {
        let settings = Settings {
            language: negotiate(languages.split(',')),
            heading_level: heading_level(level),
            keeps_history: history,
            notify: Box::new(move |notice: Notice| {
                // A host page's listener that throws is the host page's concern.
                let _ = notify.call1(&JsValue::NULL, &notice.name().into());
            }),
        };
        let owner = Owner::new();
        let (state, mounted) = owner.with(|| {
            let state = State::new(&TRIAL, settings);
            state.begin_from(&before(done));
            (
                state,
                mount_to(container, move || view! { <App state/> }.into_any()),
            )
        });
        state.notify(Notice::Ready);
        resume(state, done);
        state.stands();
        Widget {
            state,
            _mounted: mounted,
            _owner: owner,
        }
    }

    /// Speaks the first of these languages that it can, without losing an answer.
    pub fn speak(&self, languages: &str) {
        let language = negotiate(languages.split(','));
        if language != self.language() {
            self.state.speak(language, Focus::Stays);
        }
    }

    /// The language it speaks now.
    pub fn language(&self) -> String {
        self.state.language.get_untracked().to_owned()
    }

    /// Shows how many requests the page has sent since the widget was up.
    #[wasm_bindgen(js_name = countRequests)]
    pub fn count_requests(&self, count: u32) {
        self.state.requests.set(Some(count as usize));
    }

    /// Changes the level of its first heading.
    #[wasm_bindgen(js_name = setLevel)]
    pub fn set_level(&self, level: u8) {
        self.state.heading_level.set(heading_level(level));
    }
}

/// In development only, see [`crate::development`].
#[cfg(debug_assertions)]
#[wasm_bindgen]
impl Widget {
    /// Shows a screen as a made-up person sees it, whose answers are a JSON object.
    ///
    /// # Errors
    ///
    /// With what would be accepted instead.
    pub fn look(&self, screen: &str, person: &str) -> Result<(), String> {
        let state = self.state;
        let today = state.look(|interview| interview.today());
        let interview = crate::development::interview_at(state.trial, screen, person, today)?;
        state.interview.set(interview);
        state.show(Focus::Heading);
        Ok(())
    }
}

/// Reads the trial and its texts, which the first widget would else have to wait for.
#[wasm_bindgen]
pub fn prepare() {
    LazyLock::force(&TRIAL);
    LazyLock::force(&WORDS);
}

fn heading_level(level: u8) -> usize {
    usize::from(level.clamp(1, 4))
}
