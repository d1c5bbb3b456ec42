//! One study in the format of ClinicalTrials.gov's API v2, `https://clinicaltrials.gov/api/v2/studies/NCT06822881`.
//!
//! The names are those of the API's specification, "ClinicalTrials.gov REST API" 2.0.5, read on 2026-11-24 in a
//! public copy (`openapi/nih-studies-api-openapi.yml` in github.com/api-evangelist/nih): `protocolSection` with its
//! modules, dates as `yyyy-MM-dd` or `yyyy-MM`, and rich text such as `eligibilityCriteria` in Markdown.

use serde_json::Value;

use super::model::Unreadable;

const ADDRESS: &str = "https://clinicaltrials.gov/api/v2/studies/";

/// The parts of a study that are used here. What the registry leaves out is empty.
#[derive(Debug, Default)]
pub struct Study {
    /// The registry's id, never empty.
    pub id: String,
    /// The sponsor's own id first.
    pub other_ids: Vec<String>,
    pub title: String,
    pub official_title: String,
    pub summary: String,
    /// Never empty.
    pub status: String,
    pub start: String,
    pub completion: String,
    /// The days on which the last update was posted and sent.
    pub updated: Vec<String>,
    pub conditions: Vec<String>,
    pub study_type: String,
    pub phases: Vec<String>,
    pub enrollment: Option<u64>,
    pub interventions: Vec<Intervention>,
    pub sponsors: Vec<Sponsor>,
    /// The eligibility text in Markdown, never empty.
    pub criteria: String,
    pub minimum_age: String,
    pub maximum_age: String,
    pub sex: String,
    pub healthy_volunteers: Option<bool>,
    pub central_contacts: Vec<Contact>,
    pub places: Vec<Place>,
}

#[derive(Debug)]
pub struct Intervention {
    pub name: String,
    pub kind: String,
}

#[derive(Debug)]
pub struct Sponsor {
    pub name: String,
    /// `lead` or `collaborator`.
    pub role: &'static str,
}

#[derive(Clone, Debug)]
pub struct Contact {
    pub name: String,
    pub role: String,
    pub phone: String,
    pub extension: String,
    pub email: String,
}

#[derive(Debug)]
pub struct Place {
    pub facility: String,
    pub city: String,
    pub state: String,
    pub country: String,
    pub status: String,
    pub contacts: Vec<Contact>,
}

/// Reads a study from the API's answer: `wanted`, if several are in it, or else the only one.
///
/// # Errors
///
/// If the text is not JSON of this format, holds other studies, or lacks an id, a status or an eligibility text.
pub fn read(source: &str, wanted: Option<&str>) -> Result<Study, Unreadable> {
    let id = wanted.unwrap_or("NCT…");
    let json: Value = serde_json::from_str(source).map_err(|error| {
        Unreadable::new(
            format!("line {}, column {}", error.line(), error.column()),
            format!("is not JSON: {error}"),
            format!("get {ADDRESS}{id} again and save it whole"),
        )
    })?;
    check_form(&json, id)?;
    let study = one(&json, wanted)?;
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
    let module = |name: &str| &study["protocolSection"][name];
    let (identity, dates) = (module("identificationModule"), module("statusModule"));
    let (design, rules) = (module("designModule"), module("eligibilityModule"));
    let (sponsors, reached) = (
        module("sponsorCollaboratorsModule"),
        module("contactsLocationsModule"),
    );
    let date = |name: &str| text_at(&dates[name], "/date").to_owned();
    let own_id = text_at(&identity["orgStudyIdInfo"], "/id").to_owned();
    let secondary = list(&identity["secondaryIdInfos"]).map(|other| owned(&other["id"]));
    let posted = date("lastUpdatePostDateStruct");
    let sent = owned(&dates["lastUpdateSubmitDate"]);
    let lead = [(&sponsors["leadSponsor"], "lead")].into_iter();
    let others = list(&sponsors["collaborators"]).map(|other| (other, "collaborator"));
    Ok(Study {
        id: needed("/protocolSection/identificationModule/nctId")?,
        other_ids: filled([own_id].into_iter().chain(secondary)),
        title: owned(&identity["briefTitle"]),
        official_title: owned(&identity["officialTitle"]),
        summary: owned(&module("descriptionModule")["briefSummary"]),
        criteria: needed("/protocolSection/eligibilityModule/eligibilityCriteria")?,
        status: needed("/protocolSection/statusModule/overallStatus")?,
        start: date("startDateStruct"),
        completion: date("completionDateStruct"),
        updated: filled([posted, sent]),
        conditions: filled(list(&module("conditionsModule")["conditions"]).map(owned)),
        study_type: owned(&design["studyType"]),
        phases: filled(list(&design["phases"]).map(owned)),
        enrollment: design["enrollmentInfo"]["count"].as_u64(),
        interventions: list(&module("armsInterventionsModule")["interventions"])
            .map(|given| Intervention {
                name: owned(&given["name"]),
                kind: owned(&given["type"]),
            })
            .collect(),
        sponsors: lead
            .chain(others)
            .map(|(sponsor, role)| Sponsor {
                name: owned(&sponsor["name"]),
                role,
            })
            .filter(|sponsor| !sponsor.name.is_empty())
            .collect(),
        minimum_age: owned(&rules["minimumAge"]),
        maximum_age: owned(&rules["maximumAge"]),
        sex: owned(&rules["sex"]),
        healthy_volunteers: rules["healthyVolunteers"].as_bool(),
        central_contacts: list(&reached["centralContacts"]).map(contact).collect(),
        places: list(&reached["locations"]).map(place).collect(),
    })
}

/// Refuses what is not of the API's present form.
fn check_form(json: &Value, id: &str) -> Result<(), Unreadable> {
    let old = [
        "FullStudiesResponse",
        "StudyFieldsResponse",
        "Study",
        "ProtocolSection",
    ];
    if let Some(key) = old.iter().find(|key| json.get(**key).is_some()) {
        return Err(Unreadable::new(
            *key,
            "is of the registry's old API, version 1",
            format!("get {ADDRESS}{id}, which is version 2, and save it"),
        ));
    }
    let known = json.get("studies").is_some() || json.get("protocolSection").is_some();
    if known || json.is_array() {
        return Ok(());
    }
    let keys = json
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, _)| key.as_str());
    let keys: Vec<&str> = keys.take(5).collect();
    Err(Unreadable::new(
        "the whole file",
        format!(
            "is JSON, but no study of the registry's API: it has {}",
            named(&keys)
        ),
        format!("get {ADDRESS}{id} and save it"),
    ))
}

/// The study in the answer: it alone, or the wanted one of several.
fn one<'a>(json: &'a Value, wanted: Option<&str>) -> Result<&'a Value, Unreadable> {
    let several = json.get("studies").unwrap_or(json);
    let Some(studies) = several.as_array() else {
        return Ok(json);
    };
    let id_of = |study: &'a Value| text_at(study, "/protocolSection/identificationModule/nctId");
    let found = match (wanted, studies.as_slice()) {
        (Some(id), studies) => studies.iter().find(|study| id_of(study) == id),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    found.ok_or_else(|| {
        let ids: Vec<&str> = studies.iter().map(id_of).take(5).collect();
        let (none_is, id) = match wanted {
            Some(id) => (format!("none is {id}"), id),
            None => ("one is needed".to_owned(), *ids.first().unwrap_or(&"NCT…")),
        };
        Unreadable::new(
            "studies",
            format!(
                "holds {} studies and {none_is}: it has {}",
                studies.len(),
                named(&ids)
            ),
            format!("get {ADDRESS}{id} and save it"),
        )
    })
}

fn named(names: &[&str]) -> String {
    match names {
        [] => "nothing".to_owned(),
        names => names.join(", "),
    }
}

fn place(place: &Value) -> Place {
    Place {
        facility: owned(&place["facility"]),
        city: owned(&place["city"]),
        state: owned(&place["state"]),
        country: owned(&place["country"]),
        status: owned(&place["status"]),
        contacts: list(&place["contacts"]).map(contact).collect(),
    }
}

fn contact(person: &Value) -> Contact {
    Contact {
        name: owned(&person["name"]),
        role: owned(&person["role"]),
        phone: owned(&person["phone"]),
        extension: owned(&person["phoneExt"]),
        email: owned(&person["email"]),
    }
}

/// Those that are not blank.
fn filled(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let texts = texts.into_iter();
    texts.filter(|text| !text.trim().is_empty()).collect()
}

fn owned(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn text_at<'a>(value: &'a Value, path: &str) -> &'a str {
    let found = value.pointer(path).and_then(Value::as_str);
    found.unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
