use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Date;

/// How long an event remains a barrier ("within 2 months before screening").
///
/// Months and years are calendar ones; weeks and days are exact.
///
/// ```
/// use prescreen_core::screening::{Date, Window};
///
/// let window: Window = "2 months".parse()?;
/// let event = Date::new(2026, 12, 31).unwrap();
/// assert_eq!(window.lapse(event), Date::new(2027, 3, 1).unwrap());
/// assert!("2 moons".parse::<Window>().is_err());
/// # Ok::<(), prescreen_core::screening::WindowError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Window {
    Days(u16),
    Weeks(u16),
    Months(u16),
    Years(u16),
}

impl Window {
    /// The first day on which an event on `event` is no longer a barrier.
    ///
    /// Where the month it falls in does not have that day (31 October + 1 month), it is the first of the next month: the
    /// record counts back from screening, and one month before 30 November is 30 October, a day before the event.
    ///
    /// At most [`Date::MAX`].
    pub fn lapse(self, event: Date) -> Date {
        match self {
            Window::Days(count) => event.plus_days(count.into()),
            Window::Weeks(count) => event.plus_days(u32::from(count) * 7),
            Window::Months(count) => after_months(event, count.into()),
            Window::Years(count) => after_months(event, u32::from(count) * 12),
        }
    }
}

/// The same day of the month this many months later, or the first of the month after where there is no such day.
fn after_months(event: Date, months: u32) -> Date {
    let lapse = event.plus_months(months);
    if lapse.day() < event.day() {
        lapse.plus_days(1)
    } else {
        lapse
    }
}

impl FromStr for Window {
    type Err = WindowError;

    /// Parses texts such as "30 days", "2 weeks", "1 month" or "2 years".
    ///
    /// # Errors
    ///
    /// If the text is not a number from 1 to 999, a space and one of those units.
    fn from_str(text: &str) -> Result<Self, WindowError> {
        let error = || WindowError(text.to_owned());
        let (count, unit) = text.split_once(' ').ok_or_else(error)?;
        let count = count
            .parse()
            .ok()
            .filter(|count| (1..=999).contains(count))
            .ok_or_else(error)?;
        match unit {
            "day" | "days" => Ok(Window::Days(count)),
            "week" | "weeks" => Ok(Window::Weeks(count)),
            "month" | "months" => Ok(Window::Months(count)),
            "year" | "years" => Ok(Window::Years(count)),
            _ => Err(error()),
        }
    }
}

/// The error for a text that is not a [`Window`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowError(String);

impl fmt::Display for WindowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "expected a number and days, weeks, months or years, such as \"2 months\", but got \"{}\"",
            self.0
        )
    }
}

impl std::error::Error for WindowError {}
