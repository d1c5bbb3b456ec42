use std::time::Duration;

use leptos::{ev, prelude::*};

use super::{
    Session,
    browser::time_ahead,
    element::{Element, element},
};
use crate::words::{fill, time};

/// Reads the clock again when the page is looked at again, which may be on another day.
pub fn follow(session: Session) {
    let look = move || {
        if !document().hidden() {
            session.look_at_clock();
        }
    };
    let listening = [
        window_event_listener(ev::visibilitychange, move |_| look()),
        window_event_listener(ev::pageshow, move |_| look()),
        window_event_listener(ev::focus, move |_| look()),
    ];
    on_cleanup(move || listening.into_iter().for_each(|one| one.remove()));
}

/// A line that says what the day and time are at an offset from UTC, kept up to date. Nothing where the device's
/// clock is known to be wrong.
pub fn time_there(session: Session, offset_hours: i8) -> Option<Element> {
    if session.doubt().is_some() || session.told_day().is_some() {
        return None;
    }
    let words = session.words();
    let line = element("p");
    let node = line.node();
    let tell = move || {
        let now = time_ahead(offset_hours);
        let (day, hour, minute) = (now / 10_000, now / 100 % 100, now % 100);
        let time = time(day as usize, hour, minute, words);
        // The whole text anew, so that a translated one does not stay.
        node.set_text_content(Some(&fill(words.contact_beijing(), &[("time", &time)])));
    };
    tell();
    if let Ok(ticking) = set_interval_with_handle(tell, Duration::from_secs(20)) {
        on_cleanup(move || ticking.clear());
    }
    Some(line)
}
