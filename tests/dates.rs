//! The program's own calendar, held against jiff's.

use crate::support::calendar::{days_between, every_day, ours, theirs};
use jiff::{ToSpan, civil};
use trial_prescreen::screening::{Date, PartialDate};

#[test]
fn the_days_of_the_calendar_are_those_of_another_calendar_from_1000_to_9999() {
    for year in 1000..=9999i16 {
        for month in 0..=13i8 {
            for day in [0, 1, 27, 28, 29, 30, 31, 32] {
                let there = civil::Date::new(year, month, day).ok();
                let here = Date::new(year, month, day);
                assert_eq!(here.map(theirs), there, "{year}-{month}-{day}");
            }
        }
    }
}

#[test]
fn a_year_of_other_than_four_digits_and_negative_parts_are_no_days() {
    for (year, month, day) in [
        (999, 12, 31),
        (10000, 1, 1),
        (0, 1, 1),
        (-2026, 1, 1),
        (2026, -1, 1),
        (2026, 1, -1),
        (i16::MAX, 1, 1),
        (2026, i8::MIN, i8::MIN),
    ] {
        assert_eq!(Date::new(year, month, day), None, "{year}-{month}-{day}");
    }
}

#[test]
fn days_later_are_those_of_another_calendar() {
    for start in every_day(2023, 2033) {
        for days in [0, 1, 2, 13, 14, 28, 29, 30, 31, 60, 365, 366, 1000] {
            let there = start + i64::from(days).days();
            assert_eq!(ours(start).plus_days(days), ours(there), "{start} + {days}");
        }
    }
}

#[test]
fn the_days_between_two_days_are_those_of_another_calendar() {
    let fixed = civil::date(2000, 2, 29);
    let ages = [(1000, 1, 1), (1899, 12, 31), (9999, 12, 31)]
        .map(|(year, month, day)| civil::date(year, month, day));
    for day in every_day(1996, 2033).chain(ages) {
        let days = u32::try_from(days_between(fixed, day)).ok();
        assert_eq!(ours(day).days_since(ours(fixed)), days, "{day}");
        assert_eq!(ours(day).days_since(ours(day)), Some(0));
    }
}

#[test]
fn months_later_are_those_of_another_calendar() {
    for start in every_day(2023, 2033) {
        for months in [0, 1, 2, 3, 6, 11, 12, 13, 24, 48, 1200] {
            let there = start + i64::from(months).months();
            assert_eq!(
                ours(start).plus_months(months),
                ours(there),
                "{start} + {months}"
            );
        }
    }
}

#[test]
fn years_earlier_are_those_of_another_calendar() {
    for start in every_day(2023, 2033) {
        for years in [0, 1, 2, 4, 18, 61, 100, 121] {
            let there = start - i64::from(years).years();
            assert_eq!(
                ours(start).minus_years(years),
                ours(there),
                "{start} - {years} years"
            );
        }
    }
}

#[test]
fn a_hundred_years_are_a_leap_year_only_every_fourth_time() {
    let leap = |year| Date::new(year, 2, 29).is_some();
    assert_eq!(
        [1900, 2000, 2100, 2200, 2300, 2400].map(leap),
        [false, true, false, false, false, true]
    );
}

#[test]
fn the_last_day_of_a_month_and_of_a_year_is_that_of_another_calendar() {
    for day in every_day(2023, 2033) {
        let month = ours(day).last_of_month();
        assert_eq!(theirs(month).tomorrow().unwrap().day(), 1, "{day}");
        assert_eq!(
            (month.year(), month.month()),
            (ours(day).year(), ours(day).month())
        );
        let year = ours(day).last_of_year();
        assert_eq!(
            (year.year(), year.month(), year.day()),
            (ours(day).year(), 12, 31)
        );
    }
}

#[test]
fn days_compare_as_they_follow_each_other() {
    for day in every_day(2023, 2033) {
        let (today, tomorrow) = (ours(day), ours(day.tomorrow().unwrap()));
        assert!(today < tomorrow, "{day}");
        assert_eq!(today.plus_days(1), tomorrow, "{day}");
    }
}

#[test]
fn a_day_is_written_and_read_as_iso_8601_has_it() {
    for day in every_day(2023, 2033) {
        assert_eq!(ours(day).to_string(), day.to_string());
        assert_eq!(day.to_string().parse(), Ok(PartialDate::Day(ours(day))));
    }
}

#[test]
fn at_the_ends_of_the_calendar_it_stops() {
    assert_eq!(Date::MAX.plus_days(1), Date::MAX);
    assert_eq!(Date::MAX.plus_months(1), Date::MAX);
    assert_eq!(Date::MAX.plus_months(u32::MAX), Date::MAX);
    let eve = Date::new(9999, 12, 30).unwrap();
    assert_eq!(eve.plus_days(1), Date::MAX);
    assert_eq!(eve.plus_days(2), Date::MAX);
    let last_year = Date::new(9999, 1, 15).unwrap();
    assert_eq!(last_year.plus_months(1).to_string(), "9999-02-15");
    let first = Date::new(1000, 1, 1).unwrap();
    assert_eq!(first.minus_years(1), first);
    assert_eq!(Date::MAX.minus_years(u16::MAX).year(), 1000);
}

#[test]
fn a_span_names_all_of_its_days() {
    for (span, first, last) in [
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ("2026-02", (2026, 2, 1), (2026, 2, 28)),
        ("2028-02", (2028, 2, 1), (2028, 2, 29)),
        ("2026-11", (2026, 11, 1), (2026, 11, 30)),
        ("2026-10-05", (2026, 10, 5), (2026, 10, 5)),
    ] {
        let date: PartialDate = span.parse().unwrap();
        let day = |(year, month, day)| Date::new(year, month, day).unwrap();
        assert_eq!(
            (date.first(), date.last()),
            (day(first), day(last)),
            "{span}"
        );
        assert_eq!(date.to_string(), span);
    }
}

#[test]
fn a_text_that_is_no_date_is_echoed_with_the_forms_that_are() {
    let refused = "5 October".parse::<PartialDate>().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "expected a date such as \"2026-10-05\", \"2026-10\" or \"2026\" but got \"5 October\""
    );
}
