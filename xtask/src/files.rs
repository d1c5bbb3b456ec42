//! The files of `dist`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use crate::chosen::dist;

/// Every file there, in order.
pub fn all() -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![dist().to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| {
            format!(
                "the folder `{}` cannot be read; run `cargo xtask dist`",
                folder.display()
            )
        })?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    if found.is_empty() {
        bail!(
            "the folder `{}` is empty; run `cargo xtask dist`",
            dist().display()
        );
    }
    found.sort();
    Ok(found)
}

/// Whether a file's name ends in one of these.
pub fn ends_in(file: &Path, endings: &[&str]) -> bool {
    file.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| endings.contains(&ending))
}

/// What a file holds, as text.
pub fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

/// Writes a file, and the folders it is in.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, content))
        .with_context(|| format!("`{}` cannot be written", file.display()))
}

/// Copies a file to another name or folder.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    let content = fs::read(from).with_context(|| format!("`{}` cannot be read", from.display()))?;
    write(to, content)
}
