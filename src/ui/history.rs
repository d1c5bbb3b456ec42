//! The browser's own Back and Forward. An entry of the history holds how deep the interview was,
//! and nothing else: no answer, no address.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;

use super::Session;
use crate::interview::{Event, Interview};

/// Follows the browser's Back and Forward for as long as the widget is on the page.
pub fn follow(session: Session) {
    if !session.keeps_history {
        return;
    }
    if let Ok(history) = window().history() {
        // A browser that refuses to keep history still has the Back button of the page.
        let _ = history.replace_state(&JsValue::from_f64(0.0), "");
    }
    let listening = window_event_listener(ev::popstate, move |event| {
        let Some(depth) = event.state().as_f64() else {
            return;
        };
        let depth = depth as usize;
        if depth < session.interview(Interview::depth) {
            session.go(Event::Return(depth));
        }
        travel(session, depth);
    });
    on_cleanup(move || listening.remove());
}

/// Brings the browser's history to the depth of the interview.
pub fn sync(session: Session) {
    if !session.keeps_history {
        return;
    }
    let Ok(history) = window().history() else {
        return;
    };
    let at = history
        .state()
        .ok()
        .and_then(|state| state.as_f64())
        .unwrap_or(0.0) as usize;
    let depth = session.interview(Interview::depth);
    if depth > at {
        let _ = history.push_state(&JsValue::from_f64(depth as f64), "");
    } else {
        travel(session, at);
    }
}

/// Goes from one depth of the history to the interview's.
fn travel(session: Session, at: usize) {
    let depth = session.interview(Interview::depth);
    if depth != at
        && let Ok(history) = window().history()
    {
        let _ = history.go_with_delta(depth as i32 - at as i32);
    }
}
