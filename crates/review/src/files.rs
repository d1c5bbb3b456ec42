//! Reads and writes files; errors name the file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Reads a file as text.
pub fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

/// Writes a file, creating its folder if necessary.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, content))
        .with_context(|| format!("`{}` cannot be written", file.display()))
}
