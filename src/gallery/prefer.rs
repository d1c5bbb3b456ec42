use anyhow::{Result, bail};

use crate::{state::Preferences, words::every_words};

/// The preferences of these names, for someone who is spoken to in a language.
pub fn preferences(names: &[String], language: &str) -> Result<Preferences> {
    let mut preferences = Preferences::default();
    for name in names {
        match name.as_str() {
            "someone-else" => preferences.someone_else = true,
            "large-text" => preferences.large_text = true,
            "ease-open" => preferences.ease_open = true,
            "paused" => preferences.paused = true,
            "share-sensitive" => preferences.share_sensitive = true,
            "pinyin" => preferences.pinyin = true,
            "card-answers" => preferences.card_answers = true,
            "letter-findings" => preferences.letter_findings = true,
            "letter-language" => {
                let mut others = every_words().iter().map(|words| words.language);
                preferences.letter_language = others.find(|other| *other != language);
            }
            other => bail!("`prefer` has `{other}`, which src/gallery/prefer.rs does not know"),
        }
    }
    Ok(preferences)
}
