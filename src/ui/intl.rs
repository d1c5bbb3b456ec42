use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::{screening::PartialDate, words::Format};

/// Dates as the browser's `Intl` writes them.
pub const FORMAT: Format = Format { date };

fn date(date: PartialDate, language: &str) -> String {
    let (year, month, day) = date.parts();
    // In UTC from end to end, or the day would shift with the visitor's time zone.
    let zero_based = i32::from(month.unwrap_or(1)) - 1;
    let at = js_sys::Date::utc(f64::from(year), f64::from(zero_based))
        + f64::from(day.unwrap_or(1) - 1) * 86_400_000.0;
    let options = Object::new();
    let set = |key: &str, value: &str| {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    };
    set("timeZone", "UTC");
    set("year", "numeric");
    if month.is_some() {
        set("month", "long");
    }
    if day.is_some() {
        set("day", "numeric");
    }
    js_sys::Date::new(&JsValue::from_f64(at))
        .to_locale_date_string(language, &options)
        .into()
}
