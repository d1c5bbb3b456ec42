//! The texts of what speaks one language alone: that language's own page, the card of a pasted address, and the WordPress
//! plugin.

use anyhow::Result;
use prescreen_core::trial::Trial;
use prescreen_words::{Words, ranges};
use serde::Serialize;

use crate::html::linked;
use crate::surfaces::Spoken;

/// One language's texts. None is HTML but `snippet`.
#[derive(Serialize)]
pub struct OneLanguage {
    /// BCP 47, such as `zh-Hans`.
    lang: String,
    /// The beginnings of language tags that are answered in it, see [`ranges`].
    ranges: Vec<String>,
    /// Its own name, such as `简体中文`.
    name: &'static str,
    /// ` dir="rtl"` for a right-to-left language; empty for others.
    direction: &'static str,
    title: String,
    description: String,
    /// The trial's title, and what the pre-screener is, as on the start screen.
    heading: &'static str,
    about: String,
    /// That answers stay on the device.
    promise: &'static str,
    /// The accessible name of the frame.
    label: &'static str,
    /// A host's fallback, as in the snippets, with its links as HTML.
    snippet: String,
    /// The link from the card to the widget's own page.
    own_page: String,
    /// The message to an author who wrote an unknown value.
    unknown_setting: String,
}

/// The texts of each language that has pages.
///
/// # Errors
///
/// If one is missing.
pub fn languages(trial: &Trial, pages: &[Spoken]) -> Result<Vec<OneLanguage>> {
    let tags: Vec<&str> = pages.iter().map(|spoken| &*spoken.language).collect();
    let ranges = ranges(&tags);
    let each = pages.iter().map(|spoken| {
        let answered = ranges.iter().filter(|(_, tag)| *tag == spoken.language);
        let words = Words::of(&spoken.language);
        let texts = trial.texts(&spoken.language);
        let own = |key| spoken.text(key).map(str::to_owned);
        Ok(OneLanguage {
            lang: spoken.language.clone(),
            ranges: answered.map(|(range, _)| range.clone()).collect(),
            name: words.language_name(),
            direction: spoken.direction(),
            title: own("title")?,
            description: own("description")?,
            heading: texts.title,
            about: texts.about.join(words.sentence_gap()),
            promise: words.start_privacy_title(),
            label: words.widget_label(),
            snippet: linked(spoken.text("snippet")?.trim(), ""),
            own_page: own("own_page")?,
            unknown_setting: own("unknown_setting")?,
        })
    });
    each.collect()
}
