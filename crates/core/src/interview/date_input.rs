use super::{
    DateDraft, InputProblem, plain_text,
    whole_date::{WholeDate, from_chinese, whole_date},
};
use crate::screening::{Date, EventDate, PartialDate};

/// Reads a date as people type or paste it: day and month may be empty, digits may be full-width, the
/// month may be an English name, the year may have two digits, and one field may hold the whole date.
///
/// `age` is the person's age in years, if known.
///
/// # Errors
///
/// If the year is missing, a part cannot be read, a whole date is ambiguous, the calendar has no such
/// day, or the date lies wholly in the future or before the person's birth.
pub fn read(draft: &DateDraft, today: Date, age: Option<f64>) -> Result<EventDate, InputProblem> {
    if draft.unknown {
        return Ok(EventDate::Unknown);
    }
    let date = parse(draft, today.year())?;
    check_date(date, today, age)?;
    Ok(EventDate::On(date))
}

/// Parses the fields without checking the date. `latest` is the last year that a year of two digits can mean.
pub(super) fn parse(draft: &DateDraft, latest: i16) -> Result<PartialDate, InputProblem> {
    let draft = &spread(draft)?;
    let [year, month, day] = [&draft.year, &draft.month, &draft.day].map(|part| plain(part));
    match (year.is_empty(), month.is_empty(), day.is_empty()) {
        (true, true, true) => return Err(InputProblem::DateMissing),
        (true, ..) => return Err(InputProblem::YearMissing),
        (false, true, false) => return Err(InputProblem::MonthMissing),
        _ => {}
    }
    let unreadable = |typed: &str| InputProblem::DateUnreadable(typed.trim().to_owned());
    let number = |part: &str, suffixes: [char; 2]| -> Option<i16> {
        let digits = part.trim_end_matches(suffixes).trim_end();
        let chinese = from_chinese(digits);
        let digits = chinese.as_deref().unwrap_or(digits);
        let plain =
            !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse().ok())?
    };
    let year = match number(&year, ['年', '.']) {
        Some(short) if year.trim_end_matches(['年', '.']).len() == 2 => {
            Some(full_year(short, latest))
        }
        Some(full) if full >= 1000 => Some(full),
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

/// Spreads a whole date, or two of its parts, typed into one field over the fields of its parts.
///
/// # Errors
///
/// If that date is ambiguous, or another field contradicts it.
pub fn spread(draft: &DateDraft) -> Result<DateDraft, InputProblem> {
    let fields = [&draft.year, &draft.month, &draft.day];
    for (index, text) in fields.iter().enumerate() {
        let whole = match whole_date(text) {
            None => continue,
            Some(WholeDate::Ambiguous) => {
                return Err(InputProblem::DateAmbiguous(text.trim().to_owned()));
            }
            Some(WholeDate::Parts(whole)) => whole,
        };
        let parts = [&whole.year, &whole.month, &whole.day];
        let mut others = (0..3).filter(|other| *other != index);
        if !others.all(|other| is_consistent(fields[other], parts[other])) {
            return Err(InputProblem::DateUnreadable(text.trim().to_owned()));
        }
        let kept = |other: usize| match parts[other].as_str() {
            "" if other != index => fields[other].clone(),
            part => part.to_owned(),
        };
        return Ok(DateDraft {
            year: kept(0),
            month: kept(1),
            day: kept(2),
            unknown: draft.unknown,
        });
    }
    Ok(draft.clone())
}

/// Spreads a pasted whole date, or two of its parts, over all fields; any other text leaves them unchanged.
pub fn paste(draft: &mut DateDraft, pasted: &str) {
    let Some(WholeDate::Parts(whole)) = whole_date(pasted) else {
        return;
    };
    for (field, part) in [
        (&mut draft.year, whole.year),
        (&mut draft.month, whole.month),
        (&mut draft.day, whole.day),
    ] {
        // The field pasted into holds the whole text: it is cleared even if its own part is missing.
        if !part.is_empty() || field == pasted {
            *field = part;
        }
    }
}

/// Whether a field does not contradict a part in digits: either is empty, or both are the same number.
fn is_consistent(field: &str, part: &str) -> bool {
    let field = plain(field);
    let number = |text: &str| {
        text.trim_end_matches(|c: char| !c.is_ascii_digit())
            .parse::<i16>()
    };
    field.is_empty()
        || part.is_empty()
        || number(&field).ok().or_else(|| month_named(&field)) == number(part).ok()
}

fn plain(text: &str) -> String {
    plain_text(text).trim().to_ascii_lowercase()
}

/// Checks that an event on this date is possible: not wholly in the future, nor before the birth of a
/// person of this age in years.
///
/// # Errors
///
/// [`InputProblem::DateToCome`] or [`InputProblem::DateBeforeBirth`].
pub fn check_date(date: PartialDate, today: Date, age: Option<f64>) -> Result<(), InputProblem> {
    if date.first() > today {
        Err(InputProblem::DateToCome(date))
    } else if date.last() < earliest_birth(today, age) {
        Err(InputProblem::DateBeforeBirth(date))
    } else {
        Ok(())
    }
}

/// The earliest possible date of birth at this age in years; 121 years ago at most.
fn earliest_birth(today: Date, age: Option<f64>) -> Date {
    const OLDEST: u16 = 120;
    let years = age.map_or(OLDEST, |age| age as u16).min(OLDEST);
    today.minus_years(years + 1).plus_days(1)
}

/// Expands a year of two digits to the last such year up to `latest`.
fn full_year(short: i16, latest: i16) -> i16 {
    let century = latest / 100 * 100;
    if short <= latest % 100 {
        century + short
    } else {
        century - 100 + short
    }
}

/// The number of an English month, by its name or the first three or more letters of it.
pub(super) fn month_named(text: &str) -> Option<i16> {
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
