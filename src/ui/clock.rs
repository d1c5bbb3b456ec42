use std::time::Duration;

use leptos::{ev, prelude::*};

use super::{
    Session,
    browser::{time_ahead, today},
    element::{Element, element},
};
use crate::{
    interview::Interview,
    words::{Words, fill, time},
};

/// Reads the clock again when the page is looked at on another day.
pub fn follow(session: Session) {
    let listening = window_event_listener(ev::visibilitychange, move |_| {
        let today = today();
        if !document().hidden() && session.interview(Interview::today) != today {
            session.set_today(today);
        }
    });
    on_cleanup(move || listening.remove());
}

/// A line that says what the day and time are at an offset from UTC, kept up to date.
pub fn time_there(offset_hours: i8, words: &'static Words) -> Element {
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
    line
}
