use trial_prescreen::words::{WORDS, Words, negotiate};

#[test]
fn the_first_wish_that_is_spoken_is_taken() {
    for (wishes, spoken) in [
        (&["en"][..], "en"),
        (&["zh-Hans"], "zh-Hans"),
        (&["zh-TW"], "zh-Hans"),
        (&["ZH_cn.UTF-8"], "zh-Hans"),
        (&[" zh "], "zh-Hans"),
        (&["en-GB", "zh"], "en"),
        (&["fr", "zh", "en"], "zh-Hans"),
        (&["fr", "de"], "en"),
        (&["zho"], "en"),
        (&["e", "z", ""], "en"),
        (&[], "en"),
    ] {
        assert_eq!(negotiate(wishes.iter().copied()), spoken, "{wishes:?}");
    }
}

#[test]
fn words_in_a_language_that_is_not_spoken_are_the_first_ones() {
    for words in WORDS.iter() {
        assert_eq!(Words::of(words.language).language, words.language);
        let told = Words::for_someone_else(words.language);
        assert_eq!(told.language, words.language);
    }
    assert_eq!(Words::of("fr").language, "en");
    assert_eq!(Words::for_someone_else("fr").language, "en");
}

#[test]
fn every_text_of_a_language_is_among_all_of_them() {
    for words in WORDS.iter() {
        assert!(words.texts().contains(&words.medicine_warning()));
        let told = Words::for_someone_else(words.language);
        assert_eq!(told.texts().len(), words.texts().len());
    }
}
