//! Records of every kind.

use std::fs;

use prescreen_words::trials::TRIAL;

use super::{fixture, pages_of, root, study_of};
use crate::record::compare::compare;
use crate::record::{api_json, study, text_form};

#[test]
fn the_record_reads_back_as_text_as_it_was_in_json() {
    for name in ["api-v2.json", "nct06323538.json", "second-trial.json"] {
        let json = fixture(name);
        let study = study_of(name);
        let text = &pages_of(&study)[0].text;
        let there = api_json::read(&json, &study.id).expect("it is a record");
        let here = text_form::read(text).expect("it is a record");
        let changed = compare(&TRIAL, &here, &there).facts;
        assert!(changed.is_empty(), "{name}: {changed:?}");
        let told = |record: &crate::record::model::Record| -> Vec<String> {
            let lines = record.lines.iter().filter(|line| !line.heading);
            lines
                .map(|line| format!("{:?} {}", line.list, line.text))
                .collect()
        };
        assert_eq!(told(&here), told(&there), "{name}");
    }
}

#[test]
fn the_third_trials_record_is_the_one_that_is_written() {
    let by_hand = root().join("trials/nct06323538/record.txt");
    let by_hand = fs::read_to_string(by_hand).expect("the record is there");
    assert_eq!(pages_of(&study_of("nct06323538.json"))[0].text, by_hand);
}

#[test]
fn odd_records_are_begun_or_refused_with_a_remedy() {
    let minimal = |eligibility: &str| {
        format!(
            "{{\"protocolSection\": {{\"identificationModule\": {{\"nctId\": \"NCT00000001\"}}, \"statusModule\": \
             {{\"overallStatus\": \"RECRUITING\"}}, \"eligibilityModule\": {{{eligibility}}}}}}}"
        )
    };
    let whole = minimal("\"eligibilityCriteria\": \"* A\"");
    for (name, json, at, what) in [
        (
            "no text",
            minimal(""),
            "protocolSection.eligibilityModule.eligibilityCriteria",
            "is missing or empty",
        ),
        (
            "an empty text",
            minimal("\"eligibilityCriteria\": \" \""),
            "protocolSection.eligibilityModule.eligibilityCriteria",
            "is missing or empty",
        ),
        (
            "no status",
            whole.replace("overallStatus", "status"),
            "protocolSection.statusModule.overallStatus",
            "is missing",
        ),
        (
            "no id",
            whole.replace("nctId", "id"),
            "protocolSection.identificationModule.nctId",
            "is missing",
        ),
        (
            "cut off",
            whole[..60].to_owned(),
            "line 1, column",
            "is not JSON",
        ),
        (
            "a page",
            "<!doctype html>".to_owned(),
            "line 1, column",
            "is not JSON",
        ),
        ("nothing", String::new(), "line 1, column", "is not JSON"),
        (
            "another JSON",
            "{\"resourceType\": \"Patient\"}".to_owned(),
            "the whole file",
            "is JSON, but no study of the registry's API: it has resourceType",
        ),
        (
            "a number",
            "7".to_owned(),
            "the whole file",
            "is JSON, but no study",
        ),
        (
            "several studies",
            format!("{{\"studies\": [{whole}, {whole}]}}"),
            "studies",
            "holds 2 studies and one is needed: it has NCT00000001",
        ),
        (
            "a bare list",
            format!("[{whole}, {whole}]"),
            "studies",
            "holds 2 studies",
        ),
        (
            "no study in a list",
            "{\"studies\": []}".to_owned(),
            "studies",
            "holds 0 studies",
        ),
        (
            "the old API",
            "{\"FullStudiesResponse\": {\"FullStudies\": []}}".to_owned(),
            "FullStudiesResponse",
            "is of the registry's old API, version 1",
        ),
        (
            "the old API's study",
            "{\"Study\": {\"ProtocolSection\": {}}}".to_owned(),
            "Study",
            "is of the registry's old API",
        ),
    ] {
        let error = study::read(&json, None).expect_err(name);
        assert!(error.at.starts_with(at), "{name}: {error:?}");
        assert!(error.what.starts_with(what), "{name}: {error:?}");
        assert!(
            error
                .remedy
                .contains("https://clinicaltrials.gov/api/v2/studies/"),
            "{name}: {error:?}"
        );
    }
    for (name, json) in [
        ("one study", whole.clone()),
        ("a list of one", format!("{{\"studies\": [{whole}]}}")),
    ] {
        let study = study::read(&json, None).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        let pages = pages_of(&study);
        // Without dates, contacts, places and ages all of them are left to a person.
        let open = |text: &str| {
            pages[1]
                .decisions
                .iter()
                .any(|decision| decision.what.contains(text))
        };
        for text in [
            "no date for start",
            "names nobody to call",
            "no telephone number",
            "how many people",
        ] {
            assert!(open(text), "{name}: {text}");
        }
        for page in &pages[1..] {
            assert!(
                page.text.parse::<toml::Table>().is_ok(),
                "{name}: {}",
                page.text
            );
        }
    }
}

#[test]
fn a_month_is_no_day_and_left_to_a_person() {
    let mut study = study_of("second-trial.json");
    study.completion = "2027-06".to_owned();
    let page = &pages_of(&study)[1];
    assert!(page.text.contains("planned_completion = \"2027-06\""));
    assert!(
        page.decisions
            .iter()
            .any(|decision| decision.what.contains("the record says 2027-06"))
    );
}

#[test]
fn names_with_quotes_and_lines_stay_toml() {
    let mut study = study_of("second-trial.json");
    study.title = "A \"study\"\nof 'gout' \\ more".to_owned();
    study.central_contacts[0].name = "Dr. \"A\" 'B'".to_owned();
    study.criteria = "Inclusion Criteria:\n\n1. Says \"yes\" to 'this' \\\\ that".to_owned();
    for page in &pages_of(&study)[1..] {
        assert!(page.text.parse::<toml::Table>().is_ok(), "{}", page.text);
    }
    let table: toml::Table = pages_of(&study)[1].text.parse().expect("it is TOML");
    let sentence = table["criteria"]["I1"]["sentences"][0].as_str();
    assert!(
        sentence.is_some_and(|text| text.starts_with("Says \"yes\" to 'this'")),
        "{sentence:?}"
    );
}
