use serde::Deserialize;
use trial_prescreen::words::{Words, every_words, negotiate, ranges};

/// Which language answers which wishes, as `tests/embed/language.test.mjs` reads it, too.
#[derive(Deserialize)]
struct Table {
    languages: Vec<String>,
    ranges: serde_json::Map<String, serde_json::Value>,
    wishes: Vec<(Vec<String>, String)>,
}

fn table() -> Table {
    serde_json::from_str(include_str!("../fixtures/languages.json")).unwrap()
}

#[test]
fn the_first_wish_that_is_spoken_is_taken() {
    let table = table();
    let spoken: Vec<&str> = every_words().iter().map(|words| words.language).collect();
    assert_eq!(spoken, table.languages);
    for (wishes, spoken) in table.wishes {
        let negotiated = negotiate(wishes.iter().map(String::as_str));
        assert_eq!(negotiated, spoken, "{wishes:?}");
    }
}

#[test]
fn scripts_are_given_the_ranges_that_are_answered_here() {
    let table = table();
    let languages: Vec<&str> = table.languages.iter().map(String::as_str).collect();
    let own = ranges(&languages);
    assert_eq!(own.len(), table.ranges.len());
    for (range, language) in own {
        assert_eq!(table.ranges[&range], language, "{range}");
    }
}

#[test]
fn a_language_alone_answers_for_all_its_forms() {
    for only in ["zh-Hans", "zh-Hant", "pt-BR"] {
        let ranges = ranges(&["en", only]);
        let primary = only.split('-').next().unwrap();
        assert!(ranges.contains(&(primary.to_owned(), only)));
        let others = ranges.iter().filter(|(range, _)| range.contains('-'));
        assert_eq!(others.count(), 0, "{ranges:?}");
    }
}

#[test]
fn words_in_a_language_that_is_not_spoken_are_the_first_ones() {
    for words in every_words().iter() {
        assert_eq!(Words::of(words.language).language, words.language);
        let told = Words::for_someone_else(words.language);
        assert_eq!(told.language, words.language);
    }
    assert_eq!(Words::of("fr").language, "en");
    assert_eq!(Words::for_someone_else("fr").language, "en");
}

#[test]
fn every_text_of_a_language_is_among_all_of_them() {
    for words in every_words().iter() {
        assert!(words.texts().contains(&words.medicine_warning()));
        let told = Words::for_someone_else(words.language);
        assert_eq!(told.texts().len(), words.texts().len());
    }
}
