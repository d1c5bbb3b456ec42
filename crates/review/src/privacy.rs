//! Renders the privacy statement in one language, for the privacy page and the review pack.

use std::path::Path;

use anyhow::Result;
use prescreen_words::Words;

use crate::files::read_text;
use crate::html::filled;
use crate::surfaces::Spoken;

const TEMPLATE: &str = "src/pages/privacy-text.html";

/// The statement as HTML, with the first heading at `level` and the others one below it.
pub fn html(spoken: &Spoken, level: u8) -> Result<String> {
    let [first, other] = [level, level + 1].map(|level| format!("h{level}"));
    let gap = Words::of(&spoken.language).sentence_gap();
    let mut texts: Vec<(&str, &str)> = vec![("first", &first), ("other", &other), ("gap", gap)];
    let own = spoken.texts.iter();
    texts.extend(own.map(|(key, text)| (key.as_str(), text.as_str())));
    filled(TEMPLATE, &read_text(Path::new(TEMPLATE))?, &texts, &[])
}
