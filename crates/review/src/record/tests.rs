use std::fs;
use std::path::Path;

use prescreen_words::trials::TRIAL;
use serde_json::{Value, json};

use super::compare::{Comparison, What, compare};
use super::model::{Kind, Record};
use super::read_again::WordFiles;
use super::{json_report, read, text_report};

/// The trial's record, as text.
fn text() -> String {
    let id = TRIAL.facts.id.to_lowercase();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../trials/{id}/record.txt"));
    fs::read_to_string(path).expect("the record is there")
}

/// The same record in the format of the registry's API, written by hand from its specification.
fn api() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/record/api-v2.json");
    fs::read_to_string(path).expect("the fixture is there")
}

/// Replaces one part of a text, which has to contain it.
fn with(text: &str, part: &str, other: &str) -> String {
    assert!(text.contains(part), "the record does not hold `{part}`");
    text.replacen(part, other, 1)
}

fn record(text: &str) -> Record {
    match read(text) {
        Ok(record) => record,
        Err(error) => panic!("expected a record but got {error:?}"),
    }
}

fn found(newer: &str) -> Comparison {
    compare(&TRIAL, &record(&text()), &record(newer))
}

/// Every changed sentence: the kind of change, the criterion and the questions.
fn sentences(found: &Comparison) -> Vec<(What, &str, Vec<&str>)> {
    let changes = found.criteria.iter();
    changes
        .map(|change| (change.what, change.criterion, change.questions.clone()))
        .collect()
}

fn facts(found: &Comparison) -> Vec<Kind> {
    found.facts.iter().map(|change| change.kind).collect()
}

#[test]
fn the_same_record_has_no_change() {
    let found = found(&text());
    assert_eq!(found.counts(), (0, 0), "{found:?}");
    assert_eq!((found.same, found.held), (57, 57));
}

#[test]
fn the_same_record_from_the_api_has_no_change() {
    assert!(api().contains("5. Negative pregnancy test"));
    let found = found(&api());
    assert_eq!(found.counts(), (0, 0), "{found:?}");
    assert_eq!((found.same, found.held), (57, 57));
}

#[test]
fn a_study_is_found_among_several_in_an_api_response() {
    let one: Value = serde_json::from_str(&api()).expect("the fixture is JSON");
    let other =
        json!({ "protocolSection": { "identificationModule": { "nctId": "NCT00000001" } } });
    let found = found(&json!({ "studies": [other, one] }).to_string());
    assert_eq!(found.counts(), (0, 0));
}

#[test]
fn white_space_markers_quotes_and_escapes_are_no_change() {
    let newer = with(&text(), "Cockcroft - Gault", "Cockcroft-Gault");
    let newer = with(&newer, "mRSS \\> 10%", "mRSS >10%");
    let newer = with(&newer, "Parkinson's", "Parkinson’s");
    let newer = with(
        &newer,
        "16. Pregnant or breastfeeding women.",
        "* Pregnant or\n  breastfeeding women",
    );
    let newer = newer.replace("\no ", "\n   * ");
    assert_eq!(found(&newer).counts(), (0, 0));
}

#[test]
fn a_changed_window_names_its_criterion_and_question() {
    for form in [text(), api()] {
        let newer = with(
            &form,
            "rituximab) within 2 months",
            "rituximab) within 3 months",
        );
        let found = found(&newer);
        assert_eq!(
            sentences(&found),
            [(What::Reworded, "E2", vec!["b_cell_drug"])]
        );
        assert_eq!(found.counts(), (1, 0));
        assert_eq!(found.same, 56);
        let (here, there) = (record(&text()), record(&newer));
        let words = text_report::text("newer.txt", &here, &there, &found, &WordFiles::default());
        assert!(
            words.contains("E2 reworded; questions: b_cell_drug"),
            "{words}"
        );
        assert!(
            words.contains("within [2 -> 3] months before screening."),
            "{words}"
        );
        let report = json_report::json("newer.txt", &here, &there, &found, &WordFiles::default());
        assert_eq!(
            report["criteria"][0]["words"],
            json!([{ "here": "2", "there": "3" }])
        );
        assert_eq!(report["can_alter"], 1);
    }
}

#[test]
fn criteria_with_the_same_wording_are_distinguished() {
    let renal = "Cockcroft - Gault) ≥ 50 mL/min";
    let first = found(&with(&text(), renal, "Cockcroft - Gault) ≥ 60 mL/min"));
    assert_eq!(
        sentences(&first),
        [(What::Reworded, "SLE-I6.renal", vec!["organ_problem"])]
    );
    let (head, tail) = text()
        .split_once("Important organ function")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap_or_default();
    let newer = format!(
        "{head}Important organ function{}",
        with(&tail, renal, "Cockcroft - Gault) ≥ 60 mL/min")
    );
    assert_eq!(
        sentences(&found(&newer)),
        [(What::Reworded, "SSC-I4.renal", vec!["organ_problem"])]
    );
}

#[test]
fn a_dropped_and_an_added_criterion_are_distinguished() {
    let newer = with(
        &text(),
        "6. Use of JAK inhibitors (tofacitinib, baricitinib tablets, ruxolitinib, etc.) within 3 days before the infusion of CT1190B.\n",
        "",
    );
    let newer = with(
        &newer,
        "16. Pregnant",
        "16. Known splenomegaly at screening.\n17. Pregnant",
    );
    let found = found(&newer);
    assert_eq!(
        sentences(&found),
        [
            (What::Dropped, "E6", vec!["medicines"]),
            (What::Added, "E15", vec![])
        ]
    );
    assert_eq!(
        found.criteria[1].there.as_deref(),
        Some("Known splenomegaly at screening.")
    );
    assert_eq!((found.counts(), found.same), ((2, 0), 56));
}

#[test]
fn a_criterion_moved_to_the_other_list_is_a_change() {
    let newer = with(
        &text(),
        "2. Combined with interstitial pneumonia caused by SSc.\n",
        "",
    );
    let newer = with(
        &newer,
        "16. Pregnant",
        "16. Combined with interstitial pneumonia caused by SSc.\n17. Pregnant",
    );
    let found = found(&newer);
    assert_eq!(
        sentences(&found),
        [(What::Moved, "SSC-I2", vec!["ssc_lungs"])]
    );
}

#[test]
fn a_moved_heading_changes_the_criterion_below_it() {
    let first = "1. Previous history of CAR-T cell or other genetically modified T-cell therapies, or previous major organ transplantation.\n";
    let newer = with(&text(), first, &format!("{first}\nExclusion Criteria\n\n"));
    let newer = with(&newer, "\nExclusion Criteria\n", "\n");
    assert_eq!(
        sentences(&found(&newer)),
        [(What::Moved, "E1", vec!["cell_therapy", "transplant"])]
    );
}

#[test]
fn only_a_heading_that_contradicts_the_trial_can_alter_a_verdict() {
    let last = "1\\. FVC";
    for (heading, alters) in [
        ("Exclusion Criteria for Systemic Sclerosis (SSc):", false),
        ("**SSc exclusion criteria**", false),
        ("For SSc:", false),
        ("Exclusion criteria for SLE:", true),
        ("Exclusion criteria for SSc patients on dialysis:", true),
    ] {
        let found = found(&with(&text(), last, &format!("{heading}\n\n{last}")));
        assert_eq!(found.criteria.len(), 0, "{heading}: {found:?}");
        let headings: Vec<_> = found
            .headings
            .iter()
            .map(|heading| (heading.over, heading.alters))
            .collect();
        assert_eq!(headings, [(Some("SSC-E1"), alters)], "{heading}");
    }
    let general = with(
        &text(),
        "1. Voluntary",
        "General inclusion criteria:\n\n1. Voluntary",
    );
    assert_eq!(found(&general).counts(), (0, 0));
}

#[test]
fn a_new_phone_number_is_a_change_and_a_new_format_is_not() {
    let newer = text().replace("010-50847588", "010-50847599");
    let changed = found(&newer);
    assert_eq!(
        facts(&changed),
        [Kind::CentralContacts, Kind::PlaceContacts]
    );
    assert_eq!(changed.counts(), (2, 0));
    let newer = api().replace("010-50847588", "010 5084 7588");
    assert_eq!(found(&newer).counts(), (0, 0));
}

#[test]
fn a_new_status_date_or_age_can_alter_a_verdict() {
    for (part, other, kind) in [
        ("\nRECRUITING", "\nCOMPLETED", Kind::Status),
        (
            "Site Status RECRUITING",
            "Site Status WITHDRAWN",
            Kind::Places,
        ),
        (
            "Last Updated: 2025-09-17",
            "Last Updated: 2026-11-01",
            Kind::LastUpdated,
        ),
        ("2026-12-31", "2027-12-31", Kind::Completion),
        ("60 Years", "65 Years", Kind::MaximumAge),
        ("Eligible Sex\n\nALL", "Eligible Sex\n\nFEMALE", Kind::Sex),
    ] {
        let found = found(&with(&text(), part, other));
        assert_eq!(
            (facts(&found), found.counts()),
            (vec![kind], (1, 0)),
            "{other}"
        );
    }
}

#[test]
fn other_facts_are_reported_and_cannot_alter_a_verdict() {
    for (part, other, kind) in [
        ("27 participants", "40 participants", Kind::Enrollment),
        ("\nPHASE1\n", "\nPHASE1/PHASE2\n", Kind::Phase),
        ("2025-02-20", "2025-03-01", Kind::Start),
        ("CT1190B-CG11002_03", "CT1190B-CG11002_04", Kind::OtherIds),
        ("CARsgen Therapeutics", "Other Therapeutics", Kind::Sponsors),
    ] {
        let found = found(&with(&text(), part, other));
        assert_eq!(
            (facts(&found), found.counts()),
            (vec![kind], (0, 1)),
            "{other}"
        );
    }
}

#[test]
fn a_removed_contact_is_a_change() {
    let newer = with(&api(), "\"centralContacts\"", "\"formerContacts\"");
    assert_eq!(facts(&found(&newer)), [Kind::CentralContacts]);
}

#[test]
fn the_submission_date_counts_as_the_date_of_the_update() {
    let struct_ = "\"lastUpdatePostDateStruct\": {\n        \"date\": \"2025-09-17\"";
    let newer = with(
        &api(),
        struct_,
        "\"lastUpdateSubmitDate\": \"2025-09-17\", \"lastUpdatePostDateStruct\": { \"date\": \"2025-09-19\"",
    );
    assert_eq!(found(&newer).counts(), (0, 0));
}

#[test]
fn the_displayed_facts_are_those_of_the_record() {
    let here = record(&text());
    let (facts, contact) = (&TRIAL.facts, &TRIAL.contact);
    for (kind, shown) in [
        (Kind::Status, facts.status.to_owned()),
        (Kind::LastUpdated, facts.last_updated.to_string()),
        (Kind::Start, facts.start.to_string()),
        (Kind::Completion, facts.planned_completion.to_string()),
        (Kind::Phase, facts.phase.to_owned()),
        (Kind::Enrollment, facts.enrollment.to_string()),
        (Kind::OtherIds, facts.other_ids.join("; ")),
        (
            Kind::CentralContacts,
            format!("{}, {}", contact.name, contact.phone),
        ),
    ] {
        assert_eq!(here.says(kind), shown, "{}", kind.name());
    }
    assert!(here.says(Kind::Places).starts_with(contact.hospital));
}

#[test]
fn a_malformed_file_is_reported_with_location_and_remedy() {
    let cut = api();
    let cut = cut.get(..900).unwrap_or_default();
    let no_rules = with(&api(), "eligibilityCriteria", "criteria");
    let other = with(&text(), "NCT ID: NCT06822881", "NCT ID: NCT07328581");
    let no_label = with(&text(), "Exclusion Criteria", "Who cannot join");
    for (text, at, what) in [
        (cut, "line ", "is not JSON"),
        (
            &no_rules,
            "protocolSection.eligibilityModule.eligibilityCriteria",
            "is missing or empty",
        ),
        ("{\"studies\": []}", "studies", "holds 0 studies"),
        (&other, "the study's number", "is of `NCT07328581`"),
        (
            &no_label,
            "the whole file",
            "holds no line \"Exclusion Criteria\"",
        ),
        (
            "<!doctype html><p>NCT06822881",
            "the first line",
            "is a web page's code",
        ),
        (" \n", "the file", "is empty"),
    ] {
        let error = read(text).expect_err(what);
        assert!(error.at.starts_with(at), "{error:?}");
        assert!(error.what.starts_with(what), "{error:?}");
        assert!(!error.remedy.is_empty(), "{error:?}");
    }
}
