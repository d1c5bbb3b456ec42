//! The days of the program, and the same days of another calendar, chrono's.
#![allow(dead_code, reason = "each test uses a part of it")]

use chrono::{Datelike, NaiveDate, TimeDelta};
use trial_prescreen::screening::Date;

pub fn ours(day: NaiveDate) -> Date {
    Date::new(day.year() as i16, day.month() as i8, day.day() as i8).unwrap()
}

pub fn theirs(day: Date) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year().into(), day.month() as u32, day.day() as u32).unwrap()
}

/// The day this many days later; earlier with a negative number.
pub fn days_from(day: Date, days: i64) -> Date {
    ours(theirs(day) + TimeDelta::days(days))
}

/// Every day from the first of one year to the last of another.
pub fn every_day(from: i32, to: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(from, 1, 1).unwrap();
    first.iter_days().take_while(move |day| day.year() <= to)
}
