//! The record in the format of the registry's API, as facts and lines to compare.

use super::lines::lines;
use super::model::{Kind, Record, Unreadable};
use super::study::{self, Contact};

/// Reads a record in this format: one study, or the study with this id among several.
///
/// # Errors
///
/// If the text is not JSON, or lacks a part that the comparison requires.
pub fn read(source: &str, id: &str) -> Result<Record, Unreadable> {
    let study = study::read(source, Some(id))?;
    let mut record = Record {
        id: study.id.clone(),
        lines: lines(&study.criteria),
        ..Record::default()
    };
    record.note(Kind::Status, [&study.status]);
    record.note(Kind::LastUpdated, study.updated.first());
    // A copy of the record may have the date of posting or that of submission.
    if let Some(fact) = record.facts.get_mut(&Kind::LastUpdated) {
        fact.also = study.updated.clone();
    }
    record.note(Kind::Start, [&study.start]);
    record.note(Kind::Completion, [&study.completion]);
    record.note(Kind::Title, [&study.title]);
    if let Some(fact) = record.facts.get_mut(&Kind::Title) {
        fact.also = vec![study.official_title.clone()];
    }
    record.note(Kind::OtherIds, &study.other_ids);
    record.note(Kind::Conditions, &study.conditions);
    record.note(Kind::Phase, [study.phases.join("/")]);
    record.note(
        Kind::Enrollment,
        study.enrollment.map(|count| count.to_string()),
    );
    record.note(
        Kind::Interventions,
        study
            .interventions
            .iter()
            .map(|given| joined(&[&given.name, &given.kind])),
    );
    record.note(
        Kind::Sponsors,
        study
            .sponsors
            .iter()
            .map(|sponsor| format!("{}, {}", sponsor.name, sponsor.role)),
    );
    record.note(Kind::MinimumAge, [&study.minimum_age]);
    record.note(Kind::MaximumAge, [&study.maximum_age]);
    record.note(Kind::Sex, [&study.sex]);
    record.note(
        Kind::HealthyVolunteers,
        study
            .healthy_volunteers
            .map(|yes| if yes { "Yes" } else { "No" }),
    );
    record.note(
        Kind::CentralContacts,
        study.central_contacts.iter().map(contact),
    );
    record.note(
        Kind::PlaceContacts,
        study
            .places
            .iter()
            .flat_map(|place| &place.contacts)
            // The registry lists the investigator among them, without telephone number or address.
            .filter(|person| !person.phone.is_empty() || !person.email.is_empty())
            .map(contact),
    );
    record.note(
        Kind::Places,
        study
            .places
            .iter()
            .map(|place| joined(&[&place.facility, &place.city, &place.country, &place.status])),
    );
    Ok(record)
}

fn contact(person: &Contact) -> String {
    joined(&[
        &person.name,
        &person.phone,
        &person.extension,
        &person.email,
    ])
}

/// The non-empty texts, separated by commas.
fn joined(texts: &[&String]) -> String {
    let texts: Vec<&str> = texts
        .iter()
        .map(|text| text.as_str())
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(", ")
}
