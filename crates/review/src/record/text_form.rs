//! The record as plain text, in the format of `trials/nct06822881/record.txt`: headings and labels on lines of their own,
//! with the values below.

use super::lines::lines;
use super::model::{Kind, Record, Unreadable};

const FIRST: &str = "Inclusion Criteria";
const LAST: &str = "Minimum Eligible Age";

/// What stands for a value that the record does not have.
const NONE: &str = "-";

/// Reads a record in this format.
///
/// # Errors
///
/// If a part that the comparison requires is missing.
pub fn read(text: &str) -> Result<Record, Unreadable> {
    let page = Page {
        lines: text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect(),
    };
    let mut record = Record {
        id: page
            .after_label("NCT ID:")
            .ok_or_else(|| missing("NCT ID:"))?,
        lines: lines(&criteria(text)?),
        ..Record::default()
    };
    let updated = page.after_label("Last Updated:");
    record.note(
        Kind::LastUpdated,
        [updated.ok_or_else(|| missing("Last Updated:"))?],
    );
    let status = page.below("Recruitment Status");
    record.note(
        Kind::Status,
        [status.ok_or_else(|| missing("Recruitment Status"))?],
    );
    record.note(Kind::Title, page.lines.first().copied());
    for (kind, label) in [
        (Kind::Phase, "Clinical Phase"),
        (Kind::Start, "Study Start Date"),
        (Kind::Completion, "Study Completion Date"),
        (Kind::MinimumAge, LAST),
        (Kind::MaximumAge, "Maximum Eligible Age"),
        (Kind::Sex, "Eligible Sex"),
        (Kind::HealthyVolunteers, "Accepts Healthy Volunteers"),
    ] {
        record.note(kind, page.below(label));
    }
    match page.section("Conditions", "Study Design") {
        // All on one line, each ending in its short name in brackets.
        [line] => record.note(Kind::Conditions, line.split_inclusive(')').map(str::trim)),
        lines => record.note(Kind::Conditions, lines.iter().copied()),
    }
    let enrollment = page.below("Total Enrollment");
    record.note(
        Kind::Enrollment,
        enrollment.and_then(|people| people.split(' ').next()),
    );
    record.note(
        Kind::Interventions,
        page.groups(
            "Interventions",
            "Eligibility Criteria",
            "Intervention Type ",
        )
        .filter_map(|(above, kind)| Some(format!("{}, {kind}", above.first()?))),
    );
    record.note(
        Kind::Sponsors,
        page.groups("Sponsors", "Responsible Party", "Sponsor Role ")
            .filter_map(|(above, role)| Some(format!("{}, {role}", above.first()?))),
    );
    record.note(
        Kind::Places,
        page.groups("Locations", "Countries", "Site Status ")
            .filter_map(|(above, status)| {
                let (name, address) = (above.first()?, above.last()?);
                let city = address.split(", ").next()?;
                let country = address.split(", ").last()?;
                Some(format!("{name}, {city}, {country}, {status}"))
            }),
    );
    record.note(
        Kind::CentralContacts,
        page.contacts("Central Contacts", "Facility Contacts"),
    );
    record.note(
        Kind::PlaceContacts,
        page.contacts("Facility Contacts", "Other Identifiers"),
    );
    record.note(
        Kind::OtherIds,
        page.groups(
            "Other Identifiers",
            "More Related Trials",
            "Identifier Source:",
        )
        .filter_map(|(above, _)| above.first().copied()),
    );
    Ok(record)
}

/// The eligibility text with its headings.
fn criteria(text: &str) -> Result<String, Unreadable> {
    let all: Vec<&str> = text.lines().collect();
    let at = |wanted: &str| {
        all.iter()
            .position(|line| line.trim().trim_end_matches(':') == wanted)
            .ok_or_else(|| missing(wanted))
    };
    let (from, to) = (at(FIRST)?, at(LAST)?);
    at("Exclusion Criteria")?;
    Ok(all.get(from..to).unwrap_or_default().join("\n"))
}

fn missing(label: &str) -> Unreadable {
    Unreadable::new(
        "the whole file",
        format!("holds no line \"{label}\""),
        "save the registry's whole record as text, from its title to its identifiers, or as JSON",
    )
}

/// The non-blank lines of a page.
struct Page<'a> {
    lines: Vec<&'a str>,
}

impl<'a> Page<'a> {
    /// The rest of the line after a label.
    fn after_label(&self, label: &str) -> Option<String> {
        let found = self.lines.iter().find_map(|line| line.strip_prefix(label));
        found.map(|value| value.trim().to_owned())
    }

    /// The line below a label.
    fn below(&self, label: &str) -> Option<&'a str> {
        let at = self.lines.iter().position(|line| *line == label)?;
        self.lines.get(at + 1).copied().filter(|line| *line != NONE)
    }

    /// The lines between two headings, without the sentence that introduces the section.
    fn section(&self, from: &str, to: &str) -> &[&'a str] {
        let Some(from) = self.lines.iter().position(|line| *line == from) else {
            return &[];
        };
        let section = self.lines.get(from + 2..).unwrap_or_default();
        let to = section.iter().position(|line| *line == to);
        &section[..to.unwrap_or(section.len())]
    }

    /// The entries of a section that each end in a line with this prefix: the lines above it, and the rest of it.
    fn groups(
        &self,
        from: &str,
        to: &str,
        last: &'static str,
    ) -> impl Iterator<Item = (Vec<&'a str>, &'a str)> {
        let mut groups = Vec::new();
        let mut above = Vec::new();
        for line in self.section(from, to) {
            match line.strip_prefix(last) {
                Some(rest) => groups.push((std::mem::take(&mut above), rest.trim())),
                None => above.push(*line),
            }
        }
        groups.into_iter()
    }

    /// Contacts with their telephone numbers and addresses. A name is the line above "Role:".
    fn contacts(&self, from: &str, to: &str) -> Vec<String> {
        let section = self.section(from, to);
        let is_role = |line: &&str| line.starts_with("Role:");
        let mut contacts: Vec<Vec<&str>> = Vec::new();
        for (at, line) in section.iter().enumerate() {
            if section.get(at + 1).is_some_and(is_role) {
                contacts.push(vec![line]);
            } else if let Some(last) = contacts.last_mut().filter(|_| !is_role(line)) {
                last.push(line);
            }
        }
        contacts
            .into_iter()
            .map(|contact| contact.join(", "))
            .collect()
    }
}
