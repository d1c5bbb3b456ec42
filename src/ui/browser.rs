use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::{Element, Event};

use crate::{calendar::Stamp, screening::Date};

#[wasm_bindgen(module = "/src/ui/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = today)]
    fn number_of_today() -> u32;
    /// The day of the week (Sunday is 0) and the time that it is now, this many hours ahead of UTC, as a number
    /// such as 30905.
    #[wasm_bindgen(js_name = timeAhead)]
    pub fn time_ahead(hours: i8) -> u32;
    /// How deep the entry of the browser's history that is shown is; negative where it is none of ours.
    pub fn depth() -> i32;
    /// Puts a depth in place of the entry that is shown, or after it.
    #[wasm_bindgen(js_name = setDepth)]
    pub fn set_depth(depth: i32, after: bool);
    /// Goes so many entries on, or back; the browser arrives later.
    pub fn travel(entries: i32);
    /// Whether it has not arrived yet.
    #[wasm_bindgen(js_name = isTravelling)]
    pub fn is_travelling() -> bool;
    /// Says that it has arrived, and whether it had been sent or a person went there.
    pub fn arrived() -> bool;
    /// Gives the browser a file to keep. Says false where it has no way to; true is no promise that it was kept.
    #[wasm_bindgen(js_name = saveFile)]
    pub fn save_file(name: &str, media_type: &str, content: &str) -> bool;
    /// The time of day that it is, in UTC, as a number such as 83005, and the day as one such as 20261124.
    #[wasm_bindgen(js_name = utcTime)]
    fn utc_time() -> u32;
    #[wasm_bindgen(js_name = utcDay)]
    fn utc_day() -> u32;
    /// The name of the key that was pressed; none where it is an input method's.
    #[wasm_bindgen(js_name = keyOf)]
    pub fn key(event: &Event) -> String;
    /// Whether an input event brought a text as a whole.
    #[wasm_bindgen(js_name = isPasted)]
    pub fn is_pasted(event: &Event) -> bool;
}

#[wasm_bindgen(module = "/src/ui/copy.js")]
extern "C" {
    /// Marks and copies what stands in a field. Says the one text in `said` once it is known to be copied, else the other.
    #[wasm_bindgen(js_name = copyAll)]
    pub fn copy_all(field: &Element, said: &Element, done: &str, by_hand: &str);
    /// Marks all that stands in a field.
    pub fn mark(field: &Element);
}

#[wasm_bindgen(module = "/src/ui/print.js")]
extern "C" {
    /// Opens the browser's way to print. Says in `said` how to do it by hand where nothing comes of it.
    pub fn print(said: &Element, by_hand: &str);
}

#[wasm_bindgen(module = "/src/ui/speech.js")]
extern "C" {
    /// Reads an element's text aloud by a voice of the device's own, as long as it is on the page. Says in `said` that it
    /// reads once it does, and shows `stop`; else says that nothing can be heard.
    ///
    /// `choose` is given the language tags of the voices, a line each, and gives the place of one, or none by a number
    /// below zero.
    #[wasm_bindgen(js_name = readAloud)]
    pub fn read_aloud(
        element: &Element,
        said: &Element,
        stop: &Element,
        reading: &str,
        silent: &str,
        choose: &Closure<dyn Fn(String) -> i32>,
    );
    /// Stops what is being read.
    pub fn hush();
}

/// The visitor's own date.
pub fn today() -> Date {
    // A browser whose clock is off the calendar altogether has every window lapsed.
    Date::from_digits(number_of_today())
}

/// The moment it is, in UTC.
pub fn now() -> Stamp {
    let time = utc_time();
    Stamp {
        date: Date::from_digits(utc_day()),
        hour: (time / 10_000) as u8,
        minute: (time / 100 % 100) as u8,
        second: (time % 100) as u8,
    }
}
