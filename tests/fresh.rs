//! How old what is built in may be, and that it is the copy it says it is.

use std::{fs, path::Path, time::SystemTime};

use crate::support::calendar::{days_between, theirs};
use jiff::{ToSpan, civil};
use sha2::{Digest, Sha256};
use trial_prescreen::{screening::Date, trials::TRIAL};

/// How many days before `today` a help line was checked, where that is over a year.
fn overdue(checked: Date, today: civil::Date) -> Option<i32> {
    let days = days_between(theirs(checked), today);
    (days > 366).then_some(days)
}

/// The only test that reads the clock: it fails by itself one day, when somebody has to compare the
/// numbers with their sources again and write the new day into `checked`, in `trial.toml`.
#[test]
fn every_help_line_was_checked_within_a_year_of_today() {
    let since_1970 = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap();
    let days = i64::try_from(since_1970.as_secs() / (24 * 60 * 60)).unwrap();
    let today = civil::date(1970, 1, 1) + days.days();
    for line in TRIAL.help_lines {
        assert_eq!(
            overdue(line.checked, today),
            None,
            "days since the help line {} was compared with {}",
            line.id,
            line.source
        );
    }
}

#[test]
fn a_help_line_is_overdue_after_a_year_and_not_before() {
    let checked = Date::new(2026, 11, 22).unwrap();
    let on = |year, month, day| overdue(checked, civil::date(year, month, day));
    assert_eq!(on(2026, 11, 22), None);
    assert_eq!(on(2027, 11, 22), None);
    assert_eq!(on(2027, 11, 24), Some(367));
}

#[test]
fn the_fingerprint_is_that_of_the_records_copy() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("trials/nct06822881/record.txt");
    let bytes = fs::read(path).unwrap();
    let expected: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(TRIAL.facts.record_sha256, expected);
    assert_eq!(expected.len(), 64);
}
