//! `[trial]` and `[contact]` of `trial.toml`: what the record says of the study and of whom to call.

use super::page::{Page, listed, quoted};
use crate::record::study::{Contact, Study};

/// Writes the facts. `seen` is the day on which the registry had the record so.
pub fn facts(page: &mut Page, study: &Study, seen: &str) {
    page.line("\n[trial]");
    page.line(format!("id = {}", quoted(&study.id)));
    if !study.other_ids.is_empty() {
        page.line(format!("other_ids = {}", listed(&study.other_ids)));
    }
    page.line(format!("status = {}", quoted(&study.status)));
    match study.phases.as_slice() {
        [] => page.line("phase = \"NA\" # the record names none, as for a study without a drug"),
        phases => page.line(format!("phase = {}", quoted(&phases.join("/")))),
    }
    match study.enrollment {
        Some(count) => page.line(format!("enrollment = {count}")),
        None => page.decide(
            "enrollment = \"\"",
            "the record does not say how many people the study takes",
        ),
    }
    date(page, "start", &study.start);
    date(page, "planned_completion", &study.completion);
    date(
        page,
        "last_updated",
        study.updated.first().map_or("", String::as_str),
    );
    page.line(format!("copied = {seen}"));
    page.line(format!(
        "registry = \"https://clinicaltrials.gov/study/{}\"",
        study.id
    ));
}

fn date(page: &mut Page, name: &str, date: &str) {
    let is_day = date
        .parse::<toml::value::Datetime>()
        .is_ok_and(|day| day.time.is_none());
    match (is_day, date) {
        (true, day) => page.line(format!("{name} = {day}")),
        (false, "") => page.decide(format!("{name} = \"\""), format!("the record has no date for {name}")),
        (false, month) => page.decide(
            format!("{name} = \"{month}\""),
            format!("the record says {month} for {name}: write a day of it, as year-month-day without quotation marks"),
        ),
    }
}

/// Writes whom to call: the first of the record's people with a telephone number; all others, and the places, as comments.
pub fn contact(page: &mut Page, study: &Study) {
    page.line("\n# Whom people call. The record has:");
    let at_places = study.places.iter().flat_map(|place| {
        let people = place.contacts.iter();
        people.map(|person| (person, format!("{}, {}", place.facility, place.city)))
    });
    let central = study
        .central_contacts
        .iter()
        .map(|person| (person, "central".to_owned()));
    let people: Vec<(&Contact, String)> = central.chain(at_places).collect();
    for (person, of) in &people {
        let how = [&person.phone, &person.extension, &person.email];
        let how: Vec<&str> = how
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        page.line(format!("#   {} ({of}): {}", person.name, how.join(", ")));
    }
    if people.is_empty() {
        page.line("#   nobody");
    }
    page.line("# and these places:");
    for place in &study.places {
        page.line(format!(
            "#   {}, {}, {}: {}",
            place.facility, place.city, place.country, place.status
        ));
    }
    let first = people
        .iter()
        .map(|(person, _)| *person)
        .find(|person| !person.phone.is_empty());
    let name = first.map_or("", |person| &person.name);
    let phone = first.map_or("", |person| &person.phone);
    let of_contact = study.places.iter().find(|place| {
        place
            .contacts
            .iter()
            .any(|person| person.name == name && !name.is_empty())
    });
    let hospital = of_contact
        .or(study.places.first())
        .map(|place| &place.facility)
        .or(study.sponsors.first().map(|sponsor| &sponsor.name))
        .map_or("", String::as_str);
    page.line("[contact]");
    asked(page, "name", name, "the record names nobody to call");
    asked(page, "hospital", hospital, "the record names no place");
    asked(page, "phone", phone, "the record has no telephone number");
    let (abroad, tel) = match phone.starts_with('+') {
        true => (
            phone.to_owned(),
            phone
                .chars()
                .filter(|c| c.is_ascii_digit() || *c == '+')
                .collect(),
        ),
        false => (String::new(), String::new()),
    };
    asked(
        page,
        "phone_abroad",
        &abroad,
        "the number as dialled from abroad, with + and the country's code",
    );
    asked(
        page,
        "tel",
        &tel,
        "the same digits as phone_abroad, without spaces",
    );
    page.decide(
        "utc_offset_hours = \"\"",
        "the contact's time zone: whole hours ahead of UTC, such as 8 for Beijing",
    );
}

/// A text of the record, or an empty one that a person has to fill in.
fn asked(page: &mut Page, name: &str, value: &str, missing: &str) {
    match value {
        "" => page.decide(format!("{name} = \"\""), missing),
        value => page.line(format!("{name} = {}", quoted(value))),
    }
}
