//! The other studies of the trial's folder, for people by their answers; counted anew from `studies.toml`.

use std::{collections::BTreeSet, fs};

use serde_json::json;
use toml::{Table, Value};
use trial_prescreen::{
    interview::{Event, Interview, Route},
    screening::Id,
    studies::{Fitting, diseases},
    trials::TRIAL,
};

use crate::support::{
    people::{self, TODAY, day},
    walk::Walk,
};

fn listed() -> Table {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/trials/nct06822881/studies.toml"
    );
    let list: Table = fs::read_to_string(path).unwrap().parse().unwrap();
    list["studies"].as_table().unwrap().clone()
}

fn texts(value: &Value) -> Vec<&str> {
    let items = value.as_array().unwrap().iter();
    items.map(|item| item.as_str().unwrap()).collect()
}

/// What the file says for a cohort and an age, by id: the reading of a person with the file open.
fn by_hand(cohorts: &[&str], age: Option<u32>) -> BTreeSet<String> {
    let years = |study: &Value, key: &str| {
        let limit = study[key].as_str().unwrap();
        let years = limit.strip_suffix(" Years");
        years.map(|years| years.parse::<u32>().unwrap())
    };
    let fits = |study: &Value| {
        let named = texts(&study["cohorts"]);
        cohorts.iter().any(|cohort| named.contains(cohort))
            && age.is_none_or(|age| {
                years(study, "min_age").is_none_or(|from| from <= age)
                    && years(study, "max_age").is_none_or(|to| age <= to)
            })
    };
    let all = listed();
    let fitting = all.iter().filter(|(_, study)| fits(study));
    fitting.map(|(id, _)| id.clone()).collect()
}

fn after(answers: serde_json::Value) -> Interview {
    Walk::at_quick_result(people::with(people::lupus(), answers)).interview
}

/// The ids in every place.
fn ids(found: &Fitting) -> BTreeSet<String> {
    let in_cities = found.places.iter().flat_map(|place| &place.cities);
    let in_cities = in_cities.flat_map(|(_, studies)| studies);
    in_cities.map(|study| study.id()).collect()
}

#[test]
fn those_found_are_those_that_the_file_lists() {
    for (diagnosis, cohorts) in [
        ("lupus", &["SLE"][..]),
        ("scleroderma", &["SSC"]),
        ("both", &["SLE", "SSC"]),
        // Of a disease without a name yet, none is ruled out.
        ("overlap", &["SLE", "SSC"]),
        ("unsure", &["SLE", "SSC"]),
    ] {
        for age in [
            1, 2, 3, 4, 5, 12, 17, 18, 19, 20, 21, 34, 60, 61, 65, 66, 75, 76, 90, 91, 120,
        ] {
            let answers = json!({ "diagnosis": diagnosis, "age": age, "ssc_type": "diffuse" });
            let found = after(answers).studies();
            let expected = by_hand(cohorts, Some(age));
            let ids = found.as_ref().map(ids).unwrap_or_default();
            assert_eq!(ids, expected, "{diagnosis} at {age}");
            assert_eq!(found.map_or(0, |found| found.count), expected.len());
        }
    }
}

#[test]
fn someone_over_the_limit_of_this_study_has_others() {
    // The numbers of the list of 22 August 2026.
    for (age, count, first) in [(60, 108, "China"), (61, 106, "China"), (91, 30, "China")] {
        let found = after(json!({ "age": age })).studies().unwrap();
        let country = found.places[0].country.names[0];
        assert_eq!((found.count, country), (count, first), "at {age}");
    }
}

#[test]
fn another_disease_has_none() {
    assert!(after(json!({ "diagnosis": "other" })).studies().is_none());
}

#[test]
fn without_answers_all_are_found() {
    let interview = Interview::new(&TRIAL, day(TODAY));
    let found = interview.studies().unwrap();
    let all: BTreeSet<String> = listed().keys().cloned().collect();
    assert_eq!((found.count, ids(&found)), (all.len(), all));
    let known = diseases(&TRIAL.rules, interview.answers());
    assert_eq!(
        known
            .iter()
            .map(|cohort| cohort.index())
            .collect::<Vec<_>>(),
        [0, 1]
    );
}

#[test]
fn an_age_that_is_not_known_excludes_none() {
    let found = after(json!({ "age": "unsure" })).studies().unwrap();
    assert_eq!(ids(&found), by_hand(&["SLE"], None));
}

#[test]
fn the_country_with_the_most_studies_comes_first() {
    let found = Interview::new(&TRIAL, day(TODAY)).studies().unwrap();
    let counts: Vec<usize> = found.places.iter().map(|place| place.count).collect();
    // The last has no place.
    assert!(counts[..counts.len() - 1].is_sorted_by(|more, fewer| more >= fewer));
    assert!(found.places.last().unwrap().country.names.is_empty());
    for place in &found.places {
        let cities = place.cities.iter().map(|(city, _)| city.names.first());
        assert!(cities.is_sorted(), "{:?}", place.country.names);
    }
}

#[test]
fn a_place_has_the_name_of_the_language() {
    let china = &TRIAL.studies.unwrap().countries[0];
    for (language, name) in [
        ("en", "China"),
        ("zh-Hans", "中国"),
        ("zh-Hant", "中國"),
        ("fr", "China"),
    ] {
        assert_eq!(TRIAL.place_name(china.names, language), name);
    }
}

#[test]
fn the_screen_opens_from_the_result_and_is_left_for_it() {
    let mut walk = Walk::at_quick_result(people::lupus());
    walk.does(Event::Open(Route::Studies));
    assert_eq!(walk.at(), "studies");
    walk.does(Event::Back);
    assert_eq!(walk.at(), "result");
}
