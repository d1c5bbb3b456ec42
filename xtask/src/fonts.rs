//! A font with Chinese in it: without one a browser prints empty boxes, and a printed page cannot be read back.

use anyhow::{Result, bail};

use crate::debian;
use crate::process::Run;

const BY_HAND: &str = "install a font that has Chinese, such as Debian's fonts-wqy-microhei";

/// Sees that there is one, or has Debian's smallest installed.
pub fn chinese() -> Result<()> {
    if there() {
        return Ok(());
    }
    debian::install(&["fontconfig", "fonts-wqy-microhei"], BY_HAND)?;
    if !there() {
        bail!("`fc-list :lang=zh` still names no font; {BY_HAND}");
    }
    Ok(())
}

fn there() -> bool {
    let found = Run::new("fc-list").args([":lang=zh", "family"]).text();
    found.is_some_and(|families| !families.is_empty())
}
