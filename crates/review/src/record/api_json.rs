//! The record in the format of ClinicalTrials.gov's API v2, `https://clinicaltrials.gov/api/v2/studies/NCT06822881`.
//!
//! The names are those of the API's specification, "ClinicalTrials.gov REST API" 2.0.5, read on 2026-11-24 in a
//! public copy (`openapi/nih-studies-api-openapi.yml` in github.com/api-evangelist/nih): `protocolSection` with its
//! modules, dates as `yyyy-MM-dd` or `yyyy-MM`, and rich text such as `eligibilityCriteria` in Markdown.

use serde_json::Value;

use super::lines::lines;
use super::model::{Kind, Record, Unreadable};

const ADDRESS: &str = "https://clinicaltrials.gov/api/v2/studies/";

/// Reads a record in this format: one study, or the study with this id among several.
///
/// # Errors
///
/// If the text is not JSON, or lacks a part that the comparison requires.
pub fn read(source: &str, id: &str) -> Result<Record, Unreadable> {
    let json: Value = serde_json::from_str(source).map_err(|error| {
        Unreadable::new(
            format!("line {}, column {}", error.line(), error.column()),
            format!("is not JSON: {error}"),
            format!("get {ADDRESS}{id} again and save it whole"),
        )
    })?;
    let study = match json.get("studies").and_then(Value::as_array) {
        Some(studies) => studies
            .iter()
            .find(|study| text_at(study, "/protocolSection/identificationModule/nctId") == id)
            .ok_or_else(|| {
                Unreadable::new(
                    "studies",
                    format!("holds {} studies and none is {id}", studies.len()),
                    format!("get {ADDRESS}{id} and save it"),
                )
            })?,
        None => &json,
    };
    let needed = |path: &str| {
        let found = text_at(study, path);
        match found.trim().is_empty() {
            false => Ok(found.to_owned()),
            true => Err(Unreadable::new(
                path.trim_start_matches('/').replace('/', "."),
                "is missing or empty",
                format!("get {ADDRESS}{id}, with all its fields, and save it"),
            )),
        }
    };
    let mut record = Record {
        id: needed("/protocolSection/identificationModule/nctId")?,
        lines: lines(&needed(
            "/protocolSection/eligibilityModule/eligibilityCriteria",
        )?),
        ..Record::default()
    };
    let status = needed("/protocolSection/statusModule/overallStatus")?;
    record.note(Kind::Status, [status]);
    let module = |name: &str| &study["protocolSection"][name];

    let dates = module("statusModule");
    let date = |name: &str| text_at(&dates[name], "/date");
    let posted = date("lastUpdatePostDateStruct");
    let sent = text(&dates["lastUpdateSubmitDate"]);
    let updated = [posted, sent].into_iter().filter(|date| !date.is_empty());
    record.note(Kind::LastUpdated, updated.clone().take(1));
    // A copy of the record may have the date of posting or that of submission.
    if let Some(fact) = record.facts.get_mut(&Kind::LastUpdated) {
        fact.also = updated.map(str::to_owned).collect();
    }
    record.note(Kind::Start, [date("startDateStruct")]);
    record.note(Kind::Completion, [date("completionDateStruct")]);

    let identity = module("identificationModule");
    record.note(Kind::Title, [text(&identity["briefTitle"])]);
    if let Some(fact) = record.facts.get_mut(&Kind::Title) {
        fact.also = vec![text(&identity["officialTitle"]).to_owned()];
    }
    let secondary = list(&identity["secondaryIdInfos"]).map(|other| text(&other["id"]));
    let own = text_at(&identity["orgStudyIdInfo"], "/id");
    record.note(Kind::OtherIds, [own].into_iter().chain(secondary));

    record.note(
        Kind::Conditions,
        list(&module("conditionsModule")["conditions"]).map(text),
    );
    let design = module("designModule");
    let phases: Vec<&str> = list(&design["phases"]).map(text).collect();
    record.note(Kind::Phase, [phases.join("/")]);
    let count = design["enrollmentInfo"]["count"].as_u64();
    record.note(Kind::Enrollment, count.map(|count| count.to_string()));
    record.note(
        Kind::Interventions,
        list(&module("armsInterventionsModule")["interventions"])
            .map(|given| joined(&[&given["name"], &given["type"]])),
    );

    let sponsors = module("sponsorCollaboratorsModule");
    let lead = [(&sponsors["leadSponsor"], "lead")].into_iter();
    let others = list(&sponsors["collaborators"]).map(|other| (other, "collaborator"));
    record.note(
        Kind::Sponsors,
        lead.chain(others)
            .map(|(sponsor, role)| (text(&sponsor["name"]), role))
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, role)| format!("{name}, {role}")),
    );

    let rules = module("eligibilityModule");
    record.note(Kind::MinimumAge, [text(&rules["minimumAge"])]);
    record.note(Kind::MaximumAge, [text(&rules["maximumAge"])]);
    record.note(Kind::Sex, [text(&rules["sex"])]);
    let healthy = rules["healthyVolunteers"].as_bool();
    record.note(
        Kind::HealthyVolunteers,
        healthy.map(|yes| if yes { "Yes" } else { "No" }),
    );

    let reached = module("contactsLocationsModule");
    record.note(
        Kind::CentralContacts,
        list(&reached["centralContacts"]).map(contact),
    );
    let places = || list(&reached["locations"]);
    record.note(
        Kind::PlaceContacts,
        places()
            .flat_map(|place| list(&place["contacts"]))
            // The registry lists the investigator among them, without telephone number or address.
            .filter(|person| {
                !text(&person["phone"]).is_empty() || !text(&person["email"]).is_empty()
            })
            .map(contact),
    );
    record.note(
        Kind::Places,
        places().map(|place| {
            joined(&[
                &place["facility"],
                &place["city"],
                &place["country"],
                &place["status"],
            ])
        }),
    );
    Ok(record)
}

fn contact(person: &Value) -> String {
    joined(&[
        &person["name"],
        &person["phone"],
        &person["phoneExt"],
        &person["email"],
    ])
}

/// The non-empty texts, separated by commas.
fn joined(values: &[&Value]) -> String {
    let texts = values.iter().map(|value| text(value));
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
    texts.join(", ")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn text_at<'a>(value: &'a Value, path: &str) -> &'a str {
    value.pointer(path).map(text).unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
