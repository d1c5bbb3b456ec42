//! `record.txt`: the record as text, as the reader of trials and `cargo review record` read it.

use prescreen_reader::list_item::{Marker, Side, Style};

use super::criteria::names_a_cohort;
use super::page::Page;
use crate::record::model::{After, Line};
use crate::record::study::{Contact, Study};

/// What stands for a value that the record does not have.
const NONE: &str = "-";

const HEADINGS: [(Side, &str); 2] = [
    (Side::Inclusion, "Inclusion Criteria"),
    (Side::Exclusion, "Exclusion Criteria"),
];

/// Writes the record: each value below its label, each contact, place and criterion on lines of its own.
pub fn record_txt(study: &Study, lines: &[Line]) -> Page {
    let mut page = Page::new("record.txt");
    page.line(&study.title);
    page.line(format!("\nNCT ID: {}", study.id));
    let updated = study.updated.first().map_or(NONE, String::as_str);
    page.line(format!("\nLast Updated: {updated}"));
    let enrollment = study
        .enrollment
        .map(|count| format!("{count} participants"));
    for (label, value) in [
        ("Recruitment Status", study.status.clone()),
        ("Clinical Phase", study.phases.join("/")),
        ("Total Enrollment", enrollment.unwrap_or_default()),
        ("Study Classification", study.study_type.clone()),
        ("Study Start Date", study.start.clone()),
        ("Study Completion Date", study.completion.clone()),
        ("Brief Summary", study.summary.clone()),
    ] {
        labelled(&mut page, label, &value);
    }
    section(&mut page, "Conditions");
    study
        .conditions
        .iter()
        .for_each(|condition| paragraph(&mut page, condition));
    section(&mut page, "Study Design");
    section(&mut page, "Interventions");
    for given in &study.interventions {
        paragraph(&mut page, &given.name);
        paragraph(
            &mut page,
            &format!("Intervention Type {}", or_none(&given.kind)),
        );
    }
    page.line("\nEligibility Criteria\n");
    criteria(&mut page, lines, &study.conditions);
    let healthy = study
        .healthy_volunteers
        .map(|yes| if yes { "Yes" } else { "No" });
    for (label, value) in [
        ("Minimum Eligible Age", study.minimum_age.as_str()),
        ("Maximum Eligible Age", &study.maximum_age),
        ("Eligible Sex", &study.sex),
        ("Accepts Healthy Volunteers", healthy.unwrap_or_default()),
    ] {
        labelled(&mut page, label, value);
    }
    section(&mut page, "Sponsors");
    for sponsor in &study.sponsors {
        paragraph(&mut page, &sponsor.name);
        paragraph(&mut page, &format!("Sponsor Role {}", sponsor.role));
    }
    section(&mut page, "Responsible Party");
    section(&mut page, "Locations");
    for place in &study.places {
        paragraph(&mut page, or_none(&place.facility));
        let address = [&place.city, &place.state, &place.country];
        let address: Vec<&str> = address
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        paragraph(&mut page, or_none(&address.join(", ")));
        paragraph(
            &mut page,
            &format!("Site Status {}", or_none(&place.status)),
        );
    }
    section(&mut page, "Countries");
    section(&mut page, "Central Contacts");
    study
        .central_contacts
        .iter()
        .for_each(|person| contact(&mut page, person));
    section(&mut page, "Facility Contacts");
    let people = study.places.iter().flat_map(|place| &place.contacts);
    people
        .filter(|person| !person.phone.is_empty() || !person.email.is_empty())
        .for_each(|person| contact(&mut page, person));
    section(&mut page, "Other Identifiers");
    for id in &study.other_ids {
        paragraph(&mut page, id);
        paragraph(&mut page, &format!("Identifier Source: {NONE}"));
    }
    page
}

/// The eligibility text, each criterion on one line, with the two headings that the readers look for.
fn criteria(page: &mut Page, lines: &[Line], conditions: &[String]) {
    let mut headed: Vec<Side> = Vec::new();
    let mut head = |page: &mut Page, side: Side| {
        for (known, heading) in HEADINGS {
            if known <= side && !headed.contains(&known) {
                let gap = if headed.is_empty() { "" } else { "\n" };
                headed.push(known);
                page.line(format!("{gap}{heading}\n"));
            }
        }
    };
    for line in lines {
        head(page, line.list);
        if line.heading {
            if names_a_cohort(&line.text, conditions) {
                page.line(format!("\n{}\n", line.text));
            }
            continue;
        }
        if line.after == After::Comment {
            page.line("\n<!-- -->\n");
        } else if line.marker.is_none() {
            page.blank();
        }
        let marker = line.marker.as_ref().map(written).unwrap_or_default();
        page.line(format!(
            "{:indent$}{marker}{}",
            "",
            line.text,
            indent = line.indent
        ));
    }
    head(page, Side::Exclusion);
}

fn written(marker: &Marker) -> String {
    let styled = |count: &str, style: &Style| match style {
        Style::Stop => format!("{count}. "),
        Style::Bracket => format!("{count}) "),
        Style::Brackets => format!("({count}) "),
    };
    match marker {
        Marker::Bullet(sign) => format!("{sign} "),
        Marker::Number(number, style) => styled(&number.to_string(), style),
        Marker::Nested(numbers) => format!("{numbers}. "),
        Marker::Letters(letters, style) => styled(letters, style),
    }
}

fn contact(page: &mut Page, person: &Contact) {
    paragraph(page, or_none(&person.name));
    paragraph(page, &format!("Role: {}", or_none(&person.role)));
    for part in [&person.phone, &person.extension, &person.email] {
        if !part.is_empty() {
            paragraph(page, part);
        }
    }
}

/// A heading with the line below it that the readers skip.
fn section(page: &mut Page, heading: &str) {
    page.line(format!("\n{heading}\n\nAs the registry has them."));
}

fn labelled(page: &mut Page, label: &str, value: &str) {
    page.line(format!("\n{label}\n\n{}", or_none(value)));
}

fn paragraph(page: &mut Page, text: &str) {
    page.line(format!("\n{text}"));
}

fn or_none(text: &str) -> &str {
    if text.trim().is_empty() { NONE } else { text }
}
