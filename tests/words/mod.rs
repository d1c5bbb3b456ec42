//! What the texts may and may not say, in every language.

mod chinese;
mod files;
mod help;
mod medicines;
mod reasons;

use std::{collections::BTreeMap, fs, path::Path};

use toml::Value;
use trial_prescreen::{
    trials::TRIAL,
    words::{Words, every_words},
};

use crate::support::windows;

const INTERFACE: &str = "crates/words/locales";
const TRIAL_WORDS: &str = "trials/nct06822881/locales";
/// The words that the trial takes from the library.
const SHARED: &str = "trials/library/locales";
/// The folders of the words beside the widget.
const SURFACES: [&str; 4] = ["builder", "pages", "privacy", "review-pack"];

/// The trial's texts, the interface's and those beside the widget, by language, each with its file and key.
fn texts() -> BTreeMap<String, Vec<(String, String)>> {
    let mut texts: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let shared = SURFACES.map(|surface| format!("{INTERFACE}/{surface}"));
    let folders = shared.iter().map(String::as_str);
    for folder in folders.chain([TRIAL_WORDS, SHARED, INTERFACE]) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in fs::read_dir(path).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let language = path.file_stem().unwrap().to_string_lossy().into_owned();
            let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            let mut read = Vec::new();
            collect(folder, &Value::Table(table), &mut read);
            let read = read.into_iter();
            let read = read.map(|(name, text)| (name, windows::filled(&text, &language)));
            let read: Vec<_> = read.collect();
            texts.entry(language).or_default().extend(read);
        }
    }
    texts
}

fn collect(name: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => texts.push((name.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect(name, item, texts)),
        Value::Table(table) => {
            table
                .iter()
                .for_each(|(key, value)| collect(&format!("{name}.{key}"), value, texts));
        }
        _ => {}
    }
}

/// Asserts of every text of a language that nothing is found in it.
fn nothing(language: &str, what: &str, find: impl Fn(&str) -> Option<String>) {
    let texts = texts();
    let found: Vec<String> = texts
        .get(language)
        .into_iter()
        .flatten()
        .filter_map(|(name, text)| Some(format!("{name}: {}", find(text)?)))
        .collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn no_window_is_left_to_fill_in_for_a_reader() {
    for texts in TRIAL.texts {
        let packed = format!("{texts:?}");
        let left = ["{window.", "{span."].map(|form| packed.matches(form).count());
        assert_eq!(
            left,
            [0, 0],
            "{}: fill it in in crates/reader",
            texts.language
        );
    }
}

#[test]
fn no_text_promises_a_place_or_calls_a_person_fit_or_unfit() {
    let forbidden = [
        "you qualify",
        "eligible",
        "ineligible",
        "congratulations",
        "great news",
        "good news",
        "unfortunately",
        "accepted into",
        "guarantee",
        "will cure",
        "符合条件",
        "合格",
        "恭喜",
        "好消息",
        "遗憾",
        "不幸",
        "保证",
        "治愈率",
        "入选",
        "符合條件",
        "遺憾",
        "保證",
        "治癒率",
        "入選",
    ];
    for language in texts().keys() {
        nothing(language, "a promise or a verdict", |text| {
            let lower = text.to_lowercase();
            forbidden
                .iter()
                .find(|phrase| lower.contains(**phrase))
                .map(|phrase| (*phrase).to_owned())
        });
    }
}

/// A browser may end a line after a plain hyphen: "CAR-" above, "T" below. U+2011 is a hyphen that keeps a name whole.
#[test]
fn no_name_is_broken_at_its_hyphen() {
    let joins = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    for language in texts().into_keys() {
        nothing(
            &language,
            "a name with a hyphen that a line can end after",
            |text| {
                let mut parts = text.split('-').peekable();
                while let (Some(before), Some(after)) = (parts.next(), parts.peek()) {
                    // SHA-256 and X-Frame-Options are written so wherever somebody looks them up.
                    let is_looked_up = before.ends_with("SHA") || *after == "Frame";
                    if before.ends_with(joins) && after.starts_with(joins) && !is_looked_up {
                        return Some(format!("{before}-{after}"));
                    }
                }
                None
            },
        );
    }
}

#[test]
fn no_text_is_blank_or_has_space_around_it() {
    for language in texts().keys() {
        nothing(language, "space around a text", |text| {
            let gap = text.ends_with("_gap") || text.chars().all(|c| " ;,:；，：、".contains(c));
            (text != text.trim() && !gap || text.contains("  ")).then(|| format!("{text:?}"))
        });
    }
}

#[test]
fn each_screen_has_its_own_title_and_each_criterion_its_own_test() {
    for texts in TRIAL.texts {
        let file = format!("{TRIAL_WORDS}/{}.toml", texts.language);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let said: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        let text = |part: &str, id: &str, key: &str| {
            let found = said[part].get(id).and_then(|texts| texts.get(key));
            let found = found.map_or("", |text| text.as_str().unwrap());
            windows::filled(found, texts.language)
        };
        for (screen, title) in TRIAL.screens.iter().zip(texts.screens) {
            assert_eq!(*title, text("screens", screen.id, "title"), "{}", screen.id);
        }
        for (criterion, texts) in TRIAL.rules.criteria.iter().zip(texts.criteria) {
            let test = text("criteria", criterion.id, "test");
            assert_eq!(texts.test, test, "{}", criterion.id);
            assert_eq!(texts.plain, text("criteria", criterion.id, "plain"));
        }
        assert!(texts.criteria.iter().any(|texts| !texts.test.is_empty()));
        assert!(texts.screens.iter().any(|title| !title.is_empty()));
    }
}
