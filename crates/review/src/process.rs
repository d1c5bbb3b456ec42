//! Runs other programs, including `cargo xtask`, which provides the tools for the review pack.

use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result};

/// The error for a program that exited with a failure.
#[derive(Debug)]
struct Failed {
    line: String,
    status: ExitStatus,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` failed: {}", self.line, self.status)
    }
}

impl std::error::Error for Failed {}

/// The exit code for an error: that of the failed program, or else 1.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    error
        .downcast_ref::<Failed>()
        .and_then(|failed| failed.status.code())
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1)
}

/// Runs a program, with its command line and its output shown.
pub fn run(command: &mut Command) -> Result<()> {
    let line = line(command);
    println!("$ {line}");
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{line}` could not be started"))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failed { line, status }.into()),
    }
}

/// Runs a program silently and returns its trimmed output; `None` if it failed or could not be started.
pub fn text(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let printed = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| printed.trim().to_owned())
}

/// The command line as a person would type it.
fn line(command: &Command) -> String {
    let words = [command.get_program()]
        .into_iter()
        .chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    let line = words.join(" ");
    match command.get_current_dir() {
        Some(folder) => format!("(cd {} && {line})", folder.display()),
        None => line,
    }
}

/// Runs `cargo xtask` with these arguments.
pub fn xtask(arguments: &[&str]) -> Result<()> {
    run(Command::new("cargo").arg("xtask").args(arguments))
}

/// The path of Chromium, which `cargo xtask` finds or installs.
pub fn browser() -> Result<PathBuf> {
    let output = Command::new("cargo")
        .args(["xtask", "setup", "browser"])
        .stderr(Stdio::inherit())
        .output()
        .context("`cargo xtask setup browser` could not be started")?;
    let printed = String::from_utf8_lossy(&output.stdout);
    match printed.lines().last() {
        Some(path) if output.status.success() => Ok(PathBuf::from(path)),
        _ => Err(Failed {
            line: "cargo xtask setup browser".to_owned(),
            status: output.status,
        }
        .into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_keeps_the_exit_code_of_the_program() {
        let error = run(Command::new("sh").args(["-c", "exit 7"])).expect_err("it exits with 7");
        assert!(
            error.to_string().contains("`sh -c exit 7` failed"),
            "{error}"
        );
        assert_eq!(exit_code(&error), 7);
    }
}
