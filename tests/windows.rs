//! Every length of window, over every day of eleven years, held against jiff's calendar.

use jiff::{Span, ToSpan};
use trial_prescreen::screening::{Date, Window};

use crate::support::{
    calendar::{every_day, ours},
    people::day,
};

#[test]
fn a_window_ends_where_another_calendar_says_it_does() {
    let windows: [(&str, Span); 10] = [
        ("14 days", 14.days()),
        ("2 weeks", 14.days()),
        ("4 weeks", 28.days()),
        ("30 days", 30.days()),
        ("1 month", 1.months()),
        ("2 months", 2.months()),
        ("3 months", 3.months()),
        ("6 months", 6.months()),
        ("1 year", 12.months()),
        ("2 years", 24.months()),
    ];
    for (text, span) in windows {
        let window: Window = text.parse().unwrap();
        for event in every_day(2023, 2033) {
            assert_eq!(
                window.lapse(ours(event)),
                ours(event + span),
                "{event} + {text}"
            );
        }
    }
}

#[test]
fn months_are_clamped_to_the_end_of_a_shorter_one() {
    for (event, window, lapse) in [
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2027-12-31", "2 months", "2028-02-29"),
        ("2026-12-29", "2 months", "2027-02-28"),
        ("2027-12-29", "2 months", "2028-02-29"),
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2026-08-31", "3 months", "2026-11-30"),
        ("2026-08-31", "6 months", "2027-02-28"),
        ("2027-08-31", "6 months", "2028-02-29"),
        ("2024-02-29", "2 years", "2026-02-28"),
        ("2024-02-29", "1 month", "2024-03-29"),
    ] {
        let window: Window = window.parse().unwrap();
        assert_eq!(window.lapse(day(event)), day(lapse), "{event}");
    }
}

#[test]
fn what_is_no_window_is_refused() {
    for text in [
        "",
        "2",
        "months",
        "2 moons",
        "2months",
        "-2 months",
        "0 days",
        "1000 days",
        "2  months",
    ] {
        let error = text.parse::<Window>().unwrap_err().to_string();
        assert!(error.contains(&format!("\"{text}\"")), "{error}");
    }
}

#[test]
fn at_the_end_of_the_calendar_a_window_stops() {
    let last = Date::MAX;
    for window in ["999 days", "999 weeks", "999 months", "999 years"] {
        assert_eq!(window.parse::<Window>().unwrap().lapse(last), last);
    }
}
