use leptos::{ev, prelude::*};

use super::State;
use crate::{
    interview::{Event, Interview},
    platform::BrowserHistory,
};

/// Has the browser's Back and Forward go through the interview, for as long as the widget is on the page.
pub fn follow(state: State, browser: BrowserHistory) {
    browser.begin();
    let listening = window_event_listener(ev::popstate, move |_| {
        let sent = browser.arrived();
        let Some(there) = browser.depth() else { return };
        let depth = || state.interview.with_untracked(Interview::depth);
        // Steps that a person took while the browser was on its way are not taken back.
        if !sent && there < depth() {
            state.go(Event::Return(there));
        }
        browser.settle(there, depth());
    });
    on_cleanup(move || listening.remove());
}
