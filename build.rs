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
/// The widget's style sheet, in layers from the ground up.
const STYLES: [&str; 5] = ["theme", "base", "controls", "screens", "print"];

fn main() -> ExitCode {
    for watched in [
        TRIAL,
        WORDS,
        "style",
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
            let written = write("trial.rs", trial)
                .and_then(|()| write("words.rs", words))
                .and_then(|()| write("style.css", style()?));
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

/// The style sheet as one text, without comments and indentation.
fn style() -> std::io::Result<String> {
    let mut style = String::new();
    for name in STYLES {
        let mut rest = &*fs::read_to_string(format!("style/{name}.css"))?;
        let mut plain = String::new();
        while let Some((before, after)) = rest.split_once("/*") {
            plain.push_str(before);
            rest = after
                .split_once("*/")
                .map(|(_, after)| after)
                .unwrap_or_default();
        }
        plain.push_str(rest);
        for line in plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let line = line
                .replace(": ", ":")
                .replace(" {", "{")
                .replace(", ", ",");
            style.push_str(&line);
            // A selector or a value that goes on in the next line needs the gap.
            if line.ends_with(',')
                || line.ends_with('{')
                || line.ends_with(';')
                || line.ends_with('}')
            {
                continue;
            }
            style.push(' ');
        }
    }
    Ok(style)
}
