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

const TRIAL: &str = "trials/nct06822881";
const WORDS: &str = "src/words/locales";
fn main() -> ExitCode {
    for watched in [
        TRIAL,
        WORDS,
        "src/bake",
        "src/screening",
        "src/trial",
        "build.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let baked = trial::reader::read(Path::new(TRIAL))
        .map(|trial| bake::trial(&trial))
        .and_then(|trial| Ok((trial, bake::words(Path::new(WORDS))?)));
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
