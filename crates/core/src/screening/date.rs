use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day of the Gregorian calendar, in a year of four digits.
///
/// Small on purpose: a calendar library's error texts alone weigh more in WebAssembly than all the
/// rules. The tests hold it against one, day by day.
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
    // In this order the derived comparison is that of the calendar.
    year: i16,
    month: i8,
    day: i8,
}

impl Date {
    /// The last day it can hold.
    pub const MAX: Date = Date {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day with these parts, `None` where the calendar has no such day or the year does not
    /// have four digits.
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

    /// This many days later; [`MAX`](Self::MAX) at most.
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

    /// How many days have gone by since an earlier day, or none since the same; `None` since a later one.
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

    /// The number of a day among all days, from one in the year 0 on.
    fn number(self) -> u32 {
        // A year that begins in March has its leap day at the end.
        let before_march = self.month < 3;
        let year = (self.year - i16::from(before_march)) as u32;
        let month = (self.month as u32 + 9) % 12;
        let leap_days = year / 4 - year / 100 + year / 400;
        // 153 days go by in each five months from March on.
        365 * year + leap_days + (153 * month + 2) / 5 + self.day as u32
    }

    /// This many calendar months later, clamped to the end of the month; [`MAX`](Self::MAX) at most.
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

    /// The same day this many years earlier, clamped to the end of the month.
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
    /// The day that a number such as 20261005 stands for; one that stands for none is the last there is.
    pub fn from_digits(digits: u32) -> Self {
        let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
        Date::new(year as i16, month as i8, day as i8).unwrap_or(Date::MAX)
    }

    /// As ISO 8601 writes it: `2026-10-05`. The machinery of `Display` is left to those who need it.
    pub fn iso(self) -> String {
        let (year, month, day) = (self.year as u32, self.month as u32, self.day as u32);
        let digits = (year * 10_000 + month * 100 + day).to_string();
        [&digits[..4], "-", &digits[4..6], "-", &digits[6..]].concat()
    }
}

/// As ISO 8601 writes it: `2026-10-05`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

/// As ISO 8601 writes it where people read it, else as a number such as 20261005.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(&self.iso());
        }
        let (year, month, day) = (self.year as u32, self.month as u32, self.day as u32);
        serializer.serialize_u32(year * 10_000 + month * 100 + day)
    }
}

/// From the number alone: what people write is read as a [`PartialDate`](super::PartialDate).
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
