use std::{fmt, str::FromStr};

use super::Date;

/// A date as far as a person knows it: a day, a month or a year.
///
/// It represents all days from [`first`](Self::first) to [`last`](Self::last).
///
/// ```
/// use prescreen_core::screening::{Date, PartialDate};
///
/// let march: PartialDate = "2026-03".parse()?;
/// assert_eq!(Some(march.first()), Date::new(2026, 3, 1));
/// assert_eq!(Some(march.last()), Date::new(2026, 3, 31));
/// assert_eq!(
///     "2026-02-31".parse::<PartialDate>().unwrap_err().to_string(),
///     "expected a date such as \"2026-10-05\", \"2026-10\" or \"2026\" but got \"2026-02-31\"",
/// );
/// # Ok::<(), prescreen_core::screening::PartialDateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    Day(Date),
    Month {
        /// The first day of the month.
        first: Date,
    },
    Year {
        /// The first day of the year.
        first: Date,
    },
}

impl PartialDate {
    /// The date with these parts; `None` if the calendar has no such day (31 February), the year does
    /// not have four digits, or there is a day but no month.
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        match (month, day) {
            (Some(month), Some(day)) => Date::new(year, month, day).map(PartialDate::Day),
            (Some(month), None) => {
                Date::new(year, month, 1).map(|first| PartialDate::Month { first })
            }
            (None, None) => Date::new(year, 1, 1).map(|first| PartialDate::Year { first }),
            (None, Some(_)) => None,
        }
    }

    /// The first day of the span.
    pub fn first(self) -> Date {
        match self {
            PartialDate::Day(first)
            | PartialDate::Month { first }
            | PartialDate::Year { first } => first,
        }
    }

    /// The last day of the span.
    pub fn last(self) -> Date {
        match self {
            PartialDate::Day(day) => day,
            PartialDate::Month { first } => first.last_of_month(),
            PartialDate::Year { first } => first.last_of_year(),
        }
    }

    /// The year, and the month and day if known.
    pub fn parts(self) -> (i16, Option<i8>, Option<i8>) {
        let first = self.first();
        match self {
            PartialDate::Day(_) => (first.year(), Some(first.month()), Some(first.day())),
            PartialDate::Month { .. } => (first.year(), Some(first.month()), None),
            PartialDate::Year { .. } => (first.year(), None, None),
        }
    }
}

/// Formats the date as ISO 8601: `2026-10-05`, `2026-10` or `2026`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}")?;
        for part in [month, day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    /// Parses the format of [`Display`](fmt::Display).
    ///
    /// # Errors
    ///
    /// If the text has another format, or the calendar has no such day.
    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        let part = |text: &str, width: usize| -> Option<i16> {
            let digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse().ok())?
        };
        let parts: Option<Vec<i16>> = text
            .split('-')
            .zip([4, 2, 2, 0])
            .map(|(text, width)| part(text, width))
            .collect();
        let date = match parts.as_deref() {
            Some(&[year]) => PartialDate::new(year, None, None),
            Some(&[year, month]) => PartialDate::new(year, Some(month as i8), None),
            Some(&[year, month, day]) => PartialDate::new(year, Some(month as i8), Some(day as i8)),
            _ => None,
        };
        date.ok_or_else(|| PartialDateError(text.to_owned()))
    }
}

/// The error for a text that is not a [`PartialDate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialDateError(String);

impl fmt::Display for PartialDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "expected a date such as \"2026-10-05\", \"2026-10\" or \"2026\" but got \"{}\"",
            self.0
        )
    }
}

impl std::error::Error for PartialDateError {}
