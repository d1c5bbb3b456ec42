use super::{Words, fill};
use prescreen_core::{
    screening::{PartialDate, Window},
    trial::BETWEEN_NAMES,
};

/// Writes a date, as far as it is known, as the words' language does: "December 5, 2026", "December 2026" or "2026".
///
/// The browser's `Intl` writes the same, but took most of the time in which a widget comes up: 200 of 284 ms on a processor
/// slowed to a quarter (Chromium 156, 2026-11-25).
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

/// Writes a time of day on a day of the week, the first of which is Sunday, as 0: "Wednesday 09:05".
#[inline(never)]
pub fn time(weekday: usize, hour: u32, minute: u32, words: &Words) -> String {
    let name = words.weekday_names().split(BETWEEN_NAMES).nth(weekday);
    // The digit in front keeps the zeros that follow it.
    let digits = (10_000 + hour * 100 + minute).to_string();
    let time = [&digits[1..3], ":", &digits[3..]].concat();
    fill(
        words.written_time(),
        &[("weekday", name.unwrap_or_default()), ("time", &time)],
    )
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
