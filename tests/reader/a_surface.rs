//! The words of the pages, of the builder page and of the review pack.

use std::fs;
use std::path::PathBuf;

use prescreen_reader::{Spoken, Surface, surface};

use super::folder::{EN, FR, Folder};

const PAGES: Surface = Surface {
    name: "pages",
    filled: &["count"],
};
const OTHER: Surface = Surface {
    name: "other",
    filled: &[],
};

/// A folder of the trial in two languages, and the words of a surface in some.
fn with(name: &str, surface: &Surface, files: &[(&str, &str)]) -> (Folder, PathBuf) {
    let folder = Folder::of_two_languages(&format!("surface_{name}"));
    let words = folder.path.join("shared");
    fs::create_dir_all(words.join(surface.name)).unwrap();
    for (language, text) in files {
        let file = words.join(surface.name).join(format!("{language}.toml"));
        fs::write(file, text).unwrap();
    }
    (folder, words)
}

#[test]
fn of_a_trial_may_be_shorter_in_its_fallback_alone() {
    let short = |name: &str, old: &str, new: &str| {
        let (folder, words) = with(name, &PAGES, &SAME);
        folder.replace(FR, old, new);
        surface(&PAGES, &words, &folder.path).map_err(|problems| problems.to_string())
    };
    let call = " (from outside mainland China: {phone_abroad})";
    assert!(short("short_fallback", call, "").is_ok());
    let call = " (from outside mainland China {phone_abroad})";
    let refused = short("short_snippet", call, "").unwrap_err();
    assert!(
        refused.contains("pages.snippet: has other {placeholders}"),
        "{refused}"
    );
}

/// What is wrong, a line each.
#[track_caller]
fn refused(name: &str, files: &[(&str, &str)]) -> String {
    let (folder, words) = with(name, &PAGES, files);
    surface(&PAGES, &words, &folder.path)
        .unwrap_err()
        .to_string()
}

const SAME: [(&str, &str); 2] = [("en", "a = \"A {count}\""), ("fr", "a = \"Á {count}\"")];

#[test]
fn has_each_language_with_what_the_trial_says_of_itself() {
    let (folder, words) = with("read", &PAGES, &SAME);
    let read = surface(&PAGES, &words, &folder.path).unwrap();
    let languages: Vec<&str> = read.iter().map(|spoken| &*spoken.language).collect();
    assert_eq!(languages, ["en", "fr"]);
    assert_eq!(read[1].text("a"), Some("Á {count}"));
    let fallback = read[0].text("fallback").unwrap();
    assert!(fallback.contains("[{phone}](tel:{tel})"), "{fallback}");
}

#[test]
fn is_said_otherwise_by_a_trial() {
    let (folder, words) = with("own", &PAGES, &SAME);
    let own = folder.path.join("words/pages");
    fs::create_dir_all(&own).unwrap();
    fs::write(own.join("fr.toml"), "a = \"B {count}\"").unwrap();
    let read = surface(&PAGES, &words, &folder.path).unwrap();
    let texts: Vec<_> = read.iter().map(|spoken| spoken.text("a")).collect();
    assert_eq!(texts, [Some("A {count}"), Some("B {count}")]);
}

#[test]
fn but_for_pages_is_in_the_languages_that_have_it() {
    let (folder, words) = with("some", &OTHER, &[("fr", "a = \"A\"")]);
    let read: Vec<Spoken> = surface(&OTHER, &words, &folder.path).unwrap();
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].language, "fr");
    let refused = refused("pages_in_one", &SAME[..1]);
    assert!(
        refused.contains("locales/fr.toml: has no words"),
        "{refused}"
    );
    assert!(refused.contains("words/pages/fr.toml"), "{refused}");
}

#[test]
fn with_other_keys_or_placeholders_is_refused() {
    for (name, french, what, remedy) in [
        (
            "blank",
            "a = \"\"",
            ":1: a: is not a text",
            "between quotation",
        ),
        ("missing", "", ": \"a\" is missing", "add \"a\""),
        (
            "more",
            "a = \"Á {count}\"\nb = \"B\"",
            ":2: b: stands in no other language",
            "take it out",
        ),
        (
            "placeholders",
            "a = \"Á\"",
            ":1: a: has other {placeholders}",
            "use the same ones",
        ),
        (
            "unknown",
            "a = \"Á {count} {phon}\"",
            ":1: a: {phon} is not known here",
            "phone_abroad",
        ),
    ] {
        let refused = refused(name, &[SAME[0], ("fr", french)]);
        let file = format!("shared/pages/fr.toml{what}");
        assert!(refused.contains(&file), "{name}: {refused}");
        assert!(refused.contains(remedy), "{name}: {refused}");
    }
}

#[test]
fn of_a_trial_that_does_not_say_whom_to_call_is_refused() {
    for (name, old, new, what, remedy) in [
        (
            "no_phone",
            "{name}, {hospital}, [{phone}](tel:{tel}) (from outside mainland China: {phone_abroad})",
            "{name}, {hospital}",
            "pages.fallback: does not say whom to call",
            "put {phone} in",
        ),
        (
            "no_study",
            "study = \"Lupus and scleroderma study, Beijing\"\n",
            "",
            "pages: \"study\" is missing",
            "add \"study\"",
        ),
        (
            "unknown_fact",
            "China: {phone_abroad}",
            "China: {phon}",
            "pages.fallback: {phon} is not known here",
            "use one of id, registry",
        ),
        (
            "unknown_key",
            "study = \"Lupus and scleroderma study, Beijing\"",
            "study = \"Lupus and scleroderma study, Beijing\"\nstudies = \"S\"",
            "pages.studies: is not known here",
            "use one of description, study",
        ),
    ] {
        for file in [EN, FR] {
            let (folder, words) = with(&format!("{name}_{}", &file[8..10]), &PAGES, &SAME);
            folder.replace(file, old, new);
            let refused = surface(&PAGES, &words, &folder.path).unwrap_err();
            let refused = refused.to_string();
            assert_eq!(refused.lines().count(), 1, "{name}: {refused}");
            assert!(refused.contains(&format!("{file}:")), "{name}: {refused}");
            for part in [what, remedy] {
                assert!(refused.contains(part), "{name}: {refused}");
            }
        }
    }
}
