//! What changes in the texts when the questions are about somebody the visitor cares for, to be read
//! as a whole: every text that speaks to "you" stands here as it is then said.

use std::fmt::Write;

use trial_prescreen::{
    trials::{TRIAL, texts_for_someone_else},
    words::{Words, every_words},
};

/// The texts that speak to or of the person, as they are said to somebody who cares for them.
fn told(language: &str) -> String {
    let own = format!("{:#?}\n{:#?}", Words::of(language), TRIAL.texts(language));
    let told = format!(
        "{:#?}\n{:#?}",
        Words::for_someone_else(language),
        texts_for_someone_else(language)
    );
    let mut changed = String::new();
    for (own, told) in own.lines().zip(told.lines()) {
        // The rules themselves are no text that is shown.
        let rules = own.contains(" → ");
        if !rules && (own != told || speaks_to_somebody(own)) {
            writeln!(changed, "{}", told.trim().trim_end_matches(',')).unwrap();
        }
    }
    changed
}

fn speaks_to_somebody(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphabetic());
    words
        .into_iter()
        .any(|word| ["you", "your", "i", "my"].contains(&word))
        || text.contains(['您', '我'])
}

#[test]
fn what_is_said_to_somebody_who_cares_for_a_person() {
    for words in every_words().iter() {
        insta::with_settings!(
            { prepend_module_to_snapshot => false, omit_expression => true },
            { insta::assert_snapshot!(format!("someone_else_{}", words.language), told(words.language)) }
        );
    }
}

/// "I" has a capital wherever it stands, and "they" has not: a snapshot is quickly taken over.
#[test]
fn nobody_is_said_with_a_capital_in_the_middle_of_a_sentence() {
    let told = told("en");
    for line in told.lines() {
        for name in ["They", "Them", "Their", "Theirs"] {
            let inside = line.match_indices(name).find(|(at, _)| {
                let before = line[..*at].strip_suffix(' ').unwrap_or_default();
                before.ends_with(|c: char| c.is_ascii_lowercase() || c == ',' || c == ';')
            });
            assert_eq!(
                inside, None,
                "in {line:?}; say the text otherwise, or add a line to `someone_else` in crates/words/locales/en.toml"
            );
        }
    }
}

#[test]
fn a_text_about_somebody_else_keeps_its_placeholders_and_its_place() {
    for words in every_words().iter() {
        let (own, told) = (
            TRIAL.texts(words.language),
            texts_for_someone_else(words.language),
        );
        assert_eq!(own.language, told.language);
        assert_eq!(own.questions.len(), told.questions.len());
        for (own, told) in own.questions.iter().zip(told.questions) {
            assert_eq!(own.values.len(), told.values.len());
            for (own, told) in own.values.iter().zip(told.values) {
                assert_eq!(
                    own.reason.contains("{number}"),
                    told.reason.contains("{number}")
                );
                assert_eq!(own.label.is_empty(), told.label.is_empty());
            }
        }
        let (own, told) = (words, Words::for_someone_else(words.language));
        assert_eq!(
            own.lead_not_now_until().contains("{date}"),
            told.lead_not_now_until().contains("{date}")
        );
        assert_ne!(own.outcome_possible_match(), told.outcome_possible_match());
        assert_eq!(own.unsure(), told.unsure());
    }
}
