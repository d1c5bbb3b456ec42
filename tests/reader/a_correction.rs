//! Texts that a translator has written for somebody who answers for another, in place of what the rules make.

use std::fs;
use std::path::Path;

use prescreen_reader::bake;
use trial_prescreen::trial::LanguagePack;

use super::folder::{EN, Folder, english};

/// The interface's words that a trial says otherwise.
const WORDS: &str = "words/en.toml";

/// What is baked of a folder, or what is wrong with it, a line each.
fn baked(folder: &Folder) -> Result<bake::Baked, String> {
    let trial = folder.read().map_err(|problems| problems.to_string())?;
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/words/locales");
    bake::bake(&trial, &folder.path, &folder.library(), &words)
        .map_err(|problems| problems.to_string())
}

/// All texts of the English pack: the trial's in the person's own and in caregiver wording, and the interface's.
fn told(baked: &bake::Baked) -> [String; 3] {
    let LanguagePack { texts, words } = english(baked);
    let [own, someone_else] = texts.map(|texts| format!("{texts:?}"));
    [own, someone_else, format!("{words:?}")]
}

/// The folder with more at the end of its words.
fn with(name: &str, file: &str, more: &str) -> Folder {
    let folder = Folder::new(&format!("correction_{name}"));
    let path = folder.path.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::write(&path, format!("{before}\n{more}\n")).unwrap();
    folder
}

#[test]
fn of_the_trial_is_told_in_place_of_what_rules_make() {
    let folder = Folder::new("correction_none");
    let [_, someone_else, _] = told(&baked(&folder).unwrap());
    assert!(someone_else.contains("How old are they?"));
    let more = "[someone_else_texts.questions.age]\nlegend = \"How old is the person?\"";
    let [own, someone_else, _] = told(&baked(&with("legend", EN, more)).unwrap());
    assert!(someone_else.contains("How old is the person?"));
    assert!(!someone_else.contains("How old are they?"));
    assert!(own.contains("How old are you?"));
}

#[test]
fn has_the_windows_of_the_rules_filled_in() {
    let more = "[someone_else_texts.questions.vaccine]\nlegend = \"VACCINE in {span.vaccine}?\"";
    let [_, someone_else, _] = told(&baked(&with("window", EN, more)).unwrap());
    assert!(someone_else.contains("VACCINE in month?"));
    let more = "[someone_else_texts.questions.vaccine]\nlegend = \"VACCINE in the past 9 weeks?\"";
    let refused = baked(&with("length", EN, more)).unwrap_err();
    assert!(refused.contains("says “9 weeks”"), "{refused}");
}

#[test]
fn of_the_interface_is_told_in_place_of_what_rules_make() {
    let more = "[someone_else_texts]\nletter_findings = \"Put on it what came of it\"";
    let [_, _, words] = told(&baked(&with("interface", WORDS, more)).unwrap());
    assert!(words.contains("Put on it what came of it"));
    assert!(words.contains("Put on it what my answers came to"));
}

#[test]
fn that_corrects_nothing_is_refused_with_its_line() {
    for (name, file, more, what, remedy) in [
        (
            "unknown",
            EN,
            "[someone_else_texts.questions.agge]\nlegend = \"How old is the person?\"",
            "someone_else_texts.questions.agge.legend: is the key of no text in this file",
            "take it out",
        ),
        (
            "same",
            EN,
            "[someone_else_texts.questions.age]\nlegend = \"How old are they?\"",
            "is what the rules make of it",
            "take it out",
        ),
        (
            "blank",
            EN,
            "[someone_else_texts.questions.age]\nlegend = \" \"",
            "is not a text",
            "between quotation marks",
        ),
        (
            "placeholders",
            EN,
            "[someone_else_texts.questions.age]\nlegend = \"How old is {person}?\"",
            "has other {placeholders} than the text that it corrects",
            "use the same ones",
        ),
        (
            "unknown_word",
            WORDS,
            "[someone_else_texts]\nletter_finding = \"…\"",
            "someone_else_texts.letter_finding: is the key of no text",
            "take it out",
        ),
        (
            "same_word",
            WORDS,
            "[someone_else_texts]\nunsure = \"I'm not sure\"",
            "is what the rules make of it",
            "take it out",
        ),
    ] {
        let folder = with(name, file, more);
        let refused = baked(&folder).unwrap_err();
        let line = folder.line(file, more) + 1;
        let place = format!("{}:{line}: ", folder.path.join(file).display());
        assert_eq!(refused.lines().count(), 1, "{name}: {refused}");
        assert!(refused.starts_with(&place), "{name}: {refused}");
        for part in [what, remedy] {
            assert!(refused.contains(part), "{name}: {refused}");
        }
    }
}
