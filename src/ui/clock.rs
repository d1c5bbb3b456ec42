use std::time::Duration;

use js_sys::{Object, Reflect};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;

use super::{
    Session,
    element::{Element, element},
};
use crate::{
    interview::Interview,
    screening::Date,
    words::{Words, fill},
};

/// The visitor's own date.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    // A browser whose clock is off the calendar altogether has every window lapsed.
    Date::new(year as i16, month as i8, day as i8).unwrap_or(Date::MAX)
}

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
    let node = line.node().clone();
    let tell = move || {
        let time = read(offset_hours, words.language);
        // The whole text anew, so that a translated one does not stay.
        node.set_text_content(Some(&fill(words.contact_beijing, &[("time", &time)])));
    };
    tell();
    if let Ok(ticking) = set_interval_with_handle(tell, Duration::from_secs(20)) {
        on_cleanup(move || ticking.clear());
    }
    line
}

fn read(offset_hours: i8, language: &str) -> String {
    let there = js_sys::Date::now() + f64::from(offset_hours) * 3_600_000.0;
    let there = js_sys::Date::new(&JsValue::from_f64(there));
    let options = Object::new();
    for (key, value) in [
        ("timeZone", "UTC"),
        ("weekday", "long"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    there.to_locale_string(language, &options).into()
}
