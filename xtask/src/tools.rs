//! The tools the build and the tests need: their versions, and how each gets where it is looked for.
//!
//! Everything comes from the package registries and goes under `target/tools` or `tests/node_modules`. A tool that is
//! already there, or on the PATH, at the pinned version is left alone, so a second run does nothing.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha512};

use crate::browser;
use crate::files::read_text;
use crate::process::{self, Run};

/// Trunk, the bundler. 0.22 needs a newer Rust than this project's.
pub const TRUNK: &str = "0.21.14";
/// wasm-bindgen, the program; the crate in the WebAssembly must be of exactly this version.
pub const WASM_BINDGEN: &str = "0.2.130";
/// What tells what a WebAssembly holds.
pub const TWIGGY: &str = "0.8.0";
/// LHC-Forms, the National Library of Medicine's form filler, and the SHA-512 of its package.
pub const LFORMS: &str = "40.1.3";
const LFORMS_SHA512: &str =
    "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==";
/// cargo-mutants, which breaks the program in small ways. `cargo xtask mutants` alone needs it.
pub const CARGO_MUTANTS: &str = "27.1.0";
/// The oldest Node.js that will do. What comes from npm is pinned by `tests/package-lock.json`.
pub const NODE: u32 = 20;
/// What the widget is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folder of `package.json`, which serves the tests beneath it.
const NPM: &str = "tests";

/// Installs everything that is missing.
pub fn all() -> Result<()> {
    wasm_target()?;
    std_source()?;
    npm()?;
    wasm_bindgen()?;
    trunk()?;
    browser::find().map(drop)
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
    let path = Path::new(NPM).join("node_modules/.bin").join(name);
    if !path.is_file() {
        bail!(
            "`{}` is missing; remove `{NPM}/node_modules` and run `cargo xtask setup`",
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
        here.join(NPM).join("node_modules/.bin"),
    ]))
}

/// Rust's libraries for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let sysroot = Run::new("rustc")
        .args(["--print", "sysroot"])
        .text()
        .context("`rustc --print sysroot` failed; install Rust with rustup")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    process::progress("Installing Rust for the browser", "once, a few seconds");
    Run::new("rustup")
        .args(["target", "add", WASM])
        .mend(format!("install Rust's libraries for {WASM} by hand"))
        .run()
}

/// The source of Rust's standard library, which the widget is built with (see `bundle`).
pub fn std_source() -> Result<()> {
    let sysroot = Run::new("rustc")
        .args(["--print", "sysroot"])
        .text()
        .context("`rustc --print sysroot` failed; install Rust with rustup")?;
    let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/std");
    if source.is_dir() {
        return Ok(());
    }
    process::progress(
        "Installing the source of Rust's library",
        "once, a few seconds",
    );
    Run::new("rustup")
        .args(["component", "add", "rust-src"])
        .mend("install the component rust-src by hand")
        .run()
}

/// What comes from npm, exactly as locked.
pub fn npm() -> Result<()> {
    npm_in(NPM)
}

/// What the package in this folder needs from npm, exactly as locked.
pub fn npm_in(folder: &str) -> Result<()> {
    node()?;
    let lock = Path::new(folder).join("package-lock.json");
    let wanted = fs::read_to_string(&lock)
        .with_context(|| format!("`{}` cannot be read", lock.display()))?;
    // Inside the folder it speaks for, so that both go together.
    let stamp = Path::new(folder).join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    process::progress(
        &format!("Installing what `{folder}` needs from npm"),
        "once, about half a minute",
    );
    Run::new("npm")
        .args(["ci", "--ignore-scripts", "--include=dev"])
        .args(["--no-audit", "--no-fund", "--loglevel=error"])
        .dir(folder)
        .at_home(&home())
        .mend("see that the npm registry is reached and that package-lock.json fits package.json")
        .run()?;
    fs::write(&stamp, wanted).with_context(|| format!("`{}` cannot be written", stamp.display()))
}

/// LHC-Forms, as npm packs it: what it ships is whole, and its hundred dependencies are for those who build it.
pub fn lforms() -> Result<()> {
    let folder = tools().join("lforms");
    let stamp = folder.join("package/.checked");
    if fs::read_to_string(&stamp).is_ok_and(|checked| checked == LFORMS_SHA512) {
        return Ok(());
    }
    fs::create_dir_all(&folder)
        .with_context(|| format!("`{}` cannot be made", folder.display()))?;
    process::progress(
        &format!("Fetching LHC-Forms {LFORMS}"),
        "once, a few seconds",
    );
    Run::new("npm")
        .args(["pack", &format!("lforms@{LFORMS}"), "--silent"])
        .dir(&folder)
        .at_home(&home())
        .mend("see that the npm registry is reached")
        .run()?;
    let file = folder.join(format!("lforms-{LFORMS}.tgz"));
    let packed = fs::read(&file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    let found = STANDARD.encode(Sha512::digest(&packed));
    if found != LFORMS_SHA512 {
        bail!(
            "lforms {LFORMS} has the SHA-512 {found} and should have {LFORMS_SHA512}; do not use it"
        );
    }
    Run::new("tar")
        .args(["xzf", &format!("lforms-{LFORMS}.tgz")])
        .dir(&folder)
        .mend("install tar")
        .run()?;
    fs::write(&stamp, LFORMS_SHA512)
        .with_context(|| format!("`{}` cannot be written", stamp.display()))
}

/// The bundler.
pub fn trunk() -> Result<()> {
    if there("trunk", &["--version"], &format!("trunk {TRUNK}")) {
        return Ok(());
    }
    process::progress(
        &format!("Compiling the bundler, Trunk {TRUNK}"),
        "once, about 3 minutes",
    );
    compiled("trunk", TRUNK, &["--no-default-features"])
}

/// What breaks the program in small ways. It is called as cargo calls it.
pub fn cargo_mutants() -> Result<()> {
    let version = format!("cargo-mutants {CARGO_MUTANTS}");
    if there("cargo-mutants", &["mutants", "--version"], &version) {
        return Ok(());
    }
    process::progress(
        &format!("Compiling cargo-mutants {CARGO_MUTANTS}"),
        "once, about 2 minutes",
    );
    compiled("cargo-mutants", CARGO_MUTANTS, &[])
}

/// What tells what a WebAssembly holds; only a report needs it.
pub fn twiggy() -> Result<()> {
    if there("twiggy", &["--version"], &format!("twiggy {TWIGGY}")) {
        return Ok(());
    }
    process::progress(
        &format!("Compiling twiggy {TWIGGY}"),
        "once, about a minute",
    );
    compiled("twiggy", TWIGGY, &["--no-default-features"])
}

/// Installs a program from its sources, compiled fast rather than to be fast.
fn compiled(name: &str, version: &str, options: &[&str]) -> Result<()> {
    let build = tools().join("build");
    Run::new("cargo")
        .args(["install", name, "--version", version, "--locked"])
        .args(options)
        .args(["--force", "--root"])
        .args([tools()])
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

/// A tool of ours, or else the one on the PATH.
pub fn tool(program: &str) -> PathBuf {
    let ours = tools().join("bin").join(program);
    if ours.is_file() {
        ours
    } else {
        process::on_path(program).unwrap_or(ours)
    }
}

/// Our own build of the wasm-bindgen program, see `xtask/bindgen`.
pub fn wasm_bindgen() -> Result<()> {
    let version = format!("wasm-bindgen {WASM_BINDGEN}");
    if there("wasm-bindgen", &["--version"], &version) && !bindgen_changed() {
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
    fs::write(bindgen_stamp(), bindgen_source()?)
        .with_context(|| format!("`{}` cannot be written", bindgen_stamp().display()))
}

const BINDGEN_SOURCES: [&str; 2] = ["xtask/bindgen/src/main.rs", "xtask/bindgen/src/imports.rs"];

/// What our own wasm-bindgen is built from.
fn bindgen_source() -> Result<String> {
    BINDGEN_SOURCES
        .map(Path::new)
        .map(read_text)
        .into_iter()
        .collect()
}

fn bindgen_stamp() -> PathBuf {
    tools().join("wasm-bindgen.source")
}

/// Whether our own wasm-bindgen was built from another source than today's.
fn bindgen_changed() -> bool {
    fs::read_to_string(bindgen_stamp())
        .is_ok_and(|old| bindgen_source().is_ok_and(|new| new != old))
}

fn node() -> Result<()> {
    let version = Run::new("node")
        .args(["--version"])
        .text()
        .with_context(|| format!("`node --version` failed; install Node.js {NODE} or newer"))?;
    let major = version.trim_start_matches('v').split('.').next();
    if major
        .and_then(|major| major.parse::<u32>().ok())
        .is_none_or(|major| major < NODE)
    {
        bail!("Node.js is {version}; install {NODE} or newer");
    }
    Ok(())
}

fn tools() -> PathBuf {
    target().join("tools")
}

/// Whether a tool of ours, or else the one on the PATH, says when asked that it is of the pinned version.
fn there(program: &str, asked: &[&str], version: &str) -> bool {
    let ours = tools().join("bin").join(program);
    let found = if ours.is_file() {
        Some(ours)
    } else {
        process::on_path(program)
    };
    found
        .and_then(|file| Run::new(file).args(asked).text())
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
            ("tests/package.json", format!("\"binaryen\": \"{wasm_opt}.")),
            (
                "xtask/bindgen/Cargo.toml",
                format!("wasm-bindgen-cli-support = \"={WASM_BINDGEN}\""),
            ),
            (
                BINDGEN_SOURCES[0],
                format!("VERSION: &str = \"{WASM_BINDGEN}\""),
            ),
        ] {
            let content = fs::read_to_string(root.join(file)).expect(file);
            assert!(content.contains(&text), "{file} has to hold `{text}`");
        }
    }
}
