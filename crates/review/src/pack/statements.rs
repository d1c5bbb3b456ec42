//! The privacy statement, as on the released page, and the accessibility statement.

use anyhow::{Context, Result};

use super::Pack;
use crate::html::from_markdown;
use crate::surfaces::{self, PRIVACY};
use crate::{files, privacy};

/// The privacy statement in one language, with its headings from level 3.
pub fn privacy(pack: &Pack) -> Result<String> {
    let all = surfaces::read(&PRIVACY, pack.trial, pack.folder)?;
    let language = pack.texts.language;
    let spoken = all.iter().find(|spoken| spoken.language == language);
    let spoken =
        spoken.with_context(|| format!("the privacy page has no words in `{language}`"))?;
    privacy::html(spoken, 3)
}

pub fn accessibility(pack: &Pack) -> Result<String> {
    let file = match pack.texts.language {
        "en" => "docs/accessibility.md".to_owned(),
        other => format!("docs/accessibility.{other}.md"),
    };
    let text = files::read_text(file.as_ref())?;
    // The section already has a heading, which replaces the document's title.
    let text = text.split_once('\n').map_or("", |(_, rest)| rest);
    Ok(from_markdown(text, 1))
}
