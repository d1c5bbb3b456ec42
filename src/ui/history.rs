//! The browser's own Back and Forward. An entry of the history holds how deep the interview was,
//! and nothing else: no answer, no address.

use leptos::{ev, prelude::*};

use super::{
    Session,
    browser::{arrived, depth, is_travelling, set_depth, travel},
};
use crate::interview::{Event, Interview};

/// Follows the browser's Back and Forward for as long as the widget is on the page.
pub fn follow(session: Session) {
    if !session.keeps_history {
        return;
    }
    set_depth(0, false);
    let listening = window_event_listener(ev::popstate, move |_| {
        let sent = arrived();
        let there = depth();
        if there < 0 {
            return;
        }
        // Steps that a person took while the browser was on its way are not taken back.
        if !sent && there < depth_of(session) {
            session.go(Event::Return(there as usize));
        }
        settle(session, there);
    });
    on_cleanup(move || listening.remove());
}

/// Brings the browser's history to the depth of the interview.
pub fn sync(session: Session) {
    if !session.keeps_history {
        return;
    }
    // Where it is on its way, it is not yet where it will be: what is missing then is made up on arrival.
    if !is_travelling() {
        settle(session, depth().max(0));
    }
}

/// Brings the history from one depth to the interview's.
fn settle(session: Session, at: i32) {
    let wanted = depth_of(session);
    if wanted > at {
        set_depth(wanted, true);
    } else if wanted < at {
        travel(wanted - at);
    }
}

fn depth_of(session: Session) -> i32 {
    session.interview(Interview::depth) as i32
}
