use std::{cell::Cell, rc::Rc};

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::History;

/// The browser's own Back and Forward. An entry of the history holds how deep the interview was,
/// and nothing else: no answer, no address.
#[derive(Clone, Default)]
pub struct BrowserHistory {
    /// Whether the browser was sent somewhere and has not arrived yet, which it says by `popstate`.
    travelling: Rc<Cell<bool>>,
}

impl BrowserHistory {
    /// How deep the entry that is shown is; none where it is none of ours.
    pub fn depth(&self) -> Option<usize> {
        let state = history()?.state().ok()?.as_f64()?;
        (state >= 0.0 && state.fract() == 0.0).then_some(state as usize)
    }

    /// Has the entry that is shown stand for the interview's start.
    pub fn begin(&self) {
        if let Some(history) = history() {
            let _ = history.replace_state(&JsValue::from(0), "");
        }
    }

    /// Brings the history to the depth of the interview. Where the browser is on its way, it is not yet where it will be:
    /// what is missing then is made up on arrival.
    pub fn follow(&self, depth: usize) {
        if !self.travelling.get() {
            self.settle(self.depth().unwrap_or(0), depth);
        }
    }

    /// Brings the history from one depth to another.
    pub fn settle(&self, at: usize, wanted: usize) {
        let Some(history) = history() else { return };
        // A browser that refuses to keep history still has the Back button of the page.
        if wanted > at {
            let _ = history.push_state(&JsValue::from(wanted as u32), "");
        } else if wanted < at {
            self.travelling.set(true);
            let _ = history.go_with_delta(wanted as i32 - at as i32);
        }
    }

    /// Says that the browser has arrived, and whether it had been sent or a person went there.
    pub fn arrived(&self) -> bool {
        self.travelling.replace(false)
    }
}

fn history() -> Option<History> {
    window().history().ok()
}
