//! Every screen in every state that a person can meet, in every language, rendered to HTML without a browser.
//!
//! `states.toml` lists the states, and `tests/people.toml` has the people in them. Tests, `cargo review gallery` and the review
//! pack take their screens from here.
//!
//! ```
//! # fn main() -> anyhow::Result<()> {
//! let entries = trial_prescreen::gallery::entries()?;
//! let start = entries.iter().find(|entry| entry.name() == "intro--start--en").expect("the start screen");
//! assert!(start.html(1)?.contains(r#"data-screen="intro""#));
//! # Ok(())
//! # }
//! ```

mod fields;
mod people;
mod prefer;
mod reach;
mod states;

use std::sync::Arc;

use anyhow::{Context, Result};

use crate::{
    platform::with_today,
    render,
    words::{Words, every_words},
};
use states::Shown;

/// A screen in a state, in a language.
pub struct Entry {
    shown: Arc<Shown>,
    /// The words of its language.
    pub words: &'static Words,
}

/// All of them, in the order of the list, each state in every language.
///
/// # Errors
///
/// If the list or the people cannot be read.
pub fn entries() -> Result<Vec<Entry>> {
    let all = states::all()?.into_iter().map(Arc::new);
    let in_languages = all.flat_map(|shown| {
        every_words().iter().map(move |words| Entry {
            shown: shown.clone(),
            words,
        })
    });
    Ok(in_languages.collect())
}

impl Entry {
    /// Its name, such as `result--not-now-quick--zh-Hans`.
    pub fn name(&self) -> String {
        [self.screen(), self.state(), self.words.language].join("--")
    }

    /// The screen's name, as its `data-screen` has it.
    pub fn screen(&self) -> &str {
        &self.shown.screen
    }

    /// The name of the state, without screen and language.
    pub fn state(&self) -> &str {
        &self.shown.state
    }

    /// The widget in this state, as HTML: its root and what is in it. `heading_level` is that of its first heading, 1 to 4.
    ///
    /// # Errors
    ///
    /// If the list names what the trial does not have, or the person has no answer to a question on the way.
    pub fn html(&self, heading_level: usize) -> Result<String> {
        let mut reached = Ok(());
        let html = with_today(self.shown.day()?, || {
            render::html(self.words.language, heading_level, |state| {
                reached = reach::reach(state, &self.shown);
            })
        });
        reached.with_context(|| format!("{} in src/gallery/states.toml", self.name()))?;
        Ok(html)
    }
}
