//! Which trial is built: the one in `trials/`, or another whose folder the variable `TRIAL` names, as in
//! `TRIAL=tests/fixtures/second_trial cargo xtask dist`. What is made of another one lies in a folder of its own.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result};

use crate::review::Parts;

/// The variable, which the build script of the program reads too.
pub const VARIABLE: &str = "TRIAL";

/// The folder of the other trial, seen from the folder of the workspace.
static OTHER: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let named = env::var(VARIABLE).unwrap_or_default();
    let named = named.trim().trim_end_matches('/');
    (!named.is_empty()).then(|| PathBuf::from(named))
});

/// The folder of another trial than the one built in, if one is chosen.
pub fn other() -> Option<&'static Path> {
    OTHER.as_deref()
}

/// Where what is made lies: `dist` and `target/trunk`, or with another trial a folder named as its own is.
static MADE: LazyLock<[PathBuf; 2]> = LazyLock::new(|| made(other()));

fn made(other: Option<&Path>) -> [PathBuf; 2] {
    match other {
        None => [PathBuf::from("dist"), PathBuf::from("target/trunk")],
        Some(folder) => {
            let name = folder.file_name().unwrap_or(folder.as_os_str());
            let own = Path::new("target/trials").join(name);
            [own.join("dist"), own.join("trunk")]
        }
    }
}

/// The folder to upload.
pub fn dist() -> &'static Path {
    &MADE[0]
}

/// The folder in which Trunk leaves the page, the program and its glue.
pub fn trunk() -> &'static Path {
    &MADE[1]
}

/// A page with what it says of the trial that is built in said of another one: its title, what it is about, and
/// its fallback, which stands in the trial's own folder.
pub fn retold(page: &str, folder: &Path, parts: &Parts) -> Result<String> {
    let fallback = folder.join("fallback.html");
    let fallback = std::fs::read_to_string(&fallback).with_context(|| {
        format!(
            "`{}` cannot be read; write there what the page shows while the questions are not up: what it is, whom to ask \
             and the record",
            fallback.display()
        )
    })?;
    let page = between(page, "<title>", "</title>", &parts.title)?;
    let page = between(&page, "name=\"description\" content=\"", "\"", &parts.about)?;
    let element = format!("\n<h1>{}</h1>\n{}\n", parts.heading, fallback.trim_end());
    let start = page
        .find("<trial-prescreen")
        .and_then(|at| Some(at + page[at..].find('>')? + 1))
        .context("`index.html` has no `<trial-prescreen>`; give it one")?;
    let (before, after) = page.split_at(start);
    let end = after
        .find("</trial-prescreen>")
        .context("`index.html` does not close its `<trial-prescreen>`; close it")?;
    Ok([before, &element, &after[end..]].concat())
}

/// The page with another text between two marks.
fn between(page: &str, start: &str, end: &str, text: &str) -> Result<String> {
    let found = page.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some([before, start, text, end, after].concat())
    });
    found.with_context(|| {
        format!("`index.html` has nothing between `{start}` and `{end}`; give it one")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_trial_is_made_in_a_folder_of_its_own() {
        let [dist, trunk] = made(Some(Path::new("trials/another")));
        assert_eq!(dist, Path::new("target/trials/another/dist"));
        assert_eq!(trunk, Path::new("target/trials/another/trunk"));
    }
}
