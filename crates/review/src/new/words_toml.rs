//! `words/TAG.toml`: what the interface says of the first trial's place and treatment, to be said of this one.

use anyhow::{Context, Result};
use toml::{Table, Value};

use super::page::Page;

/// The interface's texts in English.
pub const FILE: &str = "crates/words/locales/en.toml";

/// Words of the first trial's place, treatment and questions.
const OF_ANOTHER: [&str; 8] = [
    "Beijing",
    "China",
    "Chinese",
    "the cells",
    "CAR",
    "virus tests",
    "two diseases",
    "one contact",
];

/// The interface's texts that speak of the first trial's place or treatment: key and text.
///
/// # Errors
///
/// If the file of the interface's texts is not TOML.
pub fn of_another(text: &str) -> Result<Vec<(String, String)>> {
    let table: Table = text
        .parse()
        .with_context(|| format!("`{FILE}` is not TOML; put it back"))?;
    let texts = table.into_iter().filter_map(|(key, text)| match text {
        Value::String(text) if OF_ANOTHER.iter().any(|word| text.contains(word)) => {
            Some((key, text))
        }
        _ => None,
    });
    Ok(texts.collect())
}

/// Writes the texts to be said otherwise, each beside what the interface says now.
pub fn words_toml(language: &str, texts: &[(String, String)]) -> Page {
    let mut page = Page::new(format!("words/{language}.toml"));
    page.line("# What the interface says otherwise with this trial. Each text below speaks of the first trial's place or treatment:");
    page.line("# write what is true of this one. What this trial never shows, such as the call card's texts, may be taken out.");
    for (key, text) in texts {
        page.line(format!("\n# {text}"));
        page.decide(
            format!("{key} = \"\""),
            format!("the interface now says: {text}"),
        );
    }
    page
}
