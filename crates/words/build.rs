//! Validates the trial and the interface texts, and serializes them into static data, so that the
//! browser parses no TOML.

use std::{env, fs, path::Path, process::ExitCode};

use prescreen_reader::{LIBRARY, bake, read, trial_folder};

/// The folder of the workspace, to which all paths are relative.
const ROOT: &str = "../..";
/// The variable with the folder of the trial to build.
const VARIABLE: &str = "TRIAL";
const WORDS: &str = "crates/words/locales";

fn main() -> ExitCode {
    match bake() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn bake() -> Result<(), Vec<String>> {
    let one = |problem: String| vec![problem];
    env::set_current_dir(ROOT).map_err(|error| {
        one(format!(
            "the folder {ROOT} cannot be entered: {error}; permit it"
        ))
    })?;
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let named = env::var(VARIABLE).unwrap_or_default();
    let folder = trial_folder(&named).map_err(one)?;
    let library = Path::new(LIBRARY);
    let script = Path::new("crates/words/build.rs");
    for watched in [folder, library, Path::new(WORDS), script] {
        // Cargo resolves these relative to the folder of this package.
        println!(
            "cargo::rerun-if-changed={}",
            Path::new(ROOT).join(watched).display()
        );
    }

    let baked = read(folder, library)
        .and_then(|trial| bake::bake(&trial, folder, library, Path::new(WORDS)))
        .map_err(|problems| {
            problems
                .0
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        })?;
    let out = env::var("OUT_DIR").unwrap_or_default();
    // The packs are not in the program that a browser loads; elsewhere all of them are.
    let names: Vec<_> = baked.packs.iter().map(|(name, _)| *name).collect();
    let included = names.iter().map(|name| {
        format!("({name:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.postcard\"))),")
    });
    let packs = format!("&[{}]", included.collect::<String>());
    let mut files = vec![
        ("trial.postcard".to_owned(), baked.trial),
        ("keys.rs".to_owned(), baked.keys.into_bytes()),
        ("packs.rs".to_owned(), packs.into_bytes()),
    ];
    for (name, pack) in baked.packs {
        files.push((format!("{name}.postcard"), pack));
    }
    for (name, content) in files {
        fs::write(Path::new(&out).join(name), content).map_err(|error| {
            one(format!(
                "cannot write into {out}: {error}; make room or permit it"
            ))
        })?;
    }
    Ok(())
}
