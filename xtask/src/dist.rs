//! `dist`: everything to upload, in `dist/`. Here the program is compiled; `xtask/pages/dist.mjs` puts the files together
//! around it. Two runs on one machine give the same bytes.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::chosen::{PLACES, dist};
use crate::files::{self, read};
use crate::process::{Run, progress};
use crate::{review, tools};

/// The version that is being made.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The program, as Trunk names it.
pub const WASM: &str = "trial-prescreen_bg.wasm";

/// The folder of this version, whose files never change.
pub fn folder() -> String {
    format!("v{VERSION}")
}

/// Makes everything from nothing but the sources.
pub fn make() -> Result<()> {
    // What is wrong with the trial or the words is told before the program is compiled.
    review::parts()?;
    compile()?;
    progress("Packing the files", "about 10 seconds");
    assemble()
}

/// Makes everything once more out of the same program, and fails unless each byte is the same.
pub fn repeat() -> Result<()> {
    let all = || -> Result<BTreeMap<PathBuf, Vec<u8>>> {
        let files = files::all()?.into_iter();
        files.map(|file| Ok((file.clone(), read(&file)?))).collect()
    };
    let before = all()?;
    assemble()?;
    let after = all()?;
    let mut names = before.keys().chain(after.keys());
    if let Some(file) = names.find(|file| before.get(*file) != after.get(*file)) {
        bail!(
            "a second run made another `{}`; take out what differs from run to run",
            file.display()
        );
    }
    println!("{} files, the same bytes again", after.len());
    Ok(())
}

/// Compiles the program. The page refers to its files as standing in this version's folder.
fn compile() -> Result<()> {
    tools::npm()?;
    tools::wasm_bindgen()?;
    tools::trunk()?;
    progress(
        "Compiling the widget",
        "a minute; the first time, 3 minutes",
    );
    // Trunk is told to stay offline (Trunk.toml), and so tells Cargo.
    for_browser("cargo")
        .args(["fetch", "--target", tools::WASM])
        .mend("see that crates.io is reached, and run it again")
        .run()?;
    let mut trunk = for_browser("trunk")
        .args(["build", "--release", "--public-url"])
        .args([format!("./{}/", folder())])
        .args([OsStr::new("--dist"), PLACES.trunk.as_os_str()])
        .env("PATH", tools::path()?)
        .mend("the message above is the compiler's, or Trunk's on index.html and Trunk.toml");
    if env::var_os("NO_COLOR").is_some() {
        // Trunk refuses any value but true and false.
        trunk = trunk.env("NO_COLOR", "true");
    }
    trunk.run()
}

/// Cargo, or Trunk which calls it, for the browser. Where the program names a line of source, for a panic, the line's path
/// is the same on every machine: as it is without the component rust-src, and without the person's home.
fn for_browser(program: &str) -> Run {
    let told = |arguments: &[&str]| Run::new("rustc").args(arguments).text().unwrap_or_default();
    let version = told(&["-vV"]);
    let mut lines = version.lines();
    let hash = lines.find_map(|line| line.strip_prefix("commit-hash: "));
    let library = format!("{}/lib/rustlib/src/rust", told(&["--print", "sysroot"]));
    let cargo = env::var("CARGO_HOME").unwrap_or_else(|_| {
        let home = env::home_dir().unwrap_or_default();
        home.join(".cargo").display().to_string()
    });
    Run::new(program)
        // Flags of the person's own would take the place of all that are set here and in .cargo/config.toml.
        .without("RUSTFLAGS")
        .without("CARGO_ENCODED_RUSTFLAGS")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            format!(
                "--remap-path-prefix={library}=/rustc/{} --remap-path-prefix={cargo}=/cargo",
                hash.unwrap_or_default()
            ),
        )
}

/// Puts together what is to be uploaded, around the program that was compiled.
fn assemble() -> Result<()> {
    Run::new("node")
        .args(["xtask/pages/dist.mjs"])
        .env("TRUNK", &PLACES.trunk)
        .env("DIST", dist())
        .env("VERSION", VERSION)
        .mend("the message above says what is wrong with a script, a style sheet or a page")
        .run()
}

/// What a visit of each way of embedding loads.
pub fn visits() -> Result<Vec<(&'static str, Vec<PathBuf>)>> {
    let own = dist().join(folder());
    let with = |start: PathBuf, others: &[&str]| -> Vec<PathBuf> {
        let others = others.iter().map(|name| own.join(name));
        [start].into_iter().chain(others).collect()
    };
    let page = with(dist().join("index.html"), &["page.js", WASM]);
    let frame = with(own.join("embed.js"), &["frame.html", "frame.js", WASM]);
    let visits = vec![
        ("the page of its own", page),
        ("the sandboxed frame", frame),
        (
            "the custom element",
            with(own.join("prescreen.js"), &[WASM]),
        ),
        (
            "the single file",
            with(own.join("trial-prescreen.html"), &[]),
        ),
    ];
    let all = files::all()?;
    let missing = visits.iter().flat_map(|(_, files)| files);
    if let Some(file) = missing.into_iter().find(|file| !all.contains(file)) {
        bail!("`{}` is missing; run `cargo xtask dist`", file.display());
    }
    Ok(visits)
}
