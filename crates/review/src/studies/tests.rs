use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::download::{Download, read};
use super::list::{Disease, List};
use super::report::report;

const TRIAL: &str = "NCT09999999";

const HEAD: &str = "nct_id,title,status,conditions,min_age,max_age,last_update_posted,places\n";

fn list() -> List {
    let disease = |words: &[&str]| Disease {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    };
    List {
        source: "made up".to_owned(),
        licence: "none".to_owned(),
        seen: "2026-08-22".parse().expect("it is a date"),
        page: "https://example.org/".to_owned(),
        names_source: String::new(),
        diseases: BTreeMap::from([
            ("SLE".to_owned(), disease(&["lupus", "SLE"])),
            ("SSC".to_owned(), disease(&["systemic sclerosis"])),
        ]),
        names: BTreeMap::new(),
        studies: BTreeMap::new(),
    }
}

fn found(text: &str) -> Download {
    read(text, &list(), TRIAL).unwrap_or_else(|refused| panic!("{refused}"))
}

/// Why a file is refused.
fn refused(text: &str) -> String {
    match read(text, &list(), TRIAL) {
        Ok(download) => panic!("expected a refusal but got {download:?}"),
        Err(refused) => refused.to_string(),
    }
}

fn row(id: u32, rest: &str) -> String {
    format!("NCT{id:08},A title,RECRUITING,{rest}\n")
}

const PLAIN: &str = "Lupus,18 Years,70 Years,2026-08-01,\"Lyon, France\"";

/// A study in the format of the API.
fn study(id: &str) -> Value {
    json!({ "protocolSection": {
        "identificationModule": { "nctId": id, "briefTitle": " Cells  for lupus" },
        "statusModule": {
            "overallStatus": "RECRUITING",
            "lastUpdatePostDateStruct": { "date": "2026-08-01" },
        },
        "conditionsModule": { "conditions": ["Systemic Sclerosis (SSc)"] },
        "eligibilityModule": { "minimumAge": "18 Years", "stdAges": ["ADULT", "OLDER_ADULT"] },
        "contactsLocationsModule": { "locations": [
            { "city": "Lyon", "country": "France", "status": "RECRUITING" },
            { "city": "Lyon", "country": "France" },
            { "city": "Nice", "country": "France", "status": "WITHDRAWN" },
            { "city": "Seoul", "country": "Korea, Republic of", "status": "NOT_YET_RECRUITING" },
        ] },
    }})
}

fn with(mut study: Value, pointer: &str, value: Value) -> Value {
    *study.pointer_mut(pointer).expect("the study has it") = value;
    study
}

/// Why the only other study of a download is left out.
fn left_out(study: Value) -> String {
    let all = json!({ "studies": [self::study("NCT00000001"), study] });
    let found = found(&all.to_string());
    let why = found.left_out.into_values().next();
    why.unwrap_or_else(|| "is listed".to_owned())
}

#[test]
fn a_csv_is_read_by_its_columns() {
    let rows = [
        row(1, PLAIN),
        row(2, "Systemic Sclerosis,5 Years,,2026-08-02,"),
        row(
            3,
            "SLE and systemic-sclerosis,,60 Years,,\"Lyon, France|Nice, France|Wuhan, China\"",
        ),
    ];
    let found = found(&[HEAD, &rows.concat()].concat());
    assert!(found.left_out.is_empty(), "{:?}", found.left_out);
    let told = found.studies.values().map(|study| {
        let places: Vec<String> = study
            .places
            .iter()
            .map(|(country, cities)| format!("{country} {cities:?}"))
            .collect();
        let ages = [study.min_age.as_str(), study.max_age.as_str()];
        (study.cohorts.join("+"), ages.join(" to "), places.join(" "))
    });
    let told: Vec<_> = told.collect();
    let expected = [
        ("SLE", "18 Years to 70 Years", "France {\"Lyon\"}"),
        ("SSC", "5 Years to no limit", ""),
        (
            "SLE+SSC",
            "no limit to 60 Years",
            "China {\"Wuhan\"} France {\"Lyon\", \"Nice\"}",
        ),
    ];
    let expected = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
    assert_eq!(told, expected);
}

/// Another's classes are guesses: what the registry itself names counts.
#[test]
fn a_csv_goes_by_the_words_whatever_else_it_says() {
    let head = HEAD.replace("conditions,", "conditions,lupus,");
    let rows = [
        row(1, "Lupus Nephritis,False,18 Years,,,"),
        row(2, "Autoimmune Diseases,True,18 Years,,,"),
        row(3, "Lupuslike,True,18 Years,,,"),
    ];
    let found = found(&[head, rows.concat()].concat());
    assert_eq!(found.studies.keys().collect::<Vec<_>>(), ["NCT00000001"]);
    for id in ["NCT00000002", "NCT00000003"] {
        assert_eq!(found.left_out[id], "it names none of the diseases");
    }
}

#[test]
fn the_json_of_the_api_is_read() {
    let all = json!({ "studies": [study("NCT00000001")] }).to_string();
    let found = found(&all);
    let study = &found.studies["NCT00000001"];
    assert_eq!(study.title, "Cells for lupus");
    assert_eq!(study.cohorts, ["SLE", "SSC"]);
    assert_eq!(
        (study.min_age.as_str(), study.max_age.as_str()),
        ("18 Years", "no limit")
    );
    assert_eq!(
        study.updated.map(|day| day.to_string()).as_deref(),
        Some("2026-08-01")
    );
    let places = study
        .places
        .iter()
        .map(|(country, cities)| (country.as_str(), cities.len()));
    assert!(places.eq([("France", 1), ("Korea, Republic of", 1)]));
}

#[test]
fn what_a_study_does_not_say_is_not_guessed() {
    let protocol = "/protocolSection";
    let at = |path: &str, value: Value| {
        left_out(with(
            study("NCT00000002"),
            &format!("{protocol}{path}"),
            value,
        ))
    };
    for (path, value, why) in [
        (
            "/eligibilityModule/stdAges",
            json!(["ADULT"]),
            "it does not state the highest age",
        ),
        (
            "/eligibilityModule",
            json!({ "maximumAge": "70 Years" }),
            "it does not state the lowest age",
        ),
        (
            "/eligibilityModule/minimumAge",
            json!("adults"),
            "\"adults\" is not an age",
        ),
        (
            "/statusModule/overallStatus",
            json!("COMPLETED"),
            "its status is \"COMPLETED\"",
        ),
        (
            "/identificationModule/briefTitle",
            json!(" "),
            "it has no title",
        ),
        (
            "/identificationModule/nctId",
            json!(TRIAL),
            "it is the trial itself",
        ),
        (
            "/contactsLocationsModule/locations",
            json!([{ "city": "Lyon" }]),
            "a place has no city or no country: \"Lyon\", \"\"",
        ),
        (
            "/contactsLocationsModule/locations",
            json!([{ "city": "Nice", "country": "France", "status": "COMPLETED" }]),
            "none of its places takes people",
        ),
        (
            "/statusModule/lastUpdatePostDateStruct/date",
            json!("soon"),
            "\"soon\" is not a date",
        ),
        ("/contactsLocationsModule/locations", json!([]), "is listed"),
    ] {
        assert_eq!(at(path, value), why);
    }
    let rows = [
        row(1, PLAIN),
        row(2, "Lupus,,,,"),
        row(3, "Lupus,18 Years,,,Lyon"),
        row(4, "Lupus,18 Years,,,\"Seoul, Korea, Republic of\""),
    ];
    let found = found(&[HEAD, &rows.concat()].concat());
    let why: Vec<&str> = found.left_out.values().map(String::as_str).collect();
    let expected = [
        "it does not state the lowest age",
        "\"Lyon\" is not a city and a country",
        "\"Seoul, Korea, Republic of\" is not a city and a country",
    ];
    assert_eq!(why, expected);
}

#[test]
fn foreign_and_cut_off_files_are_refused_with_a_remedy() {
    let json = json!({ "studies": [study("NCT00000001")] }).to_string();
    let page = json!({ "studies": [study("NCT00000001")], "nextPageToken": "x" }).to_string();
    let twice = json!([study("NCT00000001"), study("NCT00000001")]).to_string();
    let nameless = json!([with(
        study(""),
        "/protocolSection/identificationModule/nctId",
        json!("")
    )]);
    let none = json!([study(TRIAL)]).to_string();
    let rows = [HEAD, &row(1, PLAIN), &row(2, PLAIN)].concat();
    for (text, says) in [
        ("", "is empty"),
        ("<html>", "is a web page's code"),
        (
            "name,age\nA,3\n",
            "nct_id, title, status, conditions, min_age, max_age, last_update_posted, places missing",
        ),
        (&json[..json.len() / 2], "is not JSON, or cut off"),
        ("{}", "holds no list \"studies\""),
        (&page, "is one page of several: 1 studies"),
        (&twice, "NCT00000001: stands twice"),
        (&nameless.to_string(), "studies[0]: has no protocolSection"),
        (
            &none,
            "holds no study that can be listed (NCT09999999: it is the trial itself)",
        ),
        (rows.trim_end(), "the last line: is cut off"),
        (
            &format!("{HEAD}NCT00000001,A title\n"),
            "line 2: is not a row of the table",
        ),
        (&rows.replace("NCT00000002", ""), "line 3: has no nct_id"),
    ] {
        let refused = refused(text);
        assert!(refused.contains(says), "{refused}\ndoes not say: {says}");
        assert!(refused.contains("; to fix it: "), "{refused}");
    }
}

#[test]
fn the_report_says_what_came_went_and_changed() {
    let before = List {
        studies: found(&[HEAD, &row(1, PLAIN), &row(2, PLAIN), &row(3, PLAIN)].concat()).studies,
        ..list()
    };
    let rows = [
        row(
            1,
            "Lupus,18 Years,75 Years,2026-09-01,\"Lyon, France|Wuhan, China\"",
        ),
        row(2, PLAIN).replace("2026-08-01", "2026-09-01"),
        row(3, PLAIN).replace("RECRUITING", "COMPLETED"),
        row(4, PLAIN),
    ];
    let download = found(&[HEAD, &rows.concat()].concat());
    let after = List {
        studies: download.studies.clone(),
        seen: "2026-09-02".parse().expect("it is a date"),
        ..list()
    };
    let dropped = ["Nice, France".to_owned()];
    let told = report(
        &before,
        &after,
        &download,
        &dropped,
        "studies.toml".as_ref(),
    );
    let expected = "\
3 studies seen in the registry on 2026-09-02, 3 of them recruiting; before: 3 on 2026-08-22.

Came: 1
  NCT00000004  A title

Went: 1
  NCT00000003  A title (its status is \"COMPLETED\")

Changed: 1
  NCT00000001  highest age: 70 Years -> 75 Years; place came: Wuhan, China

Left out: 1
  NCT00000003  its status is \"COMPLETED\"

Names taken out, of places without a study: 1
  Nice, France

Written to studies.toml.
";
    assert_eq!(told, expected);
}
