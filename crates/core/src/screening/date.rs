use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date in the Gregorian calendar, from year 1000 to 9999.
///
/// Written by hand for its size: the error messages of a calendar library alone are larger in
/// WebAssembly than all the rules. The tests compare it with such a library, day by day.
///
/// ```
/// use prescreen_core::screening::Date;
///
/// let day = Date::new(2024, 12, 31).unwrap();
/// assert_eq!(day.plus_months(2).to_string(), "2025-02-28");
/// assert_eq!(day.plus_days(1).to_string(), "2025-01-01");
/// assert_eq!(Date::new(2026, 2, 31), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    // The derived ordering depends on the order of the fields.
    year: i16,
    month: i8,
    day: i8,
}

impl Date {
    /// The latest date, 31 December 9999.
    pub const MAX: Date = Date {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The date with these parts; `None` if the calendar has no such day or the year does not have
    /// four digits.
    pub const fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let in_calendar = year >= 1000
            && year <= 9999
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= days_in_month(year, month);
        if in_calendar {
            Some(Date { year, month, day })
        } else {
            None
        }
    }

    pub const fn year(self) -> i16 {
        self.year
    }

    /// From 1 to 12.
    pub const fn month(self) -> i8 {
        self.month
    }

    /// From 1 to 31.
    pub const fn day(self) -> i8 {
        self.day
    }

    /// The last day of its month.
    pub fn last_of_month(self) -> Self {
        Date {
            day: days_in_month(self.year, self.month),
            ..self
        }
    }

    /// The last day of its year.
    pub fn last_of_year(self) -> Self {
        Date {
            month: 12,
            day: 31,
            ..self
        }
    }

    /// The date this many days later; [`MAX`](Self::MAX) at most.
    pub fn plus_days(self, days: u32) -> Self {
        let mut date = self;
        let mut left = days;
        loop {
            let rest = (days_in_month(date.year, date.month) - date.day) as u32;
            if left <= rest {
                return Date {
                    day: date.day + left as i8,
                    ..date
                };
            }
            left -= rest + 1;
            date = match (date.year, date.month) {
                (9999, 12) => return Date::MAX,
                (year, 12) => Date {
                    year: year + 1,
                    month: 1,
                    day: 1,
                },
                (year, month) => Date {
                    year,
                    month: month + 1,
                    day: 1,
                },
            };
        }
    }

    /// The number of days since `earlier`; `None` if that date is later than this one.
    ///
    /// ```
    /// use prescreen_core::screening::Date;
    ///
    /// let day = Date::new(2024, 3, 1).unwrap();
    /// assert_eq!(day.days_since(Date::new(2024, 2, 28).unwrap()), Some(2));
    /// assert_eq!(Date::new(2024, 2, 28).unwrap().days_since(day), None);
    /// ```
    pub fn days_since(self, earlier: Date) -> Option<u32> {
        self.number().checked_sub(earlier.number())
    }

    /// Days since a fixed date in the year 0.
    fn number(self) -> u32 {
        // Counted from March, the leap day is the last of its year.
        let before_march = self.month < 3;
        let year = (self.year - i16::from(before_march)) as u32;
        let month = (self.month as u32 + 9) % 12;
        let leap_days = year / 4 - year / 100 + year / 400;
        // From March on, each five months have 153 days.
        365 * year + leap_days + (153 * month + 2) / 5 + self.day as u32
    }

    /// The date this many calendar months later, clamped to the end of the month; [`MAX`](Self::MAX) at most.
    pub fn plus_months(self, months: u32) -> Self {
        let months =
            u32::from(self.year as u16) * 12 + (self.month as u32 - 1) + months.min(120_000);
        let (year, month) = ((months / 12) as i16, (months % 12) as i8 + 1);
        if year > 9999 {
            return Date::MAX;
        }
        Date {
            year,
            month,
            day: self.day.min(days_in_month(year, month)),
        }
    }

    /// The date this many years earlier, clamped to the end of the month; in the year 1000 at the earliest.
    pub fn minus_years(self, years: u16) -> Self {
        let year = (self.year - years.min(8999) as i16).max(1000);
        Date {
            year,
            day: self.day.min(days_in_month(year, self.month)),
            ..self
        }
    }
}

impl Date {
    /// The date of a number such as 20261005; [`MAX`](Self::MAX) if it is not a date.
    pub fn from_digits(digits: u32) -> Self {
        let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
        Date::new(year as i16, month as i8, day as i8).unwrap_or(Date::MAX)
    }

    /// Formats the date as ISO 8601, `2026-10-05`, without the code size of `Display`.
    pub fn iso(self) -> String {
        let (year, month, day) = (self.year as u32, self.month as u32, self.day as u32);
        let digits = (year * 10_000 + month * 100 + day).to_string();
        [&digits[..4], "-", &digits[4..6], "-", &digits[6..]].concat()
    }
}

/// Formats the date as ISO 8601: `2026-10-05`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

/// As an ISO 8601 string in human-readable formats, else as a number such as 20261005.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(&self.iso());
        }
        let (year, month, day) = (self.year as u32, self.month as u32, self.day as u32);
        serializer.serialize_u32(year * 10_000 + month * 100 + day)
    }
}

/// From the number only; text is parsed as a [`PartialDate`](super::PartialDate).
impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u32::deserialize(deserializer).map(Date::from_digits)
    }
}

const fn days_in_month(year: i16, month: i8) -> i8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
