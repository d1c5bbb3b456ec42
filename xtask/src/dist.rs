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
/// Trunk's name for the WebAssembly file.
pub const WASM: &str = "trial-prescreen_bg.wasm";

/// The folder of this version, whose files never change once released.
pub fn folder() -> String {
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
    tools::npm()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;
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
    trunk.run()?;
    optimize_rest()
}

/// Optimizes the rest of the program as Trunk does the program, and puts it beside that.
fn optimize_rest() -> Result<()> {
    let page = files::read_text("index.html")?;
    let attribute = |name: &str| {
        let (_, rest) = page.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    };
    let (Some(level), Some(options)) = (
        attribute("data-wasm-opt"),
        attribute("data-wasm-opt-params"),
    ) else {
        bail!("index.html has no `data-wasm-opt` or no `data-wasm-opt-params`");
    };
    Run::new(tools::npm_program("wasm-opt")?)
        .args([format!("-O{level}")])
        .args(options.split(' '))
        .args([
            "--strip-debug".into(),
            tools::target().join("wasm-bindgen/release/split_rest.wasm"),
        ])
        .args(["--output".into(), PATHS.trunk.join("rest.wasm")])
        .run()
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
        .env("DIST", dist())
        .env("VERSION", VERSION)
        .env("ADDRESS", address.unwrap_or_default())
        .hint("the message above names the script, style sheet or page to correct")
        .run()
}

/// The packs of a visit in English, the rest of the program, the study team's language and what no question needs among them.
const PACKS: [&str; 4] = [
    "trial-prescreen_rest.wasm",
    "trial-prescreen_en.wasm",
    "trial-prescreen_more.wasm",
    "trial-prescreen_zh-Hans.wasm",
];

/// The files that one visit in English loads, by way of embedding.
///
/// # Errors
///
/// If one of them is not in `dist`.
pub fn visits() -> Result<Vec<(&'static str, Vec<PathBuf>)>> {
    let own = dist().join(folder());
    let alone = |start: PathBuf| vec![start];
    let with = |start: PathBuf, others: &[&str]| -> Vec<PathBuf> {
        let program = [&[WASM], &PACKS[..]].concat();
        let others = others.iter().chain(&program).map(|name| own.join(name));
        [start].into_iter().chain(others).collect()
    };
    let page = with(dist().join("index.html"), &["page.js"]);
    let frame = with(own.join("embed.js"), &["frame.html", "frame.js"]);
    let visits = vec![
        ("the standalone page", page),
        ("the sandboxed frame", frame),
        ("the custom element", with(own.join("prescreen.js"), &[])),
        ("the single file", alone(own.join("trial-prescreen.html"))),
    ];
    let all = files::all()?;
    let missing = visits.iter().flat_map(|(_, files)| files);
    if let Some(file) = missing.into_iter().find(|file| !all.contains(file)) {
        bail!("`{}` is missing; run `cargo xtask dist`", file.display());
    }
    Ok(visits)
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
