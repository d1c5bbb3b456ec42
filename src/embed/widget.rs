use std::sync::LazyLock;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use crate::{
    trials::TRIAL,
    ui::{Focus, Notice, Session, prescreen},
    words::{WORDS, negotiate},
};

/// A widget on a page. Freeing it takes it off the page and forgets its answers.
#[wasm_bindgen]
pub struct Widget {
    session: Session,
    owner: Owner,
    /// Shows each turn for as long as the widget is there.
    _turns: ImmediateEffect,
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

#[wasm_bindgen]
impl Widget {
    /// Puts a widget into `container`.
    ///
    /// `languages` are wishes in order of preference with commas between them, `level` is that of
    /// its first heading (1 to 4), `history` lets the browser's Back take a step back. `notify` is
    /// called with `ready`, `step`, `done` or `language`, and with nothing else.
    #[wasm_bindgen(constructor)]
    pub fn new(
        container: HtmlElement,
        languages: &str,
        level: u8,
        history: bool,
        notify: Function,
    ) -> Widget {
        let tell = move |notice: Notice| {
            let name = match notice {
                Notice::Ready => "ready",
                Notice::Step => "step",
                Notice::Done => "done",
                Notice::Language => "language",
            };
            // A host page's listener that throws is the host page's concern.
            let _ = notify.call1(&JsValue::NULL, &name.into());
        };
        let owner = Owner::new();
        let session = owner.with(|| {
            let language = spoken(languages);
            Session::new(
                &TRIAL,
                language,
                heading_level(level),
                history,
                Box::new(tell),
            )
        });
        let turns = owner.with(|| prescreen(session, container.into()));
        session.tell(Notice::Ready);
        Widget {
            session,
            owner,
            _turns: turns,
        }
    }

    /// Speaks the first of these languages that it can, without losing an answer.
    pub fn speak(&self, languages: &str) {
        let language = spoken(languages);
        if language != self.session.words().language {
            self.session.speak(language, Focus::Nowhere);
        }
    }

    /// The language it speaks now.
    pub fn language(&self) -> String {
        self.session.words().language.to_owned()
    }

    /// Shows how many requests the page has sent since the widget was up.
    #[wasm_bindgen(js_name = countRequests)]
    pub fn count_requests(&self, count: u32) {
        self.session.count_requests(count);
    }

    /// Changes the level of its first heading.
    #[wasm_bindgen(js_name = setLevel)]
    pub fn set_level(&self, level: u8) {
        self.session.set_heading_level(heading_level(level));
    }
}

/// Reads the trial and its texts, which the first widget would else have to wait for.
#[wasm_bindgen]
pub fn prepare() {
    LazyLock::force(&TRIAL);
    LazyLock::force(&WORDS);
}

fn spoken(languages: &str) -> &'static str {
    negotiate(languages.split(','))
}

fn heading_level(level: u8) -> u8 {
    level.clamp(1, 4)
}
