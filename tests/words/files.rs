//! What is built in is what the files of the locales say, in every language alike.

use prescreen_reader as reader;

use super::*;

#[test]
fn the_trial_and_the_interface_speak_the_same_languages() {
    let of_trial: Vec<_> = TRIAL.texts.iter().map(|texts| texts.language).collect();
    let of_interface: Vec<_> = every_words().iter().map(|words| words.language).collect();
    assert_eq!(of_trial, of_interface);
    assert_eq!(of_trial, ["en", "zh-Hans", "zh-Hant"]);
}

#[test]
fn every_language_has_the_same_keys_with_the_same_placeholders() {
    let texts = texts();
    let shape = |language: &str| -> BTreeMap<String, Vec<String>> {
        let mut shape: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let of_interface = texts[language]
            .iter()
            .filter(|(name, _)| name.starts_with("crates/words"));
        for (name, text) in of_interface {
            let names = reader::placeholders(text).into_iter().map(str::to_owned);
            shape.entry(name.clone()).or_default().extend(names);
        }
        shape
    };
    for language in texts.keys() {
        assert_eq!(shape(language), shape("en"), "{language}");
    }
}

#[test]
fn what_is_built_in_is_what_the_trials_folder_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("trials/nct06822881");
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join(reader::LIBRARY);
    let read = reader::read(&folder, &library).unwrap_or_else(|problems| panic!("{problems}"));
    for (built_in, read) in TRIAL.texts.iter().zip(read.texts) {
        assert_eq!(format!("{built_in:#?}"), format!("{read:#?}"));
    }
    assert_eq!(format!("{:?}", *TRIAL), format!("{read:?}"));
}

#[test]
fn what_the_interface_says_is_what_its_files_say() {
    let texts = texts();
    for words in every_words().iter() {
        let own = format!("{INTERFACE}.");
        let of_interface = texts[words.language]
            .iter()
            .filter(|(name, _)| name.starts_with(&own));
        for (name, text) in of_interface {
            let key = name.rsplit('.').next().unwrap();
            // The build has followed these rules and corrections, and leaves them out.
            if key == "someone_else" || name.contains(".someone_else_texts.") {
                continue;
            }
            assert_eq!(
                words.get(key),
                Some(text.as_str()),
                "{}: {key}",
                words.language
            );
        }
    }
}
