//! The calendar file, line by line. `tests/takeaway/ics.test.mjs` reads the files made here with another
//! program.

use std::{fs, path::Path};

use crate::support::calendar::{every_day, ours};
use crate::support::people::day;
use proptest::prelude::*;
use serde_json::Value;
use trial_prescreen::{
    calendar::{Entry, Stamp, calendar_file},
    screening::Date,
};

fn stamp() -> Stamp {
    Stamp {
        date: day("2026-11-24"),
        hour: 9,
        minute: 5,
        second: 7,
    }
}

fn entry() -> Entry<'static> {
    Entry {
        date: day("2026-12-05"),
        title: "A",
        lines: &[],
    }
}

fn file(date: &str, title: &str, lines: &[&str]) -> String {
    let entry = Entry {
        date: day(date),
        title,
        lines,
    };
    calendar_file(&[entry], stamp(), None)
}

/// The lines as they are read: each ends in CRLF, and a folded one is joined again.
fn read(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    let unfolded = file.replace("\r\n ", "");
    unfolded
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

fn value(file: &str, name: &str) -> String {
    let lines = read(file);
    let of_name = |line: &String| {
        line.strip_prefix(name)?
            .strip_prefix(':')
            .map(str::to_owned)
    };
    lines
        .iter()
        .find_map(of_name)
        .unwrap_or_else(|| panic!("no {name} in {file}"))
}

/// The text that a calendar shows.
fn shown(value: &str) -> String {
    let mut shown = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => shown.push('\n'),
                Some(c) => shown.push(c),
                None => panic!("{value} ends in a backslash"),
            },
            ';' | ',' => panic!("{value} has a bare {c}"),
            c => shown.push(c),
        }
    }
    shown
}

#[test]
fn an_entry_is_an_event_of_a_whole_day_with_a_reminder() {
    let file = file("2026-12-31", "Call", &["One", "Two"]);
    assert_eq!(
        read(&file),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//prescreen//calendar//EN",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:20261231-0-20261124T090507Z@prescreen",
            "DTSTAMP:20261124T090507Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Call",
            "DESCRIPTION:One\\nTwo",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Call",
            "TRIGGER:PT9H",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn a_stamp_has_two_digits_for_each_of_its_parts() {
    let stamped = |hour, minute, second| {
        let date = day("2026-11-24");
        let stamp = Stamp {
            date,
            hour,
            minute,
            second,
        };
        value(&calendar_file(&[entry()], stamp, None), "DTSTAMP")
    };
    assert_eq!(stamped(0, 0, 0), "20261124T000000Z");
    assert_eq!(stamped(23, 59, 59), "20261124T235959Z");
    // A leap second is no time to every calendar.
    assert_eq!(stamped(23, 59, 60), "20261124T235900Z");
}

#[test]
fn a_line_is_as_full_as_it_may_be_before_it_is_folded() {
    let lengths = |title: &str| -> Vec<usize> {
        let file = file("2026-12-05", title, &[]);
        let lines = file
            .split("\r\n")
            .skip_while(|line| !line.starts_with("SUMMARY"));
        let summary = lines
            .enumerate()
            .take_while(|(at, line)| *at == 0 || line.starts_with(' '));
        summary.map(|(_, line)| line.len()).collect()
    };
    // The name and its colon take 8 octets, and the space before each further line one.
    assert_eq!(lengths(&"a".repeat(67)), [75]);
    assert_eq!(lengths(&"a".repeat(68)), [75, 2]);
    assert_eq!(lengths(&"a".repeat(67 + 74)), [75, 75]);
    assert_eq!(lengths(&"a".repeat(67 + 74 + 1)), [75, 75, 2]);
    // No character of 3 octets is parted.
    assert_eq!(lengths(&"药".repeat(22 + 24 + 1)), [74, 73, 4]);
}

#[test]
fn several_entries_stand_in_one_file_with_identifiers_of_their_own() {
    let entry = entry();
    let file = calendar_file(&[entry, entry], stamp(), None);
    let uids: Vec<_> = read(&file)
        .into_iter()
        .filter(|line| line.starts_with("UID"))
        .collect();
    assert_eq!(uids.len(), 2);
    assert_ne!(uids[0], uids[1]);
    assert!(!file.contains("\r\nDESCRIPTION:\r\n"));
}

#[test]
fn with_a_seed_a_second_file_replaces_the_events_of_the_first() {
    let entry = entry();
    let later = Stamp {
        hour: 23,
        ..stamp()
    };
    let uid = |stamp, seed| value(&calendar_file(&[entry], stamp, seed), "UID");
    assert_eq!(uid(stamp(), Some("s")), uid(later, Some("s")));
    assert_ne!(uid(stamp(), Some("s")), uid(stamp(), Some("t")));
    assert_ne!(uid(stamp(), None), uid(later, None));
}

#[test]
fn what_has_a_meaning_in_the_file_is_escaped_and_control_characters_become_spaces() {
    let file = file(
        "2026-12-05",
        "a;b,c\\d\ne\r\nEND:VEVENT\tf\u{0}g\u{85}h",
        &["x,y", "z"],
    );
    assert_eq!(
        value(&file, "SUMMARY"),
        "a\\;b\\,c\\\\d e  END:VEVENT f g h"
    );
    assert_eq!(value(&file, "DESCRIPTION"), "x\\,y\\nz");
    assert_eq!(
        read(&file)
            .iter()
            .filter(|line| *line == "END:VEVENT")
            .count(),
        1
    );
}

#[test]
fn the_last_day_there_is_has_no_end() {
    let file = file("9999-12-31", "A", &[]);
    assert_eq!(value(&file, "DTSTART;VALUE=DATE"), "99991231");
    assert!(!file.contains("DTEND"));
}

#[test]
fn the_end_is_the_next_day_for_every_day_of_forty_years() {
    for here in every_day(2000, 2040) {
        let date = ours(here);
        let next = here.tomorrow().unwrap().to_string().replace('-', "");
        let entry = Entry {
            date,
            title: "A",
            lines: &[],
        };
        let file = calendar_file(&[entry], stamp(), None);
        assert_eq!(
            value(&file, "DTSTART;VALUE=DATE"),
            here.to_string().replace('-', "")
        );
        assert_eq!(value(&file, "DTEND;VALUE=DATE"), next);
    }
}

/// The files that `tests/takeaway/ics.test.mjs` reads, from the cases they share.
#[test]
fn files_are_written_for_another_program_to_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = fs::read_to_string(root.join("tests/takeaway/ics-cases.json")).unwrap();
    let cases: Value = serde_json::from_str(&cases).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("takeaway");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for case in cases.as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let entries: Vec<(Date, String, Vec<String>)> = case["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| {
                let lines = entry["lines"].as_array().unwrap();
                (
                    day(&text(&entry["date"])),
                    text(&entry["title"]),
                    lines.iter().map(text).collect(),
                )
            })
            .collect();
        let lines: Vec<Vec<&str>> = entries
            .iter()
            .map(|(_, _, lines)| lines.iter().map(String::as_str).collect())
            .collect();
        let entries: Vec<Entry> = entries
            .iter()
            .zip(&lines)
            .map(|((date, title, _), lines)| Entry {
                date: *date,
                title,
                lines,
            })
            .collect();
        let path = folder.join(format!("{}.ics", text(&case["name"])));
        fs::write(path, calendar_file(&entries, stamp(), None)).unwrap();
    }
}

proptest! {
    #[test]
    fn any_text_is_shown_as_it_was_given_and_no_line_is_over_75_octets(
        title in "[^\\p{Cc}]{0,120}",
        lines in prop::collection::vec("(\\PC|[，。；、\\\\,;]){0,120}", 0..5),
    ) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let file = file("2026-12-05", &title, &lines);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {}", line.len(), line);
        }
        prop_assert_eq!(shown(&value(&file, "SUMMARY")), title);
        if !lines.is_empty() {
            prop_assert_eq!(shown(&value(&file, "DESCRIPTION")), lines.join("\n"));
        }
    }

    #[test]
    fn no_text_adds_a_line(title in "(\\PC|[\r\n\t\u{0}\u{85}:;,\\\\]|END:VEVENT){0,40}") {
        let count = |title: &str| read(&file("2026-12-05", title, &[title])).len();
        prop_assert_eq!(count(&title), count("plain"));
    }
}
