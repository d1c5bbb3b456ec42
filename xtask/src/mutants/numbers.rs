//! Breaks each number of a source by one: cargo-mutants changes what is done with a number, and never the number, so that
//! a record that counts as old after 13 months in place of 12 would be none of its mutants.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{BUILD_TIME, Fate, Mutant, TEST_TIME};
use crate::files::{copy, read_text, write};
use crate::tools;

/// A number of a source with one more or one less in its last digit.
#[derive(Clone, Debug)]
pub struct Broken {
    pub mutant: Mutant,
    at: Range<usize>,
    becomes: String,
}

/// Every number of these files and folders, one more and one less.
pub fn all(paths: &[String]) -> Result<Vec<Broken>> {
    let mut broken = Vec::new();
    for file in paths.iter().map(|path| sources(Path::new(path))) {
        for file in file? {
            let source = read_text(&file)?;
            for at in numbers(&source) {
                for becomes in neighbours(&source[at.clone()]) {
                    broken.push(named(&file, &source, &at, becomes));
                }
            }
        }
    }
    Ok(broken)
}

/// What becomes of each: first by these tests, then by all. None may have been built with other settings in the copy of the
/// checkout that is broken.
pub fn noticed(broken: &[Broken], tests: &[&str]) -> Result<BTreeMap<String, Fate>> {
    let copy = copied()?;
    if tried(&copy, tests)? != Fate::Survived {
        bail!("the tests fail as the code is; see that all pass: `cargo test`");
    }
    let mut fates = BTreeMap::new();
    for (number, one) in broken.iter().enumerate() {
        let file = copy.join(&one.mutant.file);
        let source = read_text(&file)?;
        let mut changed = source.clone();
        changed.replace_range(one.at.clone(), &one.becomes);
        write(&file, changed)?;
        let mut fate = tried(&copy, tests)?;
        if fate == Fate::Survived {
            fate = tried(&copy, &[])?;
        }
        write(&file, source)?;
        println!(
            "{:>4} of {}: {fate:?}: {}",
            number + 1,
            broken.len(),
            one.mutant.name
        );
        fates.insert(one.mutant.name.clone(), fate);
    }
    Ok(fates)
}

/// The sources in a folder, or the one that is named.
fn sources(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = fs::read_dir(path)
        .with_context(|| format!("the folder `{}` cannot be read", path.display()))?;
    let mut entries: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.retain(|path| path.is_dir() || path.extension().is_some_and(|it| it == "rs"));
    entries.sort();
    let found: Result<Vec<_>> = entries.iter().map(|path| sources(path)).collect();
    Ok(found?.concat())
}

fn named(file: &Path, source: &str, at: &Range<usize>, becomes: String) -> Broken {
    let before = &source[..at.start];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = source[start..].lines().next().unwrap_or_default();
    let name = format!(
        "{}:{}:{}: replace {} with {becomes}",
        file.display(),
        before.matches('\n').count() + 1,
        before[start..].chars().count() + 1,
        &source[at.clone()],
    );
    Broken {
        mutant: Mutant {
            name,
            file: file.display().to_string(),
            line: line.trim().to_owned(),
        },
        at: at.clone(),
        becomes,
    }
}

/// Where the numbers of a source stand, outside of comments, texts, attributes and names.
fn numbers(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = source.as_bytes();
    while at < bytes.len() {
        let rest = &source[at..];
        let before = source[..at].chars().next_back().unwrap_or(' ');
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            rest.find(']').map_or(rest.len(), |end| end + 1)
        } else if rest.starts_with('"') {
            closed(rest, '"')
        } else if rest.starts_with('\'') && is_character(rest) {
            closed(rest, '\'')
        } else if bytes[at].is_ascii_digit() {
            let length = length(rest);
            // A part of a name, a field of a tuple, or a number in another notation.
            let other = before.is_alphanumeric() || before == '_' || rest.starts_with("0x");
            let field = before == '.' && !source[..at].ends_with("..");
            if !other && !field {
                found.push(at..at + length);
            }
            length
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    found
}

/// How long a text or a character is, with its marks.
fn closed(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

/// Whether it is a character, such as `'a'`, and no lifetime.
fn is_character(rest: &str) -> bool {
    rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'')
}

/// How long the digits are, with a fraction where there is one.
fn length(rest: &str) -> usize {
    let digits = |text: &str| {
        text.find(|c: char| !c.is_ascii_digit() && c != '_')
            .unwrap_or(text.len())
    };
    let whole = digits(rest);
    match rest[whole..].strip_prefix('.').map(digits) {
        Some(fraction) if fraction > 0 => whole + 1 + fraction,
        _ => whole,
    }
}

/// The number with one more and, unless it is 0, with one less in its last digit.
fn neighbours(number: &str) -> Vec<String> {
    let plain = number.replace('_', "");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let Ok(digits) = format!("{whole}{fraction}").parse::<u64>() else {
        return Vec::new();
    };
    let written = |digits: u64| {
        let mut text = format!("{digits:0width$}", width = fraction.len() + 1);
        if !fraction.is_empty() {
            text.insert(text.len() - fraction.len(), '.');
        }
        text
    };
    let others = [digits.checked_add(1), digits.checked_sub(1)];
    others.into_iter().flatten().map(written).collect()
}

/// A copy of the checkout to break, without what is built.
fn copied() -> Result<PathBuf> {
    const LEFT_OUT: [&str; 4] = ["target", "dist", "node_modules", ".git"];
    let to = std::path::absolute(tools::target())
        .context("the current folder cannot be read")?
        .join("mutants/copy");
    let _ = fs::remove_dir_all(&to);
    let mut folders = vec![PathBuf::from(".")];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("the folder `{}` cannot be read", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if LEFT_OUT.iter().any(|name| path.ends_with(name)) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                copy(&path, &to.join(&path))?;
            }
        }
    }
    Ok(to)
}

/// Builds the copy with these tests, or all, and runs them.
fn tried(copy: &Path, tests: &[&str]) -> Result<Fate> {
    let cargo = |seconds: &str, more: &[&str]| {
        let tests = tests.iter().map(|test| format!("--test={test}"));
        Command::new("timeout")
            .args(["--kill-after=10", seconds, "cargo", "test"])
            .args(["--profile=mutants", "--package=trial-prescreen"])
            .args(tests)
            .args(more)
            .current_dir(copy)
            .env(
                "CARGO_TARGET_DIR",
                copy.parent().unwrap_or(copy).join("build"),
            )
            .env("PROPTEST_MAX_SHRINK_ITERS", "0")
            .stdin(Stdio::null())
            .output()
            .context("`timeout` could not be started; install coreutils")
    };
    const TIMED_OUT: Option<i32> = Some(124);
    let built = cargo(BUILD_TIME, &["--no-run"])?;
    if !built.status.success() {
        let told = String::from_utf8_lossy(&built.stderr);
        return Ok(match () {
            () if built.status.code() == TIMED_OUT => Fate::TimedOut,
            () if super::is_refused_by_the_build(&told) => Fate::CaughtByTheBuild,
            () => Fate::Unviable,
        });
    }
    // All tests take longer than a few, and one that no longer ends takes for ever.
    let seconds = if tests.is_empty() {
        BUILD_TIME
    } else {
        TEST_TIME
    };
    let ran = cargo(seconds, &[])?;
    Ok(match ran.status.code() {
        Some(0) => Fate::Survived,
        code if code == TIMED_OUT => Fate::TimedOut,
        _ => Fate::Caught,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<&str> {
        numbers(source).into_iter().map(|at| &source[at]).collect()
    }

    #[test]
    fn numbers_are_found_in_code_alone() {
        let source = r#"
// 1 in a comment, and 60 days
#[cfg(feature = "2")]
/// 3
fn a4<'a>(x: &'a str) -> u8 { let y = "5 \" 6"; let z = '7'; pair.0 + 8 }
const LIMIT: f64 = 0.85; // 9
match n { 10..=1_000 => plus_months(12), _ => 0x1f }
"#;
        assert_eq!(found(source), ["8", "0.85", "10", "1_000", "12"]);
    }

    #[test]
    fn a_number_gets_one_more_and_one_less_in_its_last_digit() {
        assert_eq!(neighbours("12"), ["13", "11"]);
        assert_eq!(neighbours("0"), ["1"]);
        assert_eq!(neighbours("10_000"), ["10001", "9999"]);
        assert_eq!(neighbours("0.85"), ["0.86", "0.84"]);
        assert_eq!(neighbours("2.0"), ["2.1", "1.9"]);
        assert_eq!(neighbours("0.1"), ["0.2", "0.0"]);
    }

    #[test]
    fn a_broken_number_is_named_by_its_place_and_its_line() {
        let source = "fn old() {\n    plus_months(12) < today\n}\n";
        let at = numbers(source)[0].clone();
        let broken = named(Path::new("src/a.rs"), source, &at, "13".to_owned());
        assert_eq!(broken.mutant.name, "src/a.rs:2:17: replace 12 with 13");
        assert_eq!(broken.mutant.line, "plus_months(12) < today");
        assert_eq!(broken.mutant.lasting_name(), "src/a.rs: replace 12 with 13");
    }
}
