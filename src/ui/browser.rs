use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::{Element, Event};

use crate::{
    screening::{Date, PartialDate},
    words::Format,
};

#[wasm_bindgen(module = "/src/ui/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = today)]
    fn number_of_today() -> u32;
    #[wasm_bindgen(js_name = writeDate)]
    fn write_date(year: i16, month: i8, day: i8, language: &str) -> String;
    /// The weekday and time that it is now, this many hours ahead of UTC.
    #[wasm_bindgen(js_name = writeTime)]
    pub fn write_time(hours: i8, language: &str) -> String;
    /// Calls a listener at an event of an element's, such as `onclick`.
    pub fn listen(element: &Element, event: &str, listener: &Closure<dyn FnMut(Event)>);
    /// How deep the entry of the browser's history that is shown is; negative where it is none of ours.
    pub fn depth() -> i32;
    /// Puts a depth in place of the entry that is shown, or after it.
    #[wasm_bindgen(js_name = setDepth)]
    pub fn set_depth(depth: i32, after: bool);
    /// Goes so many entries on, or back.
    pub fn travel(entries: i32);
    /// Opens the browser's way to print.
    pub fn print();
}

/// Dates as the browser's `Intl` writes them.
pub const FORMAT: Format = Format { date };

fn date(date: PartialDate, language: &str) -> String {
    let (year, month, day) = date.parts();
    write_date(
        year,
        month.unwrap_or_default(),
        day.unwrap_or_default(),
        language,
    )
}

/// The visitor's own date.
pub fn today() -> Date {
    // A browser whose clock is off the calendar altogether has every window lapsed.
    Date::from_digits(number_of_today())
}
