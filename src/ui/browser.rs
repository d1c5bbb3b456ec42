use wasm_bindgen::prelude::wasm_bindgen;

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
    let today = number_of_today();
    let (year, month, day) = (today / 10_000, today / 100 % 100, today % 100);
    // A browser whose clock is off the calendar altogether has every window lapsed.
    Date::new(year as i16, month as i8, day as i8).unwrap_or(Date::MAX)
}
