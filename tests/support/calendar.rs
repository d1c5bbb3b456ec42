//! The days of the program, and the same days of another calendar, jiff's.

use jiff::{ToSpan, civil};
use trial_prescreen::screening::Date;

/// The program's day for jiff's.
pub fn ours(day: civil::Date) -> Date {
    Date::new(day.year(), day.month(), day.day()).unwrap()
}

/// jiff's day for the program's.
pub fn theirs(day: Date) -> civil::Date {
    civil::date(day.year(), day.month(), day.day())
}

/// The day this many days later; earlier with a negative number.
pub fn days_from(day: Date, days: i64) -> Date {
    ours(theirs(day) + days.days())
}

/// How many days the second day is after the first; negative where it is before.
pub fn days_between(first: civil::Date, second: civil::Date) -> i32 {
    (second - first).get_days()
}

/// Every day from the first of one year to the last of another.
pub fn every_day(from: i16, to: i16) -> impl Iterator<Item = civil::Date> {
    let first = civil::date(from, 1, 1);
    first
        .series(1.day())
        .take_while(move |day| day.year() <= to)
}
