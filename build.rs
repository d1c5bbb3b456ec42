//! Reads the trial and the interface's words, refuses what is wrong with them, and bakes them into
//! static data, so that the browser parses nothing.

use std::{env, fs, path::Path, process::ExitCode};

// The same code that the library has: what the build accepts is what the tests test.
#[allow(dead_code, unused_imports)]
#[path = "src/bake/mod.rs"]
mod bake;
#[allow(dead_code, unused_imports)]
#[path = "src/screening/mod.rs"]
mod screening;
#[allow(dead_code, unused_imports)]
#[path = "src/trial/mod.rs"]
mod trial;

/// Names the trial's folder, if it is to be another one.
const CHOICE: &str = "TRIAL";
const TRIAL: &str = "trials/nct06822881";
const WORDS: &str = "src/words/locales";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={CHOICE}");
    let chosen = env::var(CHOICE).unwrap_or_default();
    let folder = match chosen.trim() {
        "" => TRIAL,
        chosen => chosen,
    };
    for watched in [
        folder,
        WORDS,
        "src/bake",
        "src/screening",
        "src/trial",
        "build.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let path = Path::new(folder);
    if !path.join("trial.toml").is_file() {
        println!(
            "cargo::error={CHOICE} names the folder `{folder}`, which holds no trial.toml; name a trial's folder, \
             such as {TRIAL}, seen from the folder of Cargo.toml, or unset {CHOICE}"
        );
        return ExitCode::FAILURE;
    }
    let baked = trial::reader::read(path)
        .map(|trial| bake::trial(&trial))
        .and_then(|trial| Ok((trial, bake::words(Path::new(WORDS), path)?)));
    match baked {
        Err(problems) => {
            for problem in &problems.0 {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
        Ok((trial, words)) => {
            let out = env::var("OUT_DIR").unwrap_or_default();
            let write = |name, text| fs::write(Path::new(&out).join(name), text);
            let written = write("trial.rs", trial).and_then(|()| write("words.rs", words));
            match written {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    println!(
                        "cargo::error=cannot write into {out}: {error}; make room or permit it"
                    );
                    ExitCode::FAILURE
                }
            }
        }
    }
}
