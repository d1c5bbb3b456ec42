//! What holds of the Chinese texts alone, in both ways of writing them.

use super::*;

const FORMS: [&str; 2] = ["zh-Hans", "zh-Hant"];

/// Asserts of every Chinese text that nothing is found in it.
fn nothing_in_chinese(what: &str, find: impl Fn(&str) -> Option<String>) {
    for language in FORMS {
        nothing(language, what, &find);
    }
}

#[test]
fn no_english_sentence_is_left_in_chinese() {
    nothing_in_chinese("four English words in a row", |text| {
        let words: Vec<&str> = text.split(' ').collect();
        let is_word = |word: &&str| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_ascii_alphabetic() || c == '\'' || c == '-')
        };
        let run = words.windows(4).find(|run| run.iter().all(is_word))?;
        Some(run.join(" "))
    });
}

#[test]
fn no_western_punctuation_stands_between_chinese_characters() {
    nothing_in_chinese("western punctuation beside Chinese", |text| {
        let chars: Vec<char> = text.chars().collect();
        let odd = chars.windows(3).find(|part| {
            is_chinese(part[0])
                && ",.;:!?()\"'".contains(part[1])
                && (is_chinese(part[2]) || part[2] == ' ')
        })?;
        Some(odd.iter().collect())
    });
}

#[test]
fn no_space_stands_between_chinese_characters() {
    nothing_in_chinese("a space in Chinese", |text| {
        let chars: Vec<char> = text.chars().collect();
        let odd = chars
            .windows(3)
            .find(|part| is_chinese(part[0]) && part[1] == ' ' && is_chinese(part[2]))?;
        Some(odd.iter().collect())
    });
}

#[test]
fn each_way_of_writing_chinese_has_its_own_quotation_marks() {
    for (language, others) in [("zh-Hans", "「」『』"), ("zh-Hant", "“”‘’")] {
        nothing(language, "the other way's quotation marks", |text| {
            let odd = text.find(|c| others.contains(c))?;
            Some(text[odd..].chars().take(8).collect())
        });
    }
}

/// The letters that no text of a language may have.
fn letters_of_the_other_way(language: &str) -> String {
    let letters: toml::Table = include_str!("chinese-letters.toml").parse().unwrap();
    let other = match language {
        "zh-Hans" => "traditional",
        _ => "simplified",
    };
    letters[other].as_str().unwrap().to_owned()
}

#[test]
fn no_text_mixes_simplified_and_traditional_letters() {
    for language in FORMS {
        let odd = letters_of_the_other_way(language);
        let found: Vec<String> = texts()[language]
            .iter()
            // People type what they are used to.
            .filter(|(name, _)| !name.contains(".units."))
            .filter_map(|(name, text)| {
                // So that it can be shown to people in Beijing.
                let text = text.replace("北京高博医院", "");
                let letter = text.chars().find(|letter| odd.contains(*letter))?;
                Some(format!("{name}: {letter} in {text}"))
            })
            .collect();
        assert_eq!(found, [""; 0], "{language}");
    }
}

#[test]
fn no_name_of_a_medicine_or_place_mixes_them_either() {
    for (at, texts) in TRIAL.texts.iter().enumerate() {
        if !FORMS.contains(&texts.language) {
            continue;
        }
        let odd = letters_of_the_other_way(texts.language);
        let medicines = TRIAL.medicines.iter().flat_map(|it| it.names[at]);
        let places = TRIAL.studies.iter().flat_map(|studies| studies.countries);
        let places = places.filter_map(|country| country.names.get(at));
        for name in medicines.chain(places) {
            let letter = name.chars().find(|letter| odd.contains(*letter));
            assert_eq!(letter, None, "{}: {name}", texts.language);
        }
    }
}
