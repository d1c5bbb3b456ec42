use super::{DateDraft, InputProblem, date_input};
use crate::{
    screening::{Date, PartialDate},
    trial::Facts,
};

/// Why the date of a person's device is implausible.
///
/// Windows and the record's age are counted from today, so the person is asked before such a date is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateDoubt {
    /// Before the day on which the record was copied.
    Early,
    /// More than three years after that day.
    Late,
}

impl DateDoubt {
    /// Checks the date `device`; `None` if it is plausible.
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

/// The last plausible date of a device: 36 months after the record was copied.
pub fn last_believed(facts: &Facts) -> Date {
    facts.copied.plus_months(36)
}

/// The date that a person entered in place of that of their device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldDate {
    /// The date of the device at that time.
    pub device: Date,
    /// The date that the person entered.
    pub day: Date,
}

/// The day of assessment: the device's date, or if that is implausible the date that the person
/// entered, plus the days that have passed on the device since.
///
/// # Errors
///
/// If the device's date is implausible and no entered date corrects it: the person has to be asked.
pub fn day_of_assessment(
    facts: &Facts,
    device: Date,
    entered: Option<ToldDate>,
) -> Result<Date, DateDoubt> {
    let Some(doubt) = DateDoubt::of(facts, device) else {
        return Ok(device);
    };
    let entered = entered.ok_or(doubt)?;
    let passed = device.days_since(entered.device).ok_or(doubt)?;
    let day = entered.day.plus_days(passed);
    match DateDoubt::of(facts, day) {
        // A person may enter so late a date, but a device's clock that jumps to it is not trusted.
        Some(_) if DateDoubt::of(facts, entered.day).is_none() => Err(doubt),
        _ => Ok(day),
    }
}

/// Reads today's date as a person types it. All its parts are required.
///
/// # Errors
///
/// If a part is missing or cannot be read, the calendar has no such day, or the record was copied later.
pub fn read_day(draft: &DateDraft, facts: &Facts) -> Result<Date, InputProblem> {
    // A year of two digits lies in the record's century.
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
