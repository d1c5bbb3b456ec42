//! `dist`: builds everything to upload, in `dist/`. This module compiles the WebAssembly; `xtask/pages/dist.mjs` assembles the
//! files around it. Builds are reproducible: two runs on one machine give the same bytes.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::files::{self, read};
use crate::output::{PATHS, dist};
use crate::process::{Run, progress};
use crate::{review, tools};

/// The version being built.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The folder of this version, whose files never change once released.
fn folder() -> String {
    format!("v{VERSION}")
}

/// Builds everything from the sources.
pub fn make() -> Result<()> {
    make_for(None)
}

/// The same for a site with this address, see [`address`].
pub fn make_for(address: Option<&str>) -> Result<()> {
    // First, since it reports errors in the trial or the locales minutes before the compiler would.
    review::parts()?;
    compile()?;
    progress("Packing the files", "about 10 seconds");
    assemble(address)
}

/// Reads the address of a site: absolute, with a slash at its end, and without anything that a page cannot link to.
///
/// # Errors
///
/// If it is none; the error says why.
pub fn address(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .ok_or("it has to begin with https://")?;
    if !rest.ends_with('/') || rest.starts_with('/') {
        return Err("it has to end with a slash, as in https://example.org/prescreen/".into());
    }
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/%[]".contains(letter);
    match rest.chars().find(|letter| !allowed(*letter)) {
        Some(letter) => Err(format!("it may not contain `{letter}`")),
        None => Ok(text.to_owned()),
    }
}

/// Assembles `dist` again from the same WebAssembly.
///
/// # Errors
///
/// If any byte differs; the error names the file.
pub fn repeat() -> Result<()> {
    let all = || -> Result<BTreeMap<PathBuf, Vec<u8>>> {
        let files = files::all()?.into_iter();
        files.map(|file| Ok((file.clone(), read(&file)?))).collect()
    };
    let before = all()?;
    assemble(None)?;
    let after = all()?;
    let mut names = before.keys().chain(after.keys());
    if let Some(file) = names.find(|file| before.get(*file) != after.get(*file)) {
        bail!(
            "`{}` differs in a second build; remove what depends on the run, such as a date or an order",
            file.display()
        );
    }
    println!("{} files, identical in a second build", after.len());
    Ok(())
}

/// Compiles the WebAssembly and the page around it, whose links lead into this version's folder.
fn compile() -> Result<()> {
    tools::of_build()?;
    progress(
        "Compiling the widget",
        "a minute; the first time, 3 minutes",
    );
    // Trunk is configured to be offline (Trunk.toml) and passes that on to Cargo, so crates are fetched before.
    for_browser("cargo")
        .args(["fetch", "--target", tools::WASM])
        .hint("check that crates.io is reachable, then try again")
        .run()?;
    let mut trunk = for_browser("trunk")
        .args(["build", "--release", "--public-url"])
        .args([format!("./{}/", folder())])
        .args([OsStr::new("--dist"), PATHS.trunk.as_os_str()])
        .env("PATH", tools::path()?)
        .hint("the message above is the compiler's, or Trunk's about index.html or Trunk.toml");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk accepts only true and false.
        trunk = trunk.env("NO_COLOR", "true");
    }
    trunk.run()
}

/// Cargo, or Trunk which calls it, with the flags for the browser. Source paths in panic messages are remapped to be the
/// same on every machine, with or without the component rust-src, and not to hold the user's home.
fn for_browser(program: &str) -> Run {
    let rustc = |arguments: &[&str]| Run::new("rustc").args(arguments).text().unwrap_or_default();
    let version = rustc(&["-vV"]);
    let mut lines = version.lines();
    let hash = lines.find_map(|line| line.strip_prefix("commit-hash: "));
    let library = format!("{}/lib/rustlib/src/rust", rustc(&["--print", "sysroot"]));
    let cargo = env::var("CARGO_HOME").unwrap_or_else(|_| {
        let home = env::home_dir().unwrap_or_default();
        home.join(".cargo").display().to_string()
    });
    Run::new(program)
        // These would override the flags set here and in .cargo/config.toml.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            format!(
                "--remap-path-prefix={library}=/rustc/{} --remap-path-prefix={cargo}=/cargo",
                hash.unwrap_or_default()
            ),
        )
}

/// Assembles `dist` around the compiled WebAssembly.
fn assemble(address: Option<&str>) -> Result<()> {
    Run::new("node")
        .args(["xtask/pages/dist.mjs"])
        .env("TRUNK", &PATHS.trunk)
        .env(
            "REST",
            tools::target().join("wasm-bindgen/release/split_rest.wasm"),
        )
        .env("DIST", dist())
        .env("VERSION", VERSION)
        .env("ADDRESS", address.unwrap_or_default())
        .hint("the message above names the script, style sheet or page to correct")
        .run()
}

/// Checks the download sizes of a visit against budgets.
///
/// # Errors
///
/// If any is over its budget, or there is nothing to check.
pub fn size() -> Result<()> {
    // Only for its error, which says how to build.
    files::all()?;
    Run::new("node")
        .args(["xtask/pages/size.mjs"])
        .env("TRUNK", &PATHS.trunk)
        .env("DIST", dist())
        .env("VERSION", VERSION)
        .run()
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_is_absolute_and_ends_with_a_slash() {
        for good in ["https://example.org/", "http://127.0.0.1:8080/a-b/c/"] {
            assert_eq!(address(good).as_deref(), Ok(good));
        }
        for wrong in [
            "example.org/",
            "https://example.org",
            "https:///",
            "//example.org/",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        let refused = address("https://example.org/?a/").expect_err("it has a query");
        assert!(refused.contains("`?`"), "{refused}");
    }
}
