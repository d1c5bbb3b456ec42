//! An iCalendar file (RFC 5545) for the calendar on the person's own device.
//!
//! It holds all-day events, each with a reminder at 09:00 on its day. Events are private and
//! transparent: they do not mark the person as busy. The caller supplies the texts.

use crate::screening::Date;

/// An all-day event.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub date: Date,
    pub title: &'a str,
    /// The description, a line each.
    pub lines: &'a [&'a str],
}

/// When a file was created, in UTC.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    pub date: Date,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

/// Formats entries as a `text/calendar; charset=utf-8` file.
///
/// Calendars match events by UID: entries with the same `seed`, date and position replace those
/// imported earlier. Without a seed the UIDs are derived from `stamp`, so that each file adds new
/// events. Control characters in texts become spaces.
///
/// ```
/// use prescreen_core::{
///     calendar::{Entry, Stamp, calendar_file},
///     screening::Date,
/// };
///
/// let day = Date::new(2026, 12, 5).unwrap();
/// let stamp = Stamp { date: Date::new(2026, 11, 24).unwrap(), hour: 9, minute: 5, second: 0 };
/// let entry = Entry { date: day, title: "Call; ask again", lines: &[] };
/// let file = calendar_file(&[entry], stamp, None);
/// assert!(file.contains("\r\nDTSTART;VALUE=DATE:20261205\r\n"));
/// assert!(file.contains("\r\nDTSTAMP:20261124T090500Z\r\n"));
/// assert!(file.contains("\r\nSUMMARY:Call\\; ask again\r\n"));
/// ```
#[inline(never)]
pub fn calendar_file(entries: &[Entry], stamp: Stamp, seed: Option<&str>) -> String {
    let stamp = basic_time(stamp);
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//prescreen//calendar//EN");
    file.line("CALSCALE", "GREGORIAN");
    for (index, entry) in entries.iter().enumerate() {
        let day = basic_date(entry.date);
        let index = index.to_string();
        let seed = seed.unwrap_or(&stamp);
        file.line("BEGIN", "VEVENT");
        let uid = [&day, "-", &index, "-", seed, "@prescreen"].concat();
        file.line("UID", &escaped(&uid));
        file.line("DTSTAMP", &stamp);
        file.line("DTSTART;VALUE=DATE", &day);
        // DTEND is optional for an event of one day, and the day after `Date::MAX` does not exist.
        if entry.date < Date::MAX {
            file.line("DTEND;VALUE=DATE", &basic_date(entry.date.plus_days(1)));
        }
        file.line("SUMMARY", &escaped(entry.title));
        if !entry.lines.is_empty() {
            let lines: Vec<String> = entry.lines.iter().map(|line| escaped(line)).collect();
            file.line("DESCRIPTION", &lines.join("\\n"));
        }
        file.line("CLASS", "PRIVATE");
        file.line("TRANSP", "TRANSPARENT");
        file.line("BEGIN", "VALARM");
        file.line("ACTION", "DISPLAY");
        file.line("DESCRIPTION", &escaped(entry.title));
        file.line("TRIGGER", "PT9H");
        file.line("END", "VALARM");
        file.line("END", "VEVENT");
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// Formats a date as `20261205`.
fn basic_date(date: Date) -> String {
    date.iso().replace('-', "")
}

/// Formats a time as `20261124T090500Z`.
fn basic_time(stamp: Stamp) -> String {
    let time = [stamp.hour, stamp.minute, stamp.second]
        .iter()
        .fold(1, |time: u32, part| time * 100 + u32::from(*part % 60));
    // The leading 1 keeps the zeros after it.
    [&basic_date(stamp.date), "T", &time.to_string()[1..], "Z"].concat()
}

/// Escapes a text value, as RFC 5545 section 3.3.11 requires.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[derive(Default)]
struct File(String);

impl File {
    /// Adds a line, folded at 75 octets and never within a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets_left = 75;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > octets_left {
                self.0.push_str("\r\n ");
                // The space that marks a folded line counts.
                octets_left = 74;
            }
            octets_left -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}
