//! The browser's own Back and Forward. An entry of the history holds how deep the interview was,
//! and nothing else: no answer, no address.

use leptos::{ev, prelude::*};

use super::{
    Session,
    browser::{depth, set_depth, travel},
};
use crate::interview::{Event, Interview};

/// Follows the browser's Back and Forward for as long as the widget is on the page.
pub fn follow(session: Session) {
    if !session.keeps_history {
        return;
    }
    set_depth(0, false);
    let listening = window_event_listener(ev::popstate, move |_| {
        let there = depth();
        if there < 0 {
            return;
        }
        if there < depth_of(session) {
            session.go(Event::Return(there as usize));
        }
        catch_up(session, there);
    });
    on_cleanup(move || listening.remove());
}

/// Brings the browser's history to the depth of the interview.
pub fn sync(session: Session) {
    if !session.keeps_history {
        return;
    }
    let at = depth().max(0);
    let wanted = depth_of(session);
    if wanted > at {
        set_depth(wanted, true);
    } else {
        catch_up(session, at);
    }
}

/// Goes from one depth of the history to the interview's.
fn catch_up(session: Session, at: i32) {
    let wanted = depth_of(session);
    if wanted != at {
        travel(wanted - at);
    }
}

fn depth_of(session: Session) -> i32 {
    session.interview(Interview::depth) as i32
}
