//! `studies.toml` is refused where it says too little, or what cannot be.

use std::fs;

use trial_prescreen::trial::Recruits;

use super::folder::Folder;

const STUDIES: &str = "studies.toml";

/// A list that is right.
const LIST: &str = r#"source = "made up"
licence = "none needed"
seen = 2026-08-22
page = "https://example.org/study/"
names_source = "made up"

[diseases]
SLE = { words = ["lupus"] }
SSC = { words = ["scleroderma"] }

[names.en.countries]
France = "La France"

[names.en.cities.France]
Paris = "Paname"

[studies.NCT00000002]
title = "Second"
status = "NOT_YET_RECRUITING"
updated = 2026-08-01
cohorts = ["SLE", "SSC"]
min_age = "30 Months"
max_age = "no limit"
places.France = ["Paris", "Lyon"]
places.China = ["Wuhan"]

[studies.NCT00000001]
title = "First"
status = "RECRUITING"
cohorts = ["SLE"]
min_age = "18 Years"
max_age = "60 Years"
places = {}

[studies.NCT00000003]
title = "Third"
status = "ENROLLING_BY_INVITATION"
cohorts = ["SSC"]
min_age = "no limit"
max_age = "65 Years"
places.China = ["Yancheng"]
"#;

fn folder(name: &str) -> Folder {
    let folder = Folder::new(&format!("study_{name}"));
    fs::write(folder.path.join(STUDIES), LIST).unwrap();
    folder
}

/// That the list is refused for this alone, once `old` stands as `new`; `at` stands on the line that is named.
#[track_caller]
fn is_refused(name: &str, old: &str, new: &str, at: &str, what: &str, remedy: &str) {
    let folder = folder(name);
    folder.replace(STUDIES, old, new);
    folder.is_refused(STUDIES, folder.line(STUDIES, at), what, remedy);
}

#[test]
fn list_is_read_by_number_and_place() {
    let folder = folder("read");
    let trial = folder
        .read()
        .unwrap_or_else(|problems| panic!("{problems}"));
    let all = trial.studies.expect("it has a list");
    let [first, second, _] = all.studies else {
        panic!("expected three but got {:?}", all.studies);
    };
    assert_eq!(first.id(), "NCT00000001");
    assert_eq!(
        (first.from, first.to, first.cohorts.len()),
        (18, Some(60), 1)
    );
    assert_eq!((second.from, second.to, second.cohorts.len()), (2, None, 2));
    assert_eq!(
        (first.recruits, second.recruits),
        (Recruits::Now, Recruits::NotYet)
    );
    let places = all.countries.iter().map(|country| {
        let cities = country.cities.iter();
        let cities = cities.map(|city| format!("{:?} {:?}", city.names, city.studies));
        format!(
            "{:?}: {}",
            country.names,
            cities.collect::<Vec<_>>().join(", ")
        )
    });
    let own = |own, registry| {
        let texts = trial.texts.iter();
        let names = texts.map(|texts| {
            if texts.language == "en" {
                own
            } else {
                registry
            }
        });
        format!("{:?}", names.collect::<Vec<&str>>())
    };
    let expected = [
        r#"["China"]: ["Wuhan"] [1], ["Yancheng"] [2]"#.to_owned(),
        format!(
            r#"{}: ["Lyon"] [1], {} [1]"#,
            own("La France", "France"),
            own("Paname", "Paris")
        ),
        // Those without a place.
        "[]: [] [0]".to_owned(),
    ];
    assert_eq!(places.collect::<Vec<_>>(), expected);
}

#[test]
fn countries_come_by_number_and_then_by_name() {
    let folder = folder("order");
    folder.replace(
        STUDIES,
        "places = {}",
        "places.Spain = [\"Vigo\", \"Soria\", \"Lugo\"]",
    );
    let order = |folder: &Folder| {
        let trial = folder
            .read()
            .unwrap_or_else(|problems| panic!("{problems}"));
        let countries = trial.studies.expect("it has a list").countries.iter();
        countries
            .map(|country| country.cities[0].names[0])
            .collect::<Vec<_>>()
    };
    // Three cities are one study.
    assert_eq!(order(&folder), ["Wuhan", "Lyon", "Lugo"]);
}

#[test]
fn file_may_be_missing() {
    let folder = Folder::new("study_no_file");
    assert!(folder.read().unwrap().studies.is_none());
}

#[test]
fn that_says_too_little_is_refused() {
    let at = "[studies.NCT00000001]";
    for (key, line, remedy) in [
        ("title", "title = \"First\"\n", "add \"title\""),
        ("status", "status = \"RECRUITING\"\n", "add \"status\""),
        ("cohorts", "cohorts = [\"SLE\"]\n", "add \"cohorts\""),
        (
            "min_age",
            "min_age = \"18 Years\"\n",
            "only if the registry says that there is none",
        ),
        (
            "max_age",
            "max_age = \"60 Years\"\n",
            "if it says nothing, take the study out",
        ),
        (
            "places",
            "places = {}\n",
            "places = {} if the registry names none",
        ),
    ] {
        let what = format!("\"{key}\" is missing");
        is_refused(&format!("without_{key}"), line, "", at, &what, remedy);
    }
}

#[test]
fn list_without_its_source_is_refused() {
    for (key, line) in [
        ("source", "source = \"made up\"\nlicence"),
        ("licence", "licence = \"none needed\"\nseen"),
        ("seen", "seen = 2026-08-22\npage"),
        (
            "page",
            "page = \"https://example.org/study/\"\nnames_source",
        ),
        ("names_source", "names_source = \"made up\"\n"),
    ] {
        let folder = folder(&format!("list_without_{key}"));
        let rest = line.split_once('\n').map_or("", |(_, rest)| rest);
        folder.replace(STUDIES, line, rest);
        let what = format!("\"{key}\" is missing");
        folder.is_refused(STUDIES, 0, &what, &format!("add \"{key}\""));
    }
}

#[test]
fn that_says_what_cannot_be_is_refused() {
    for (name, old, new, what, remedy) in [
        (
            "age",
            "\"18 Years\"",
            "\"adults\"",
            "\"adults\" is not an age",
            "\"18 Years\"",
        ),
        (
            "old_age",
            "\"60 Years\"",
            "\"151 Years\"",
            "is not an age",
            "\"no limit\"",
        ),
        (
            "status",
            "\"RECRUITING\"",
            "\"COMPLETED\"",
            "\"COMPLETED\" is not a status of a study that takes people",
            "or take the study out",
        ),
        (
            "cohort",
            "[\"SLE\"]",
            "[\"RA\"]",
            "\"RA\" is not a cohort",
            "use SLE or SSC",
        ),
        (
            "city_twice",
            "[\"Paris\", \"Lyon\"]",
            "[\"Paris\", \"Paris\"]",
            "\"Paris\" stands twice",
            "take one out",
        ),
        (
            "no_city",
            "[\"Wuhan\"]",
            "[\" \"]",
            "has a place without a name",
            "as the registry does",
        ),
        (
            "no_table",
            "places = {}",
            "places = \"Paris\"",
            "is not a table of countries",
            "places = {}",
        ),
        (
            "key",
            "status = \"RECRUITING\"",
            "phase = 1\nstatus = \"RECRUITING\"",
            "is not known here",
            "use one of title",
        ),
        (
            "update",
            "updated = 2026-08-01",
            "updated = \"August\"",
            "is not a date",
            "year-month-day",
        ),
    ] {
        let at = if name == "key" { "phase = 1" } else { new };
        is_refused(name, old, new, at, what, remedy);
    }
}

#[test]
fn with_its_ages_the_wrong_way_round_is_refused() {
    let at = "[studies.NCT00000001]";
    let what = "the lowest age is over the highest";
    is_refused(
        "ages",
        "\"60 Years\"",
        "\"17 Years\"",
        at,
        what,
        "the registry's page",
    );
}

#[test]
fn number_of_no_study_or_of_the_trial_is_refused() {
    for (id, what) in [
        ("NCT1", "is not a number of ClinicalTrials.gov"),
        ("NCT0000000x", "is not a number of ClinicalTrials.gov"),
        ("ChiCTR2400000001", "is not a number of ClinicalTrials.gov"),
        ("NCT06822881", "is the trial itself"),
    ] {
        let new = format!("[studies.{id}]");
        is_refused(
            &format!("id_{id}"),
            "[studies.NCT00000001]",
            &new,
            &new,
            what,
            "",
        );
    }
}

#[test]
fn names_of_no_language_or_place_of_the_list_are_refused() {
    is_refused(
        "name_of_no_country",
        "France = \"La France\"",
        "Spain = \"L'Espagne\"",
        "Spain = ",
        "no study is there",
        "or take it out",
    );
    is_refused(
        "name_of_no_city",
        "Paris = \"Paname\"",
        "Nice = \"Nissa\"",
        "Nice = ",
        "no study is there",
        "or take it out",
    );
    let folder = folder("name_of_no_language");
    let text = folder.text(STUDIES).replace("names.en", "names.nl");
    fs::write(folder.path.join(STUDIES), text).unwrap();
    let line = folder.line(STUDIES, "[names.nl.countries]");
    folder.is_refused(
        STUDIES,
        line,
        "is not one of the trial's languages",
        "take it out",
    );
}

#[test]
fn page_that_is_no_web_address_is_refused() {
    let new = "\"javascript:alert(1)\"";
    let what = "is not a web address";
    is_refused(
        "page",
        "\"https://example.org/study/\"",
        new,
        new,
        what,
        "https://",
    );
}

#[test]
fn disease_that_cannot_be_recognized_is_refused() {
    let old = "SSC = { words = [\"scleroderma\"] }";
    is_refused(
        "words",
        old,
        "SSC = {}",
        "SSC = {}",
        "\"words\" is missing",
        "add \"words\"",
    );
    is_refused(
        "disease",
        old,
        "RA = { words = [\"RA\"] }",
        "RA = ",
        "is not known here",
        "SLE",
    );
}
