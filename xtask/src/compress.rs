//! Compresses what is served.

use std::fs;
use std::io::{self, Write};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files::{self, ends_in};

/// What is worth compressing.
const COMPRESSIBLE: [&str; 7] = ["html", "js", "css", "wasm", "json", "ts", "txt"];

/// The file's bytes in Brotli's densest form.
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

/// The file's bytes in gzip's densest form.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// Writes `.br` and `.gz` beside each file, for servers that send what is packed already.
pub fn all() -> Result<()> {
    for file in files::all()? {
        if !ends_in(&file, &COMPRESSIBLE) {
            continue;
        }
        let name = file.display().to_string();
        let content = fs::read(&file).with_context(|| format!("`{name}` cannot be read"))?;
        for (ending, packed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
            let to = format!("{name}.{ending}");
            packed
                .and_then(|packed| fs::write(&to, packed))
                .with_context(|| format!("`{to}` cannot be written"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_unpacks_to_the_same() -> io::Result<()> {
        let content = b"one two one two one two one two".repeat(20);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&content)?[..], &mut unpacked)?;
        assert_eq!(unpacked, content);
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip(&content)?[..]).read_to_end(&mut unpacked)?;
        assert_eq!(unpacked, content);
        Ok(())
    }
}
