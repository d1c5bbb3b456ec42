use super::{Words, fill};
use crate::screening::{PartialDate, Window};

/// How the browser writes a date in a language. Natively and in tests it is [`Format::ISO`].
#[derive(Clone, Copy)]
pub struct Format {
    /// Writes a date as far as it is known, in the language with this tag.
    pub date: fn(PartialDate, &str) -> String,
}

impl Format {
    /// Dates as ISO 8601 writes them.
    pub const ISO: Format = Format {
        date: |date, _| date.to_string(),
    };
}

/// Writes a date in the words' language.
#[inline(never)]
pub fn date(date: PartialDate, words: &Words, format: Format) -> String {
    (format.date)(date, words.language)
}

/// Writes a length of time, such as "2 months".
pub fn window(window: Window, words: &Words) -> String {
    let (count, one, many) = match window {
        Window::Days(count) => (count, words.window_day(), words.window_days()),
        Window::Weeks(count) => (count, words.window_week(), words.window_weeks()),
        Window::Months(count) => (count, words.window_month(), words.window_months()),
        Window::Years(count) => (count, words.window_year(), words.window_years()),
    };
    fill(
        if count == 1 { one } else { many },
        &[("count", &count.to_string())],
    )
}
