//! How dates and times are written in each language. `tests/words/locales.test.mjs` holds every month and weekday to what
//! browsers write.

use std::str::FromStr;

use trial_prescreen::{
    screening::PartialDate,
    words::{self, Words},
};

#[test]
fn a_date_is_written_as_far_as_it_is_known_as_the_language_does() {
    for (language, written) in [
        ("en", ["October 5, 2026", "October 2026", "2026"]),
        ("zh-Hans", ["2026年10月5日", "2026年10月", "2026年"]),
        ("zh-Hant", ["2026年10月5日", "2026年10月", "2026年"]),
    ] {
        for (date, written) in ["2026-10-05", "2026-10", "2026"].iter().zip(written) {
            let date = PartialDate::from_str(date).expect("a date");
            assert_eq!(words::date(date, Words::of(language)), written);
        }
    }
}

#[test]
fn a_time_has_its_weekday_and_its_zeros() {
    assert_eq!(words::time(3, 0, 5, Words::of("en")), "Wednesday 00:05");
    assert_eq!(words::time(0, 23, 59, Words::of("zh-Hans")), "星期日23:59");
}
