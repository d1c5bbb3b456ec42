//! The files of `dist`, and what is done with them: read, written, packed, hashed.

use std::fmt::Write;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha384};

pub use crate::chosen::dist;

/// What is worth compressing.
const COMPRESSIBLE: [&str; 7] = ["html", "js", "css", "wasm", "json", "ts", "txt"];

/// Every file there, in order.
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
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    if found.is_empty() {
        bail!("`{}` is empty; run `cargo xtask dist`", dist().display());
    }
    found.sort();
    Ok(found)
}

/// What a file holds.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))
}

/// What a file holds, as text.
pub fn read_text(file: impl AsRef<Path>) -> Result<String> {
    let file = file.as_ref();
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
    write(to, read(from)?)
}

/// Bytes in Brotli's densest form.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
    Ok(packed)
}

/// Bytes in gzip's densest form.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// Writes `.br` and `.gz` beside each file, for servers that send what is packed already.
pub fn compress_all() -> Result<()> {
    for file in all()? {
        let ending = file.extension().and_then(|ending| ending.to_str());
        if ending.is_some_and(|ending| COMPRESSIBLE.contains(&ending)) {
            let content = read(&file)?;
            for (ending, packed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
                write(Path::new(&format!("{}.{ending}", file.display())), packed)?;
            }
        }
    }
    Ok(())
}

/// `sha384-…`, as an `integrity` attribute and a policy have it: by it a browser, or a person, tells that a file is the
/// one that was released.
pub fn sha384(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// A line for each file of `dist`: its hash and its name.
pub fn integrity() -> Result<String> {
    let mut list = String::new();
    for file in all()? {
        let name = file.strip_prefix(dist()).unwrap_or(&file).display();
        writeln!(list, "{}  {name}", sha384(&read(&file)?))?;
    }
    Ok(list)
}

/// A page in ASCII, whose other letters are written as their numbers: it is read alike in every encoding. Scripts and
/// styles, which take no numbers, have to be ASCII already.
pub fn ascii(page: &str) -> Result<String> {
    for name in ["script", "style"] {
        for part in page.split(&format!("<{name}")).skip(1) {
            let inside = part.split(&format!("</{name}")).next().unwrap_or(part);
            if let Some(letter) = inside.chars().find(|letter| !letter.is_ascii()) {
                bail!("a `<{name}>` inside it holds `{letter}`; have esbuild write it in ASCII");
            }
        }
    }
    let mut written = String::with_capacity(page.len());
    for letter in page.chars() {
        if letter.is_ascii() {
            written.push(letter);
        } else {
            write!(written, "&#{};", u32::from(letter))?;
        }
    }
    Ok(written)
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

    #[test]
    fn a_page_in_ascii_says_the_same_and_has_no_other_letter_in_a_script() {
        let page = ascii("<title>试验 · T</title><script>a</script>").unwrap_or_default();
        assert_eq!(
            page,
            "<title>&#35797;&#39564; &#183; T</title><script>a</script>"
        );
        for wrong in ["<script>试</script>", "<p>a</p><style>·</style>"] {
            assert!(ascii(wrong).is_err(), "{wrong}");
        }
    }
}
