//! The message to the study team, and the lines for the family.

use serde_json::json;
use trial_prescreen::{
    trial::Texts,
    trials::{TRIAL, texts_for_someone_else},
    words::{self, Words},
};

use super::{
    Given, TODAY, at_the_end, criterion, languages,
    people::{lupus, with},
    question_id, written,
};

fn message(person: &Given, town: &str, sensitive: bool, texts: &Texts, words: &Words) -> String {
    words::message(&at_the_end(person), town, sensitive, texts, words)
}

fn family(person: &Given, sensitive: bool, texts: &Texts, words: &Words) -> Vec<String> {
    let text = words::family(&at_the_end(person), sensitive, texts, words);
    text.lines().map(str::to_owned).collect()
}

/// In the way for now, to be checked, and sensitive.
fn open() -> Given {
    let answers = json!({
        "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05",
        "vaccine": "yes", "vaccine.date": "2026-11",
        "tuberculosis": "unsure", "viral": "unsure",
    });
    with(lupus(), answers)
}

fn asks(texts: &Texts, id: &str) -> &'static str {
    texts.call.points[criterion(id)].text
}

#[test]
fn a_message_has_each_open_point_once() {
    for (texts, words) in languages() {
        let told = message(&open(), "", true, texts, words);
        for id in ["E2", "E7", "E10", "E14"] {
            assert_eq!(told.matches(asks(texts, id)).count(), 1, "{id}: {told}");
        }
        for id in ["E1", "SLE-I4", "E12"] {
            assert!(!told.contains(asks(texts, id)), "{id}: {told}");
        }
        assert!(told.contains(words.message_open()));
        assert!(told.contains(TRIAL.facts.id) && told.contains(TRIAL.facts.other_ids[0]));
    }
}

#[test]
fn a_message_has_the_main_answers_and_those_with_a_date() {
    for (texts, words) in languages() {
        let told = message(&open(), "", false, texts, words);
        let line = |question: &str| {
            let own = [
                "- ",
                texts.questions[question_id(question)].short,
                words.colon(),
            ]
            .concat();
            told.lines()
                .find(|line| line.starts_with(&own))
                .unwrap_or("")
        };
        assert!(line("age").contains("34"), "{told}");
        assert!(!line("diagnosis").is_empty());
        assert!(line("b_cell_drug").contains(&written("2026-10-05", words)));
        assert!(!line("vaccine").is_empty());
        assert!(line("cancer").is_empty(), "{told}");
        assert_eq!(told.matches(line("b_cell_drug")).count(), 1);
    }
}

#[test]
fn a_message_is_silent_on_what_is_sensitive() {
    for (texts, words) in languages() {
        let told = message(&open(), "", false, texts, words);
        assert!(!told.contains(asks(texts, "E10")), "{told}");
        let short = texts.questions[question_id("viral")].short;
        assert!(!told.contains(short), "{told}");
        let lines = |sensitive| family(&open(), sensitive, texts, words);
        assert!(lines(true).iter().any(|line| line.contains(short)));
        assert!(!lines(false).iter().any(|line| line.contains(short)));
        let barred = with(lupus(), json!({ "viral": ["hiv"] }));
        let result = |sensitive| family(&barred, sensitive, texts, words)[1].clone();
        assert!(result(true).contains(words.outcome_unlikely()));
        assert!(result(false).contains(words.outcome_possible_match()));
    }
}

#[test]
fn what_was_not_asked_is_in_no_message() {
    let asked = json!({ "age": 34, "diagnosis": "lupus" });
    let asked = asked.as_object().unwrap().clone();
    for (texts, words) in languages() {
        let told = message(&asked, "", true, texts, words);
        let answers = told.lines().filter(|line| line.starts_with("- "));
        assert_eq!(answers.count(), 2, "{told}");
        assert!(!told.contains(words.not_answered()));
        assert!(!told.contains(words.message_points()), "{told}");
    }
}

#[test]
fn a_town_is_told_on_one_line_or_not_at_all() {
    for (texts, words) in languages() {
        let town = |typed| {
            let told = message(&lupus(), typed, false, texts, words);
            let own = ["- ", words.message_town_line(), words.colon()].concat();
            let line = told.lines().find_map(|line| line.strip_prefix(&own));
            line.map(str::to_owned)
        };
        assert_eq!(
            town(" Chengdu,\n Sichuan "),
            Some("Chengdu, Sichuan".to_owned())
        );
        assert_eq!(town(" \n "), None);
    }
}

#[test]
fn the_family_gets_five_lines_with_the_number() {
    for (texts, words) in languages() {
        for person in [lupus(), open()] {
            let told = family(&person, true, texts, words);
            assert_eq!(told.len(), 5, "{told:?}");
            assert!(told[0].contains(&written(TODAY, words)));
            assert!(told[4].contains(TRIAL.contact.phone_abroad));
        }
        assert_eq!(
            family(&lupus(), true, texts, words)[2],
            words.family_no_points()
        );
        let told = family(&open(), true, texts, words);
        let b_cells = texts.questions[question_id("b_cell_drug")].short;
        assert_eq!(told[2].matches(b_cells).count(), 1, "{}", told[2]);
    }
}

#[test]
fn a_caregiver_says_that_they_write() {
    for (own, words) in languages() {
        let theirs = Words::for_someone_else(words.language);
        let texts = texts_for_someone_else(words.language);
        let told = message(&open(), "", false, texts, theirs);
        assert!(told.contains(theirs.message_who()) && theirs.message_who() != words.message_who());
        assert!(told.starts_with(&words.message_hello()[..3]), "{told}");
        // What is asked is the same.
        assert!(told.contains(asks(own, "E2")), "{told}");
    }
}
