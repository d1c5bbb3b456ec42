//! What is open, and the lines that ask about it on the call card.

use serde_json::json;
use trial_prescreen::{
    takeaway,
    trials::TRIAL,
    words::{Line, lines, point_lines, points},
};

use super::{
    Given, at_the_end, criterion,
    people::{both, lupus, with},
};

/// The ids of what is open for a person: their own points, and those of the team.
fn open(person: &Given, sensitive: bool) -> [Vec<&'static str>; 2] {
    let shared = takeaway::shared(&at_the_end(person), sensitive);
    let points = points(&TRIAL, &shared.verdict);
    let id = |points: Vec<_>| {
        let points = points.into_iter();
        points.map(|point| TRIAL.rules.criteria[point].id).collect()
    };
    [id(points.own), id(points.team)]
}

fn say(language: &str) -> Vec<Line> {
    lines(&TRIAL, language, |call| call.say, |call| call.say)
}

#[test]
fn what_is_in_the_way_for_now_comes_before_what_to_check() {
    let answers = json!({
        "tuberculosis": "unsure", "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05",
    });
    let [own, team] = open(&with(lupus(), answers), false);
    assert_eq!(own.first(), Some(&"E2"), "{own:?}");
    assert!(own.contains(&"E14"), "{own:?}");
    assert!(
        team.contains(&"SLE-I4") && !team.contains(&"E2"),
        "{team:?}"
    );
}

#[test]
fn what_lasts_and_what_is_fine_is_not_open() {
    let [own, team] = open(&with(lupus(), json!({ "transplant": "organ" })), true);
    assert!(own.is_empty(), "{own:?}");
    assert!(!team.contains(&"E1") && !team.contains(&"E7"), "{team:?}");
}

#[test]
fn what_was_not_asked_is_not_open() {
    let [own, team] = open(&with(lupus(), json!({ "tuberculosis": null })), true);
    assert!(own.is_empty(), "{own:?}");
    assert!(!team.contains(&"E14"), "{team:?}");
}

#[test]
fn a_sensitive_point_is_open_only_where_it_is_shared() {
    let person = with(lupus(), json!({ "viral": "unsure" }));
    assert_eq!(open(&person, true)[0], ["E10"]);
    assert!(open(&person, false)[0].is_empty());
}

#[test]
fn what_two_diseases_ask_alike_is_asked_once() {
    let [_, team] = open(&both(), true);
    let asked: Vec<_> = team
        .iter()
        .map(|id| TRIAL.texts[0].call.points[criterion(id)].text)
        .collect();
    let mut once = asked.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(asked.len(), once.len(), "{asked:?}");
    assert!(team.contains(&"SLE-I6.renal") && !team.contains(&"SSC-I4.renal"));
    assert!(team.contains(&"SLE-I6.lung"));
}

#[test]
fn each_reads_their_own_language_and_that_of_the_team() {
    let [english, chinese] = ["en", "zh-Hans"].map(say);
    let greeting = |lines: &[Line]| (lines[0].own.clone(), lines[0].spoken.clone());
    let spoken = TRIAL.texts("zh-Hans").call.say[0].text.to_owned();
    let own = TRIAL.texts("en").call.say[0].text.to_owned();
    assert_eq!(greeting(&english), (Some(own), spoken.clone()));
    assert_eq!(greeting(&chinese), (None, spoken));
    let point = point_lines(&TRIAL, "zh-Hans", &[criterion("E2")]);
    assert_eq!(point[0].own, None);
    assert!(!point[0].pinyin.is_empty());
}

#[test]
fn a_line_for_foreigners_is_for_them_alone() {
    let asks_for_english = TRIAL.texts("zh-Hans").call.say[1].text;
    let says = |language| {
        say(language)
            .iter()
            .any(|line| line.spoken == asks_for_english)
    };
    assert!(says("en") && !says("zh-Hans"));
    assert_eq!(say("en").len(), say("zh-Hans").len() + 1);
}

#[test]
fn a_line_names_the_study() {
    let named = |line: &Line| line.spoken.contains(TRIAL.facts.id);
    assert_eq!(say("en").iter().filter(|line| named(line)).count(), 1);
    assert!(say("en").iter().all(|line| !line.pinyin.contains('{')));
}
