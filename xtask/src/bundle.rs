//! `build`: Trunk's release build into `dist`, its scripts minified, and every text and WebAssembly file compressed.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::process::Run;
use crate::tools;

/// Where the built widget is.
pub const DIST: &str = "dist";

/// What is minified.
const SCRIPTS: [&str; 2] = ["js", "css"];
/// What is worth compressing.
const COMPRESSIBLE: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "txt"];

/// Builds the widget from nothing but the sources.
pub fn build() -> Result<()> {
    tools::wasm_target()?;
    tools::std_source()?;
    tools::npm()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;

    // Trunk is told to stay offline (Trunk.toml), and so tells Cargo.
    lean(Run::new("cargo"))
        .args(["fetch", "--target", tools::WASM])
        .mend("see that crates.io is reached, and run it again")
        .run()?;
    let mut trunk = lean(Run::new("trunk"))
        .args(["build", "--release"])
        .env("PATH", tools::path()?)
        .mend("the message above is the compiler's, or Trunk's on index.html and Trunk.toml");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk refuses any value but true and false.
        trunk = trunk.env("NO_COLOR", "true");
    }
    trunk.run()?;
    minify()?;
    compress()
}

/// Builds the standard library anew with this project's own size settings: 6 kB (Brotli) of every
/// visit, measured. The compiler has these settings for some years and keeps them behind a switch,
/// so that they may change with a later version; this project pins its own. A panic ends in a trap
/// at once, without a message; `element.js` hears the trap and shows the fallback.
fn lean(run: Run) -> Run {
    run.env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        )
}

/// Every file of the built widget, in order.
pub fn files() -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(DIST)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| {
            format!(
                "the folder `{}` cannot be read; run `cargo xtask build`",
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
        bail!("the folder `{DIST}` is empty; run `cargo xtask build`");
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

/// Trunk's own minifier cannot read wasm-bindgen's glue, so esbuild does it, file by file and in place.
fn minify() -> Result<()> {
    let mut scripts = files()?;
    scripts.retain(|file| ends_in(file, &SCRIPTS));
    Run::new(tools::npm_program("esbuild")?)
        .args(["--minify", "--target=es2022", "--log-level=warning"])
        .args(["--allow-overwrite", "--outbase=dist", "--outdir=dist"])
        .args(scripts)
        .mend("the message above names the script that could not be read")
        .run()
}

/// Writes `.br` and `.gz` beside each file, for servers that send what is packed already.
fn compress() -> Result<()> {
    for file in files()? {
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
