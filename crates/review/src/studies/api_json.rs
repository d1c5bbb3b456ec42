//! The studies in the format of ClinicalTrials.gov's API v2, `https://clinicaltrials.gov/api/v2/studies?…`.
//!
//! The names are those of the API's specification, as in `record`: a list `studies`, of which each has a
//! `protocolSection` with its modules, and `nextPageToken` where there are more.

use prescreen_reader::{NO_LIMIT, OPEN};
use serde_json::Value;

use super::download::{Found, Refused, has_word, tidy};
use super::list::{List, Places};

pub const SOURCE: &str = "ClinicalTrials.gov, the registry's API v2";
pub const LICENCE: &str = "the registry's data are public; see its terms and conditions";

/// Reads the studies of a download.
///
/// # Errors
///
/// If the text is not JSON, not a list of studies, one page of several, or holds a study without an id.
pub fn read(source: &str, list: &List) -> Result<Vec<Found>, Refused> {
    let json: Value = serde_json::from_str(source).map_err(|error| {
        Refused::new(
            format!("line {}, column {}", error.line(), error.column()),
            format!("is not JSON, or cut off: {error}"),
            "download the file again and save it whole",
        )
    })?;
    let studies = json.as_array().or_else(|| json["studies"].as_array());
    let Some(studies) = studies else {
        let remedy = "download the list of studies, see docs/record-and-fhir.md";
        return Err(Refused::new(
            "the file",
            "holds no list \"studies\"",
            remedy,
        ));
    };
    if json["nextPageToken"].is_string() {
        let what = format!(
            "is one page of several: {} studies, and nextPageToken",
            studies.len()
        );
        let remedy = "download them with pageSize=1000, or put the pages' studies into one list";
        return Err(Refused::new("the file", what, remedy));
    }
    let found = studies.iter().enumerate().map(|(index, study)| {
        let protocol = &study["protocolSection"];
        let id = text(&protocol["identificationModule"]["nctId"]);
        match id.is_empty() {
            true => Err(Refused::new(
                format!("studies[{index}]"),
                "has no protocolSection.identificationModule.nctId",
                "download the file again with all fields",
            )),
            false => Ok(found(id, protocol, list)),
        }
    });
    found.collect()
}

fn found(id: String, protocol: &Value, list: &List) -> Found {
    let title = text(&protocol["identificationModule"]["briefTitle"]);
    let status = &protocol["statusModule"];
    let rules = &protocol["eligibilityModule"];
    let conditions = items(&protocol["conditionsModule"]["conditions"]).map(text);
    let named: Vec<String> = conditions.chain([title.clone()]).collect();
    let named = named.join(" | ");
    let diseases = list.diseases.iter();
    let diseases = diseases.filter(|(_, disease)| has_word(&named, &disease.words));
    // The registry leaves out the limit that there is not, and names the groups of age instead.
    let limit = |age: &str, group: &str| {
        let has_group = items(&rules["stdAges"]).any(|named| named == group);
        match text(&rules[age]) {
            stated if !stated.is_empty() => stated,
            _ if has_group => NO_LIMIT.to_owned(),
            _ => String::new(),
        }
    };
    let (places, wrong_place) = places(&protocol["contactsLocationsModule"]["locations"]);
    Found {
        id,
        status: text(&status["overallStatus"]),
        updated: text(&status["lastUpdatePostDateStruct"]["date"]),
        cohorts: diseases.map(|(id, _)| id.clone()).collect(),
        min_age: limit("minimumAge", "CHILD"),
        max_age: limit("maximumAge", "OLDER_ADULT"),
        title,
        places,
        wrong_place,
    }
}

/// The places that take people, or will; and what is wrong with them.
fn places(locations: &Value) -> (Places, Option<String>) {
    let mut places = Places::new();
    let mut wrong = None;
    let mut closed = 0;
    for location in items(locations) {
        let status = text(&location["status"]);
        if !status.is_empty() && !OPEN.iter().any(|(open, _)| *open == status) {
            closed += 1;
            continue;
        }
        match (text(&location["city"]), text(&location["country"])) {
            (city, country) if city.is_empty() || country.is_empty() => {
                wrong.get_or_insert(format!(
                    "a place has no city or no country: \"{city}\", \"{country}\""
                ));
            }
            (city, country) => {
                places.entry(country).or_default().insert(city);
            }
        }
    }
    if places.is_empty() && closed > 0 {
        wrong.get_or_insert("none of its places takes people".to_owned());
    }
    (places, wrong)
}

fn text(value: &Value) -> String {
    tidy(value.as_str().unwrap_or_default())
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
