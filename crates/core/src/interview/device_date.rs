use super::{DateDraft, InputProblem, date_input};
use crate::{
    screening::{Date, PartialDate},
    trial::Facts,
};

/// Why the date of a person's device cannot be right.
///
/// Waits and the record's age are counted from it, so nobody is judged by such a date unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateDoubt {
    /// It lies before the day on which the record was copied.
    Early,
    /// It lies more than three years after that day.
    Late,
}

impl DateDoubt {
    /// What is wrong with the date `device`, if anything is.
    pub fn of(facts: &Facts, device: Date) -> Option<Self> {
        if device < facts.copied {
            Some(DateDoubt::Early)
        } else if device > last_believed(facts) {
            Some(DateDoubt::Late)
        } else {
            None
        }
    }
}

/// The last day that a device is believed.
pub fn last_believed(facts: &Facts) -> Date {
    facts.copied.plus_months(36)
}

/// What a person has said of the date of their device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldDate {
    /// The date that the device had.
    pub device: Date,
    /// The day that it really was.
    pub day: Date,
}

/// The day from which a person is judged: that of the device, or where it cannot be right the one
/// they told, as many days later as the device has gone on since.
///
/// # Errors
///
/// When the device's date cannot be right and nothing that was told sets it right: it has to be asked.
pub fn day_of_assessment(
    facts: &Facts,
    device: Date,
    told: Option<ToldDate>,
) -> Result<Date, DateDoubt> {
    let Some(doubt) = DateDoubt::of(facts, device) else {
        return Ok(device);
    };
    let told = told.ok_or(doubt)?;
    let gone_on = device.days_since(told.device).ok_or(doubt)?;
    let day = told.day.plus_days(gone_on);
    match DateDoubt::of(facts, day) {
        // A day as late as this is believed of a person, but not of a clock that has jumped since.
        Some(_) if DateDoubt::of(facts, told.day).is_none() => Err(doubt),
        _ => Ok(day),
    }
}

/// Reads today's date as a person types it, with all its parts.
///
/// # Errors
///
/// When a part is missing or cannot be read, there is no such day, or the record was copied later.
pub fn read_day(draft: &DateDraft, facts: &Facts) -> Result<Date, InputProblem> {
    // A year of two digits is one of the record's century.
    let century = facts.copied.year() / 100 * 100;
    use InputProblem::{DateMissing, DayBeforeRecord, DayIncomplete, MonthMissing, YearMissing};
    let copied = facts.copied;
    match date_input::parse(draft, century + 99) {
        Ok(PartialDate::Day(day)) if day < copied => Err(DayBeforeRecord { day, copied }),
        Ok(PartialDate::Day(day)) => Ok(day),
        Ok(_) | Err(DateMissing | YearMissing | MonthMissing) => Err(DayIncomplete),
        Err(problem) => Err(problem),
    }
}
