use js_sys::Function;
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
    wasm_split::SplitLoaderError,
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::HtmlElement;

use super::before::{before, resume};
use crate::{
    app::App,
    components::preload_tools,
    screens::preload_screens,
    state::{Focus, Notice, Settings, State, rest_has_come},
    words::{every_words, is_here, known, learn, negotiate},
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
    /// nothing else; `want` with the tag of a language whose button was pressed and whose pack is not here.
    #[wasm_bindgen(constructor)]
    pub fn new(
        container: HtmlElement,
        languages: &str,
        level: u8,
        history: bool,
        done: &JsValue,
        notify: Function,
        want: Function,
    ) -> Widget {
        let language = negotiate(languages.split(','));
        let settings = Settings {
            language: if is_here(language) {
                language
            } else {
                every_words()[0].language
            },
            heading_level: heading_level(level),
            keeps_history: history,
            notify: Box::new(move |notice: Notice| {
                // A host page's listener that throws is the host page's concern.
                let _ = notify.call1(&JsValue::NULL, &notice.name().into());
            }),
            want: Box::new(move |language| {
                let _ = want.call1(&JsValue::NULL, &language.into());
            }),
        };
        let owner = Owner::new();
        let (state, mounted) = owner.with(|| {
            let state = State::new(settings);
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

    /// Speaks a language whose pack is here, without losing an answer.
    pub fn speak(&self, language: &str) {
        let known = known(language).filter(|known| is_here(known.tag));
        if let Some(known) = known.filter(|known| known.tag != self.language()) {
            self.state.speak(known.tag, Focus::Stays);
        }
    }

    /// The same on the person's own press.
    #[wasm_bindgen(js_name = speakAsWanted)]
    pub fn speak_as_wanted(&self, language: &str) {
        if let Some(known) = known(language) {
            self.state.speak(known.tag, Focus::Language);
        }
    }

    /// Goes on with the packs that have been read meanwhile.
    pub fn learn(&self) {
        self.state.learn();
    }

    /// Hears that nothing more is on its way.
    pub fn settle(&self) {
        self.state.settle();
    }

    /// Whether something has been answered: nothing is fetched any more.
    #[wasm_bindgen(js_name = hasBegun)]
    pub fn has_begun(&self) -> bool {
        self.state.has_begun()
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
        let interview = crate::development::interview_at(state.trial(), screen, person, today)?;
        state.interview.set(interview);
        state.show(Focus::Heading);
        Ok(())
    }
}

/// Reads a pack, the file that the build has made of a part of the trial.
///
/// # Errors
///
/// If it is none, or one of another build.
#[wasm_bindgen(js_name = readPack)]
pub fn read_pack(bytes: Vec<u8>) -> Result<(), String> {
    learn(bytes)
}

fn heading_level(level: u8) -> usize {
    usize::from(level.clamp(1, 4))
}

/// Goes on with the rest of the program, whose WebAssembly has been started.
///
/// # Errors
///
/// If it has not.
#[wasm_bindgen(js_name = goOnWithRest)]
pub async fn go_on_with_rest() -> Result<(), String> {
    let loaded = async {
        preload_screens().await?;
        preload_tools().await
    };
    let loaded: Result<(), SplitLoaderError> = loaded.await;
    loaded.map_err(|error| error.to_string())?;
    rest_has_come();
    Ok(())
}
