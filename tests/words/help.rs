//! Whom to call, and whom to ask about the trial.

use super::*;
use crate::support::calendar::{days_between, theirs};

#[test]
fn every_help_line_was_checked_within_a_year_of_copying_the_record() {
    assert!(!TRIAL.help_lines.is_empty());
    for line in TRIAL.help_lines {
        let days = days_between(theirs(TRIAL.facts.copied), theirs(line.checked));
        assert!(
            days.abs() <= 365,
            "{} was checked {days} days away",
            line.id
        );
        assert!(!line.source.is_empty(), "{}", line.id);
    }
}

#[test]
fn help_stands_beside_e15_and_on_the_question_about_mental_illness() {
    let numbers: Vec<_> = TRIAL.help_lines.iter().map(|line| line.number).collect();
    assert_eq!(numbers, ["", "12356", "120", "988"]);
    assert!(TRIAL.records[TRIAL.rules.criterion_named("E15").unwrap()].help_lines);
    let mental_illness = TRIAL.rules.question_named("mental_illness").unwrap();
    for screen in TRIAL.screens {
        assert_eq!(
            screen.help_lines,
            screen.questions.contains(&mental_illness),
            "{}",
            screen.id
        );
    }
}

#[test]
fn the_contact_is_the_records() {
    let record = include_str!("../../trials/nct06822881/record.txt");
    let contact = &TRIAL.contact;
    for text in [
        contact.name,
        contact.hospital,
        contact.phone,
        TRIAL.facts.id,
    ] {
        assert!(record.contains(text), "{text}");
    }
    assert_eq!(contact.phone_abroad, "+86 10 5084 7588");
    assert_eq!(contact.tel, "+861050847588");
}
