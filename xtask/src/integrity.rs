//! The hashes by which a browser, or a person, tells that a file is the one that was released.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

use crate::files::{self, dist};

/// `sha384-…`, as an `integrity` attribute and a policy have it.
pub fn sha384(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// The hash of a file.
pub fn of(file: &Path) -> Result<String> {
    let content = fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    Ok(sha384(&content))
}

/// A line for each file of `dist`: its hash and its name.
pub fn list() -> Result<String> {
    let mut list = String::new();
    for file in files::all()? {
        let name = file.strip_prefix(dist()).unwrap_or(&file).display();
        // Writing into a text cannot fail.
        let _ = writeln!(list, "{}  {name}", of(&file)?);
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // FIPS 180-4's own example of the text `abc`, in base64.
        let abc = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(sha384(b"abc"), abc);
    }
}
