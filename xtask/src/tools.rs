//! The pinned tools of the build and the tests, and how each is installed.
//!
//! Everything comes from the package registries and is installed under `target/tools` or `node_modules`. A tool found there,
//! or on the PATH, at the pinned version is not installed again.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::engines;
use crate::files::{read_text, write};
use crate::process::{self, Run};

/// The version of Trunk, the bundler. 0.22 needs a newer Rust than this project's.
const TRUNK: &str = "0.21.14";
/// The version of the wasm-bindgen command; the crate in the WebAssembly must be of exactly this version.
const WASM_BINDGEN: &str = "0.2.130";
/// The oldest supported major version of Node.js. npm packages are pinned by `package-lock.json`.
const NODE: u32 = 20;
/// The widget's compilation target.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Installs every missing tool.
pub fn all() -> Result<()> {
    of_build()?;
    engines::chromium().map(drop)
}

/// Installs what the widget is built with.
pub fn of_build() -> Result<()> {
    wasm_target()?;
    npm()?;
    wasm_bindgen()?;
    trunk()
}

/// Cargo's target folder. A `build.target-dir` in the user's Cargo configuration is not read.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

/// A writable fallback for `HOME`, see [`Run::writable_home`].
pub fn home() -> PathBuf {
    let home = std::path::absolute(tools().join("home")).unwrap_or_else(|_| tools().join("home"));
    // If this fails, the program that needs the folder reports it.
    let _ = fs::create_dir_all(&home);
    home
}

/// The path of a command that npm has installed.
///
/// # Errors
///
/// If it is missing.
pub fn npm_program(name: &str) -> Result<PathBuf> {
    let path = Path::new("node_modules/.bin").join(name);
    if !path.is_file() {
        bail!(
            "`{}` is missing; remove `node_modules` and run `cargo xtask setup`",
            path.display()
        );
    }
    // Absolute, since some commands run in another folder.
    std::path::absolute(&path)
        .with_context(|| format!("the absolute path of `{}` cannot be read", path.display()))
}

/// A PATH with the pinned tools first, for Trunk.
pub fn path() -> Result<OsString> {
    let here = env::current_dir().context("the current folder cannot be read")?;
    Ok(process::path_with(&[
        here.join(tools().join("bin")),
        here.join("node_modules/.bin"),
    ]))
}

/// Installs the npm packages exactly as locked.
pub fn npm() -> Result<()> {
    check_node()?;
    let wanted = read_text("package-lock.json")?;
    // Inside `node_modules`, so that removing the folder also removes the stamp.
    let stamp = Path::new("node_modules/.installed-lock.json");
    if fs::read_to_string(stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    process::progress(
        "Installing the npm packages of the build and the tests",
        "once, about half a minute",
    );
    Run::new("npm")
        .args(["ci", "--ignore-scripts", "--include=dev"])
        .args(["--no-audit", "--no-fund", "--loglevel=error"])
        .writable_home(&home())
        .hint("check that the npm registry is reachable and that package-lock.json matches package.json")
        .run()?;
    write(stamp, wanted)
}

/// Installs the standard library for the widget's target. `rust-toolchain.toml` names the target, but rustup adds it by itself
/// only along with the toolchain, and not where `RUSTUP_AUTO_INSTALL` is 0.
pub fn wasm_target() -> Result<()> {
    let library = Run::new("rustc").args(["--print", "target-libdir", "--target", WASM]);
    if library
        .text()
        .is_some_and(|folder| Path::new(&folder).is_dir())
    {
        return Ok(());
    }
    process::progress(
        "Installing Rust's standard library for WebAssembly",
        "once, some seconds",
    );
    Run::new("rustup")
        .args(["target", "add", WASM])
        .hint("check that rustup is installed and reaches its server, or install the library in another way")
        .run()
}

/// Installs Trunk.
fn trunk() -> Result<()> {
    if installed("trunk", &format!("trunk {TRUNK}")) {
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
        // A short build matters more here than a fast program.
        .env("CARGO_TARGET_DIR", &build)
        .env_remove("CARGO_BUILD_TARGET")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .hint("check that crates.io is reachable and that 2 GB of disk are free, then try again")
        .run()?;
    // Half a gigabyte, not needed after the install.
    let _ = fs::remove_dir_all(&build);
    Ok(())
}

/// Builds and installs the wasm-bindgen command from `xtask/bindgen`.
fn wasm_bindgen() -> Result<()> {
    let version = format!("wasm-bindgen {WASM_BINDGEN}");
    let source = read_text(BINDGEN_SOURCE)?;
    // A copy of the source that the installed command was built from.
    let stamp = tools().join("wasm-bindgen.source");
    let changed = fs::read_to_string(&stamp).is_ok_and(|old| old != source);
    if installed("wasm-bindgen", &version) && !changed {
        return Ok(());
    }
    process::progress("Compiling wasm-bindgen", "once, about a minute");
    Run::new("cargo")
        .args(["build", "--profile", "tool", "--package", "bindgen-tool"])
        .args(["--target-dir".into(), target()])
        // The command runs on this machine, whatever the user cross-compiles for.
        .env_remove("CARGO_BUILD_TARGET")
        .hint("check that crates.io is reachable, then try again")
        .run()?;
    let built = target().join("tool/bindgen-tool");
    install(&built, "wasm-bindgen")
        .with_context(|| format!("`{}` cannot be installed", built.display()))?;
    write(&stamp, source)
}

/// The source of the wasm-bindgen command.
const BINDGEN_SOURCE: &str = "xtask/bindgen/src/main.rs";

fn check_node() -> Result<()> {
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

/// Whether `--version` of the tool in `target/tools`, or else of the one on the PATH, prints the pinned version.
fn installed(program: &str, version: &str) -> bool {
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

/// Installs a program by an atomic rename, so that a concurrent run never starts a half-written file.
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

    #[test]
    fn every_file_that_repeats_a_version_has_the_pinned_one() {
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
            assert!(content.contains(&text), "{file} must contain `{text}`");
        }
    }
}
