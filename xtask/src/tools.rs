//! The tools the build and the tests need: their versions, and how each gets where it is looked for.
//!
//! Everything comes from the package registries and goes under `target/tools` or `node_modules`. A tool that is
//! already there, or on the PATH, at the pinned version is left alone, so a second run does nothing.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::engines;
use crate::files::{read_text, write};
use crate::process::{self, Run};

/// Trunk, the bundler. 0.22 needs a newer Rust than this project's.
pub const TRUNK: &str = "0.21.14";
/// wasm-bindgen, the program; the crate in the WebAssembly must be of exactly this version.
pub const WASM_BINDGEN: &str = "0.2.130";
/// The oldest Node.js that will do. What comes from npm is pinned by `package-lock.json`.
pub const NODE: u32 = 20;
/// What the widget is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs everything that is missing.
pub fn all() -> Result<()> {
    npm()?;
    wasm_bindgen()?;
    trunk()?;
    engines::chromium().map(drop)
}

/// Cargo's own folder for what it builds, as far as this program knows.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

/// A home for programs that need one, where the person's own cannot be written in.
pub fn home() -> PathBuf {
    let home = std::path::absolute(tools().join("home")).unwrap_or_else(|_| tools().join("home"));
    // A program that misses it says so.
    let _ = fs::create_dir_all(&home);
    home
}

/// A program that npm installed.
pub fn npm_program(name: &str) -> Result<PathBuf> {
    let path = Path::new("node_modules/.bin").join(name);
    if !path.is_file() {
        bail!(
            "`{}` is missing; remove `node_modules` and run `cargo xtask setup`",
            path.display()
        );
    }
    // Absolute, since some are run from another folder.
    std::path::absolute(&path)
        .with_context(|| format!("the folder of `{}` cannot be read", path.display()))
}

/// The PATH on which Trunk finds the pinned tools before any other.
pub fn path() -> Result<OsString> {
    let here = env::current_dir().context("the current folder cannot be read")?;
    Ok(process::path_with(&[
        here.join(tools().join("bin")),
        here.join("node_modules/.bin"),
    ]))
}

/// What comes from npm, exactly as locked.
pub fn npm() -> Result<()> {
    node()?;
    let wanted = read_text("package-lock.json")?;
    // Inside the folder it speaks for, so that both go together.
    let stamp = Path::new("node_modules/.installed-lock.json");
    if fs::read_to_string(stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    process::progress(
        "Installing what the build and the tests need from npm",
        "once, about half a minute",
    );
    Run::new("npm")
        .args(["ci", "--ignore-scripts", "--include=dev"])
        .args(["--no-audit", "--no-fund", "--loglevel=error"])
        .at_home(&home())
        .mend("see that the npm registry is reached and that package-lock.json fits package.json")
        .run()?;
    write(stamp, wanted)
}

/// The bundler.
pub fn trunk() -> Result<()> {
    if there("trunk", &format!("trunk {TRUNK}")) {
        return Ok(());
    }
    process::progress(
        &format!("Compiling the bundler, Trunk {TRUNK}"),
        "once, about 3 minutes",
    );
    let build = tools().join("build");
    Run::new("cargo")
        .args(["install", "trunk", "--version", TRUNK, "--locked"])
        .args(["--no-default-features", "--force", "--root"])
        .args([tools()])
        // Compiled fast rather than to be fast.
        .env("CARGO_TARGET_DIR", &build)
        .without("CARGO_BUILD_TARGET")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .mend("see that crates.io is reached and the disk has 2 GB free, and run it again")
        .run()?;
    // Half a gigabyte that nothing needs any more.
    let _ = fs::remove_dir_all(&build);
    Ok(())
}

/// Our own build of the wasm-bindgen program, see `xtask/bindgen`.
pub fn wasm_bindgen() -> Result<()> {
    let version = format!("wasm-bindgen {WASM_BINDGEN}");
    let source = read_text(BINDGEN_SOURCE)?;
    // A copy of what the one that is there was built from.
    let stamp = tools().join("wasm-bindgen.source");
    let changed = fs::read_to_string(&stamp).is_ok_and(|old| old != source);
    if there("wasm-bindgen", &version) && !changed {
        return Ok(());
    }
    process::progress("Compiling wasm-bindgen", "once, about a minute");
    Run::new("cargo")
        .args(["build", "--profile", "tool", "--package", "bindgen-tool"])
        .args(["--target-dir".into(), target()])
        // It is run here, so it is built for this machine.
        .without("CARGO_BUILD_TARGET")
        .mend("see that crates.io is reached, and run it again")
        .run()?;
    let built = target().join("tool/bindgen-tool");
    install(&built, "wasm-bindgen")
        .with_context(|| format!("`{}` cannot be installed", built.display()))?;
    write(&stamp, source)
}

/// What our own wasm-bindgen is built from.
const BINDGEN_SOURCE: &str = "xtask/bindgen/src/main.rs";

fn node() -> Result<()> {
    let version = Run::new("node").args(["--version"]).text();
    let version = version.unwrap_or_else(|| "missing".to_owned());
    let major = version.trim_start_matches('v').split('.').next();
    let major: Option<u32> = major.and_then(|major| major.parse().ok());
    if major.is_none_or(|major| major < NODE) {
        bail!("Node.js is {version}; install {NODE} or newer");
    }
    Ok(())
}

fn tools() -> PathBuf {
    target().join("tools")
}

/// Whether a tool of ours, or else the one on the PATH, says when asked that it is of the pinned version.
fn there(program: &str, version: &str) -> bool {
    let ours = tools().join("bin").join(program);
    let found = if ours.is_file() {
        Some(ours)
    } else {
        process::on_path(program)
    };
    found
        .and_then(|file| Run::new(file).args(["--version"]).text())
        .is_some_and(|text| text == version || text.starts_with(&format!("{version} ")))
}

/// Copies a program in one step, so that no half-written one is ever run.
fn install(from: &Path, name: &str) -> std::io::Result<()> {
    let folder = tools().join("bin");
    fs::create_dir_all(&folder)?;
    let part = folder.join(format!("{name}.{}", std::process::id()));
    fs::copy(from, &part)?;
    fs::rename(&part, folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each file that repeats a version, and what it has to hold.
    #[test]
    fn the_pinned_versions_agree() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let wasm_opt = 132;
        for (file, text) in [
            ("Cargo.toml", format!("wasm-bindgen = \"={WASM_BINDGEN}\"")),
            ("Trunk.toml", format!("wasm_bindgen = \"{WASM_BINDGEN}\"")),
            ("Trunk.toml", format!("wasm_opt = \"version_{wasm_opt}\"")),
            ("package.json", format!("\"binaryen\": \"{wasm_opt}.")),
            (
                "xtask/bindgen/Cargo.toml",
                format!("wasm-bindgen-cli-support = \"={WASM_BINDGEN}\""),
            ),
            (
                BINDGEN_SOURCE,
                format!("VERSION: &str = \"{WASM_BINDGEN}\""),
            ),
        ] {
            let content = fs::read_to_string(root.join(file)).expect(file);
            assert!(content.contains(&text), "{file} has to hold `{text}`");
        }
    }
}
