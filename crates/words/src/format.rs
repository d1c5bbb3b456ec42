use super::{Words, fill};
use prescreen_core::{
    screening::{PartialDate, Window},
    trial::BETWEEN_NAMES,
};

/// Formats a date, as far as it is known, in the language of the words: "December 5, 2026", "December 2026" or "2026".
///
/// The browser's `Intl` gives the same, but took most of the widget's start-up time: 200 of 284 ms with 4x CPU throttling
/// (Chromium 156, 2026-11-25).
#[inline(never)]
pub fn date(date: PartialDate, words: &Words) -> String {
    let (year, month, day) = date.parts();
    let text = match (month, day) {
        (None, _) => words.written_year(),
        (_, None) => words.written_month(),
        _ => words.written_day(),
    };
    let name = month
        .and_then(|month| usize::try_from(month - 1).ok())
        .and_then(|index| words.month_names().split(BETWEEN_NAMES).nth(index));
    fill(
        text,
        &[
            ("year", &year.to_string()),
            ("month", name.unwrap_or_default()),
            ("day", &day.unwrap_or_default().to_string()),
        ],
    )
}

/// Formats a time of day on a weekday, counted from 0 for Sunday: "Wednesday 09:05".
#[inline(never)]
pub fn time(weekday: usize, hour: u32, minute: u32, words: &Words) -> String {
    let name = words.weekday_names().split(BETWEEN_NAMES).nth(weekday);
    // The leading 1 keeps the zeros after it.
    let digits = (10_000 + hour * 100 + minute).to_string();
    let time = [&digits[1..3], ":", &digits[3..]].concat();
    fill(
        words.written_time(),
        &[("weekday", name.unwrap_or_default()), ("time", &time)],
    )
}

/// Formats a window, such as "2 months".
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
