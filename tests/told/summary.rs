use serde_json::json;
use trial_prescreen::{
    trials::TRIAL,
    words::{Words, fill, still_open, summary},
};

use super::{
    Given, TODAY, at_the_end, day, languages,
    people::{lupus, with},
    question_id, written,
};

/// The summary of a person's answers, a line each.
fn lines(person: &Given, sensitive: bool, words: &'static Words) -> Vec<String> {
    let interview = at_the_end(person);
    let texts = TRIAL.texts(words.language);
    let text = summary(&interview, texts, words, sensitive);
    text.lines().map(str::to_owned).collect()
}

fn holds(lines: &[String], line: &str) -> bool {
    lines.iter().any(|own| own == line)
}

#[test]
fn a_summary_says_the_day_the_study_and_the_warnings() {
    for (texts, words) in languages() {
        let lines = lines(&lupus(), true, words);
        assert!(lines[0].contains(&written(TODAY, words)), "{}", lines[0]);
        assert_eq!(lines[1], TRIAL.facts.id);
        for line in [
            words.print_warning(),
            words.medicine_warning(),
            words.not_advice(),
            words.outcome_possible_match(),
            TRIAL.contact.phone,
            TRIAL.facts.registry,
            texts.contact,
        ] {
            assert!(holds(&lines, line), "{line}");
        }
    }
}

/// The lines under the headline, which follows the warning to share it with care.
fn under_headline(lines: &[String]) -> &[String] {
    lines.get(5..).unwrap_or_default()
}

#[test]
fn whether_the_study_is_still_open_comes_before_any_other_day() {
    let waits = json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05" });
    let waits = with(lupus(), waits);
    for (_, words) in languages() {
        let open = still_open(&TRIAL.facts, day(TODAY), words);
        let lines = lines(&waits, true, words);
        assert_eq!(lines[4], words.outcome_not_now());
        let told = under_headline(&lines);
        assert_eq!(told[0], open.ask);
        assert_eq!(told[1..=open.days.len()], open.days);
        let until = fill(
            words.lead_not_now_until(),
            &[("date", &written("2026-12-05", words))],
        );
        assert_eq!(told[open.days.len() + 1], until);
        let times = lines.iter().filter(|line| **line == open.ask).count();
        assert_eq!(times, 1);
    }
}

#[test]
fn what_taking_part_means_is_said_while_the_door_is_open() {
    for (texts, words) in languages() {
        for (given, open) in [
            (json!({}), true),
            (json!({ "allergy": "unsure" }), true),
            (json!({ "pregnancy": "yes" }), true),
            (json!({ "neuro": "yes" }), false),
        ] {
            let lines = lines(&with(lupus(), given), true, words);
            assert_eq!(holds(&lines, texts.taking_part), open, "{}", lines[4]);
        }
    }
}

#[test]
fn medicines_to_plan_around_stand_between_barriers_and_checks() {
    let person = json!({ "medicines": ["jak"], "neuro": "yes", "allergy": "unsure" });
    let person = with(lupus(), person);
    for (_, words) in languages() {
        let lines = lines(&person, true, words);
        let at = |wanted: &str| lines.iter().position(|line| line == wanted);
        let planned = at(words.planned_title()).expect("the title stands there");
        assert!(at(words.barriers_title()) < Some(planned));
        assert!(at(words.checks_title()) > Some(planned));
        assert_eq!(lines[planned + 1], words.planned_hint());
        let own = ["- E6", words.colon()].concat();
        assert!(lines[planned + 2].starts_with(&own));
        assert_eq!(lines[planned + 3], "");
    }
}

#[test]
fn what_stands_in_the_way_and_what_to_check_have_a_title_each() {
    let barred =
        json!({ "b_cell_drug": "yes", "b_cell_drug.date": "2026-10-05", "allergy": "unsure" });
    let barred = with(lupus(), barred);
    for (_, words) in languages() {
        let plain = lines(&lupus(), true, words);
        assert!(!holds(&plain, words.barriers_title()));
        assert!(!holds(&plain, words.checks_title()));
        let told = lines(&barred, true, words);
        let after = |title: &str| {
            let at = told.iter().position(|line| line == title);
            &told[at.expect("the title stands there") + 1]
        };
        let barrier = after(words.barriers_title());
        let until = written("2026-12-05", words);
        assert!(
            barrier.starts_with(&["- E2", words.colon()].concat()),
            "{barrier}"
        );
        assert_eq!(barrier.matches(&until).count(), 2, "{barrier}");
        let check = after(words.checks_title());
        assert!(
            check.starts_with(&["- E3", words.colon()].concat()),
            "{check}"
        );
    }
}

#[test]
fn sensitive_answers_are_told_only_where_they_are_wanted() {
    let person = with(lupus(), json!({ "viral": ["hiv"] }));
    for (texts, words) in languages() {
        let short = texts.questions[question_id("viral")].short;
        let own = ["- ", short, words.colon()].concat();
        let told = |sensitive| lines(&person, sensitive, words);
        let answered = |lines: &[String]| lines.iter().any(|line| line.starts_with(&own));
        assert!(answered(&told(true)));
        assert!(!answered(&told(false)));
        assert!(holds(&told(true), words.outcome_unlikely()));
        assert!(holds(&told(false), words.outcome_possible_match()));
        assert!(!holds(&told(true), words.share_left_out()));
        assert!(holds(&told(false), words.share_left_out()));
        let age = [
            "- ",
            texts.questions[question_id("age")].short,
            words.colon(),
        ]
        .concat();
        assert!(
            told(false)
                .iter()
                .any(|line| line.starts_with(&age) && line.contains("34"))
        );
    }
}

#[test]
fn a_question_without_an_answer_is_left_out() {
    let person = with(lupus(), json!({ "allergy": null }));
    for (texts, words) in languages() {
        let told = lines(&person, true, words);
        let own = |question: &str| {
            let short = texts.questions[question_id(question)].short;
            let own = ["- ", short, words.colon()].concat();
            told.iter().any(|line| line.starts_with(&own))
        };
        assert!(own("age"));
        assert!(!own("allergy"));
        assert!(!told.iter().any(|line| line.ends_with(words.not_answered())));
    }
}
