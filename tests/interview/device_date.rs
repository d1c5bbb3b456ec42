//! A device whose date cannot be right, and what a person says of it.

use trial_prescreen::{
    interview::{
        DateDoubt, DateDraft, InputProblem, ToldDate, day_of_assessment, last_believed, read_day,
    },
    screening::Date,
    trial::Facts,
    trials::TRIAL,
};

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

/// The record was copied on this day.
fn facts() -> Facts {
    Facts {
        copied: day(2026, 11, 22),
        ..TRIAL.facts
    }
}

fn told(device: Date, day: Date) -> Option<ToldDate> {
    Some(ToldDate { device, day })
}

#[test]
fn a_device_is_believed_from_the_records_day_on_for_three_years() {
    for (device, doubt) in [
        (day(1970, 1, 1), Some(DateDoubt::Early)),
        (day(2026, 11, 21), Some(DateDoubt::Early)),
        (day(2026, 11, 22), None),
        (day(2029, 11, 22), None),
        (day(2029, 11, 23), Some(DateDoubt::Late)),
        (Date::MAX, Some(DateDoubt::Late)),
    ] {
        assert_eq!(DateDoubt::of(&facts(), device), doubt, "{device}");
        let expected = doubt.map_or(Ok(device), Err);
        assert_eq!(day_of_assessment(&facts(), device, None), expected);
    }
    assert_eq!(last_believed(&facts()), day(2029, 11, 22));
}

#[test]
fn the_day_that_was_told_goes_on_with_the_devices_clock() {
    let said = told(day(1970, 1, 1), day(2026, 11, 27));
    for (device, expected) in [
        (day(1970, 1, 1), day(2026, 11, 27)),
        (day(1970, 1, 2), day(2026, 11, 28)),
        (day(1970, 2, 1), day(2026, 12, 28)),
    ] {
        assert_eq!(day_of_assessment(&facts(), device, said), Ok(expected));
    }
}

#[test]
fn a_device_set_right_is_believed_whatever_was_told() {
    let said = told(day(1970, 1, 1), day(2026, 11, 27));
    let right = day(2026, 11, 28);
    assert_eq!(day_of_assessment(&facts(), right, said), Ok(right));
}

#[test]
fn a_clock_that_jumps_after_it_was_told_is_asked_again() {
    let said = told(day(2020, 1, 1), day(2026, 11, 27));
    for (device, doubt) in [
        // Back, and on by more than a page is left open.
        (day(2019, 12, 31), DateDoubt::Early),
        (day(2024, 1, 1), DateDoubt::Early),
        (day(2036, 2, 7), DateDoubt::Late),
    ] {
        assert_eq!(day_of_assessment(&facts(), device, said), Err(doubt));
    }
}

#[test]
fn a_late_day_is_believed_of_a_person() {
    let device = day(2036, 2, 7);
    for far in [device, day(2031, 5, 1)] {
        let said = told(device, far);
        assert_eq!(day_of_assessment(&facts(), device, said), Ok(far));
        let next = device.plus_days(1);
        assert_eq!(
            day_of_assessment(&facts(), next, said),
            Ok(far.plus_days(1))
        );
    }
}

fn typed(year: &str, month: &str, day: &str) -> Result<Date, InputProblem> {
    typed_after(&facts(), year, month, day)
}

fn typed_after(facts: &Facts, year: &str, month: &str, day: &str) -> Result<Date, InputProblem> {
    let draft = DateDraft {
        year: year.to_owned(),
        month: month.to_owned(),
        day: day.to_owned(),
        unknown: false,
    };
    read_day(&draft, facts)
}

#[test]
fn today_is_read_as_other_dates_are() {
    let expected = Ok(day(2026, 11, 27));
    for (year, month, day) in [
        ("2026", "11", "27"),
        ("26", "Nov", "27"),
        (" ２０２６年 ", "１１月", "２７日"),
    ] {
        assert_eq!(typed(year, month, day), expected, "{year} {month} {day}");
    }
    assert_eq!(typed("99", "1", "1"), Ok(day(2099, 1, 1)));
    assert_eq!(typed("2026", "11", "22"), Ok(day(2026, 11, 22)));
}

#[test]
fn a_short_year_of_today_is_of_the_records_century() {
    for (copied, short, year) in [
        (day(2026, 11, 22), "00", 2000),
        (day(2026, 11, 22), "05", 2005),
        (day(2099, 1, 1), "99", 2099),
        (day(2100, 1, 1), "05", 2105),
    ] {
        let facts = Facts { copied, ..facts() };
        let day = day(year, 6, 1);
        let early = InputProblem::DayBeforeRecord { day, copied };
        let expected = if day < copied { Err(early) } else { Ok(day) };
        assert_eq!(
            typed_after(&facts, short, "6", "1"),
            expected,
            "{copied} {short}"
        );
    }
}

#[test]
fn today_needs_its_day_its_month_and_its_year() {
    for (year, month, day) in [
        ("", "", ""),
        ("2026", "", ""),
        ("2026", "11", ""),
        ("2026", "", "27"),
        ("", "11", "27"),
    ] {
        let problem = Err(InputProblem::DayIncomplete);
        assert_eq!(typed(year, month, day), problem, "{year} {month} {day}");
    }
}

#[test]
fn today_is_a_day_of_the_calendar_and_not_before_the_record() {
    let unreadable = InputProblem::DateUnreadable("soon".to_owned());
    assert_eq!(typed("2026", "11", "soon"), Err(unreadable));
    assert_eq!(typed("2026", "11", "31"), Err(InputProblem::NoSuchDate));
    let early = InputProblem::DayBeforeRecord {
        day: day(2026, 11, 21),
        copied: day(2026, 11, 22),
    };
    assert_eq!(typed("2026", "11", "21"), Err(early.clone()));
    assert!(early.is_about_date());
    assert!(InputProblem::DayIncomplete.is_about_date());
}
