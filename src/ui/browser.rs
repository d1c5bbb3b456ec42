use wasm_bindgen::prelude::wasm_bindgen;
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
    /// Opens the browser's way to print.
    pub fn print();
    /// Reads an element's text aloud by a voice of the device's own. Says false where there is none.
    #[wasm_bindgen(js_name = readAloud)]
    pub fn read_aloud(element: &Element, language: &str) -> bool;
    /// Stops reading.
    pub fn hush();
    /// Marks all that stands in a field and copies it. Says false where the browser refuses.
    #[wasm_bindgen(js_name = copyAll)]
    pub fn copy_all(field: &Element) -> bool;
    /// Gives the browser a file to keep.
    #[wasm_bindgen(js_name = saveFile)]
    pub fn save_file(name: &str, media_type: &str, content: &str);
    /// The time of day that it is, in UTC, as a number such as 83005, and the day as one such as 20261124.
    #[wasm_bindgen(js_name = utcTime)]
    fn utc_time() -> u32;
    #[wasm_bindgen(js_name = utcDay)]
    fn utc_day() -> u32;
    /// The name of the key that was pressed; none where it is an input method's.
    #[wasm_bindgen(js_name = keyOf)]
    pub fn key(event: &Event) -> String;
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
