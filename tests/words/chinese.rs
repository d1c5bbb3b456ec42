//! What holds of the Chinese texts alone.

use super::*;

#[test]
fn no_english_sentence_is_left_in_chinese() {
    nothing("zh-Hans", "four English words in a row", |text| {
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
    nothing("zh-Hans", "western punctuation beside Chinese", |text| {
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
    nothing("zh-Hans", "a space in Chinese", |text| {
        let chars: Vec<char> = text.chars().collect();
        let odd = chars
            .windows(3)
            .find(|part| is_chinese(part[0]) && part[1] == ' ' && is_chinese(part[2]))?;
        Some(odd.iter().collect())
    });
}
