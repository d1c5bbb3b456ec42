//! A calendar file, to be opened by the calendar of the person's own device.
//!
//! RFC 5545: all-day events, each with a reminder at nine in the morning of the day. What it says is
//! the caller's; it is marked private, and as no reason to be busy.

use crate::screening::Date;

/// An all-day event.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub date: Date,
    pub title: &'a str,
    /// The description, a line each.
    pub lines: &'a [&'a str],
}

/// When a file is made, in UTC.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    pub date: Date,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

/// The text of a file of these events, `text/calendar; charset=utf-8`.
///
/// A calendar knows an event again by its identifier: entries with the same `seed` and date, in the
/// same position, replace those imported before. Without a seed each file brings events of its own.
/// Control characters in a text become spaces.
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
    let stamp = written(stamp);
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//prescreen//calendar//EN");
    file.line("CALSCALE", "GREGORIAN");
    for (index, entry) in entries.iter().enumerate() {
        let day = digits(entry.date);
        let index = index.to_string();
        let seed = seed.unwrap_or(&stamp);
        file.line("BEGIN", "VEVENT");
        let own = [&day, "-", &index, "-", seed, "@prescreen"].concat();
        file.line("UID", &escaped(&own));
        file.line("DTSTAMP", &stamp);
        file.line("DTSTART;VALUE=DATE", &day);
        // An event of one day may go without its end, as on the last day there is.
        if entry.date < Date::MAX {
            file.line("DTEND;VALUE=DATE", &digits(entry.date.plus_days(1)));
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

/// A day as `20261205`.
fn digits(date: Date) -> String {
    date.iso().replace('-', "")
}

/// A moment as `20261124T090500Z`.
fn written(stamp: Stamp) -> String {
    let time = [stamp.hour, stamp.minute, stamp.second]
        .iter()
        .fold(1, |time: u32, part| time * 100 + u32::from(*part % 60));
    // The digit in front keeps the zeros that follow it.
    [&digits(stamp.date), "T", &time.to_string()[1..], "Z"].concat()
}

/// A text with what has a meaning of its own in a calendar file made plain.
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
    /// Adds a line, folded where it is longer than 75 octets, never within a character.
    fn line(&mut self, name: &str, value: &str) {
        let mut room = 75;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                // The space that marks a folded line counts.
                room = 74;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}
