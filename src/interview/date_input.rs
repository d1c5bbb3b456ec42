use super::{DateDraft, InputProblem, number_input::halfwidth};
use crate::screening::{Date, EventDate, PartialDate};

/// Reads a date as people type it: day and month may stay empty, digits may be full-width, the
/// month may be an English name, the year may have two digits.
///
/// `age` is the person's age in years, where it is known.
///
/// # Errors
///
/// When the year is missing, a part cannot be read, there is no such day, or it lies wholly in the
/// future or before the person's birth.
pub fn read(draft: &DateDraft, today: Date, age: Option<f64>) -> Result<EventDate, InputProblem> {
    if draft.unknown {
        return Ok(EventDate::Unknown);
    }
    let date = parse(draft, today)?;
    check_date(date, today, age)?;
    Ok(EventDate::On(date))
}

/// The date that stands in the fields. `latest` is the last one that a year of two digits can mean.
pub(super) fn parse(draft: &DateDraft, latest: Date) -> Result<PartialDate, InputProblem> {
    let [year, month, day] = [&draft.year, &draft.month, &draft.day]
        .map(|part| halfwidth(part).trim().to_ascii_lowercase());
    match (year.is_empty(), month.is_empty(), day.is_empty()) {
        (true, true, true) => return Err(InputProblem::DateMissing),
        (true, ..) => return Err(InputProblem::YearMissing),
        (false, true, false) => return Err(InputProblem::MonthMissing),
        _ => {}
    }
    let unreadable = |typed: &str| InputProblem::DateUnreadable(typed.trim().to_owned());
    let number = |part: &str, suffixes: [char; 2]| -> Option<i16> {
        let digits = part.trim_end_matches(suffixes);
        let plain =
            !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse().ok())?
    };
    let year = match number(&year, ['年', '.']) {
        Some(short) if year.trim_end_matches(['年', '.']).len() == 2 => {
            Some(full_year(short, latest))
        }
        Some(long) if long >= 1000 => Some(long),
        _ => None,
    }
    .ok_or_else(|| unreadable(&draft.year))?;
    let part = |text: &str, typed: &str, suffixes, name: fn(&str) -> Option<i16>| {
        if text.is_empty() {
            return Ok(None);
        }
        let found = number(text, suffixes)
            .or_else(|| name(text))
            .ok_or_else(|| unreadable(typed))?;
        i8::try_from(found)
            .map(Some)
            .map_err(|_| InputProblem::NoSuchDate)
    };
    let month = part(&month, &draft.month, ['月', '.'], month_named)?;
    let day = part(&day, &draft.day, ['日', '号'], |_| None)?;
    PartialDate::new(year, month, day).ok_or(InputProblem::NoSuchDate)
}

/// Checks that the event can have been on this date: not wholly in the future, nor before the birth
/// of a person of this age in years.
///
/// # Errors
///
/// [`InputProblem::DateToCome`] and [`InputProblem::DateBeforeBirth`].
pub fn check_date(date: PartialDate, today: Date, age: Option<f64>) -> Result<(), InputProblem> {
    if date.first() > today {
        Err(InputProblem::DateToCome(date))
    } else if date.last() < earliest_birth(today, age) {
        Err(InputProblem::DateBeforeBirth(date))
    } else {
        Ok(())
    }
}

/// The first day on which a person of this age can have been born; 121 years ago at most.
fn earliest_birth(today: Date, age: Option<f64>) -> Date {
    let years = age.unwrap_or(120.0).clamp(0.0, 120.0) as u16;
    today.minus_years(years + 1).plus_days(1)
}

/// A year of two digits is the latest one up to this date's.
fn full_year(short: i16, latest: Date) -> i16 {
    let century = latest.year() / 100 * 100;
    if short <= latest.year() % 100 {
        century + short
    } else {
        century - 100 + short
    }
}

fn month_named(text: &str) -> Option<i16> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let text = text.trim_end_matches('.');
    let found = NAMES
        .iter()
        .position(|name| text.len() >= 3 && name.starts_with(text))?;
    Some(found as i16 + 1)
}
