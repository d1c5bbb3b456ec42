//! Fonts for every writing that is tested: without one a browser shows empty boxes, and a printed page cannot be read back.

use anyhow::{Result, bail};

use crate::debian;
use crate::process::Run;

/// Sees that there is one with Chinese in it, or has Debian's smallest installed.
pub fn chinese() -> Result<()> {
    has("zh", "Chinese", "fonts-wqy-microhei")
}

/// Sees that there is one with Arabic in it, or has Debian's own installed.
pub fn arabic() -> Result<()> {
    has("ar", "Arabic", "fonts-dejavu-core")
}

fn has(language: &str, name: &str, package: &str) -> Result<()> {
    if there(language) {
        return Ok(());
    }
    let by_hand = format!("install a font that has {name}, such as Debian's {package}");
    debian::install(&["fontconfig", package], &by_hand)?;
    if !there(language) {
        bail!("`fc-list :lang={language}` still names no font; {by_hand}");
    }
    Ok(())
}

fn there(language: &str) -> bool {
    let pattern = format!(":lang={language}");
    let found = Run::new("fc-list")
        .args([pattern.as_str(), "family"])
        .text();
    found.is_some_and(|families| !families.is_empty())
}
