//! Reads and writes files, with errors that name the file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::output::dist;

/// Every file in `dist`, sorted.
///
/// # Errors
///
/// If `dist` is missing or empty.
pub fn all() -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![dist().to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| {
            format!(
                "`{}` cannot be read; run `cargo xtask dist`",
                folder.display()
            )
        })?;
        for entry in entries {
            let path = entry?.path();
            let list = if path.is_dir() {
                &mut folders
            } else {
                &mut found
            };
            list.push(path);
        }
    }
    if found.is_empty() {
        bail!("`{}` is empty; run `cargo xtask dist`", dist().display());
    }
    found.sort();
    Ok(found)
}

/// A file's bytes.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

/// A file's text.
pub fn read_text(file: impl AsRef<Path>) -> Result<String> {
    let file = file.as_ref();
    fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

/// Writes a file, and creates its folders.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, content))
        .with_context(|| format!("`{}` cannot be written", file.display()))
}
