//! The texts outside the widget in every language, with the trial's facts filled in: those of the pages, the scripts, the
//! builder page and the review pack.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use prescreen_core::trial::Trial;
use prescreen_reader::{self as reader, Surface, is_right_to_left};
use prescreen_words::fill;

/// The folder with the texts of all surfaces.
const WORDS: &str = "crates/words/locales";

/// The pages around the widget, and the messages of scripts while it is not available. The WordPress plugin fills these
/// placeholders.
pub const PAGES: Surface = Surface {
    name: "pages",
    filled: &["setting", "value", "values"],
};

/// The privacy page, and its section in the review pack.
pub const PRIVACY: Surface = Surface {
    name: "privacy",
    filled: &[],
};

/// The page that generates the snippets for hosts. Its script fills these placeholders.
pub const BUILDER: Surface = Surface {
    name: "builder",
    filled: &[
        "after", "before", "echo", "file", "files", "folder", "hash", "host", "major", "moving",
        "names", "near", "page", "shown", "size", "solid", "status", "text", "theme", "wanted",
        "what",
    ],
};

/// The review pack.
pub const PACK: Surface = Surface {
    name: "review-pack",
    filled: &[
        "after", "cohort", "count", "criteria", "date", "expected", "finding", "from", "label",
        "max", "min", "number", "question", "screen", "skip", "title", "to", "unit", "values",
        "window",
    ],
};

/// The texts of a surface in one language.
pub struct Spoken {
    /// BCP 47, such as `zh-Hans`.
    pub language: String,
    surface: &'static str,
    /// Keys and texts, in the order of the file.
    pub texts: Vec<(String, String)>,
}

impl Spoken {
    /// The text with this key.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn text(&self, key: &str) -> Result<&str> {
        let found = self.texts.iter().find(|(own, _)| own == key);
        let found = found.map(|(_, text)| text.as_str());
        found.with_context(|| {
            format!(
                "\"{key}\" is missing in {WORDS}/{}/{}.toml; add it",
                self.surface, self.language
            )
        })
    }

    /// The attribute `dir` for a right-to-left language; empty for others.
    pub fn direction(&self) -> &'static str {
        let right_to_left = self.texts.iter().any(|(_, text)| is_right_to_left(text));
        if right_to_left { " dir=\"rtl\"" } else { "" }
    }
}

/// Reads the texts of a surface in each language of the trial in `folder` that has them.
///
/// # Errors
///
/// All problems with them, see [`reader::surface`].
pub fn read(surface: &Surface, trial: &Trial, folder: &Path) -> Result<Vec<Spoken>> {
    let read = reader::surface(surface, Path::new(WORDS), folder);
    let read = read.map_err(|problems| anyhow!("{problems}"))?.into_iter();
    let each = read.map(|spoken| {
        let facts = facts(trial);
        let texts = spoken.texts.into_iter();
        Spoken {
            language: spoken.language,
            surface: surface.name,
            texts: texts.map(|(key, text)| (key, fill(text, &facts))).collect(),
        }
    });
    Ok(each.collect())
}

/// The facts of a trial by the placeholders for them. Telephone numbers of the built-in trial are isolated if a language
/// needs that.
fn facts(trial: &Trial) -> [(&'static str, &'static str); 7] {
    let (facts, contact) = (&trial.facts, &trial.contact);
    [
        ("id", facts.id),
        ("registry", facts.registry),
        ("name", contact.name),
        ("hospital", contact.hospital),
        ("phone", contact.phone),
        ("phone_abroad", contact.phone_abroad),
        ("tel", contact.tel),
    ]
}
