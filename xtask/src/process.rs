//! Runs other programs: echoes the command line, and when one fails says which, how, and what may mend it.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result};

/// A program that could not be started or that ended with a failure.
#[derive(Debug)]
pub struct Failed {
    line: String,
    what: String,
    mend: String,
    code: u8,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", self.line, self.what)?;
        if !self.mend.is_empty() {
            write!(f, "\nto mend it: {}", self.mend)?;
        }
        Ok(())
    }
}

impl std::error::Error for Failed {}

/// The exit code for an error: that of the program that failed, if it was one.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    error
        .downcast_ref::<Failed>()
        .map_or(1, |failed| failed.code)
}

/// The path of this program.
static THIS: OnceLock<PathBuf> = OnceLock::new();

/// To be called before cargo builds anything: it may put a new file in the place of this running one, and the
/// system then gives a path that ends in ` (deleted)`.
pub fn remember_this() -> Result<()> {
    let path = env::current_exe().context("the path of this program cannot be read")?;
    THIS.get_or_init(|| path);
    Ok(())
}

/// The path of this program, or of the one that cargo has since built in its place.
pub fn this() -> &'static Path {
    THIS.get().map_or(Path::new("xtask"), PathBuf::as_path)
}

/// One call of a program.
pub struct Run {
    command: Command,
    mend: String,
}

impl Run {
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            command: Command::new(program),
            mend: String::new(),
        }
    }

    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// What a person can do when this call fails.
    pub fn mend(mut self, mend: impl Into<String>) -> Self {
        self.mend = mend.into();
        self
    }

    /// Runs it with its output shown.
    pub fn run(self) -> Result<()> {
        self.run_to(&[0])
    }

    /// Runs it with its output shown, and takes each of these exit codes for an end that is well.
    pub fn run_to(mut self, codes: &[i32]) -> Result<()> {
        println!("$ {}", self.line());
        match self.command.stdin(Stdio::null()).status() {
            Ok(status) if status.code().is_some_and(|code| codes.contains(&code)) => Ok(()),
            Ok(status) => Err(self.failed(&status).into()),
            Err(error) => Err(self.not_started(&error).into()),
        }
    }

    /// Runs it silently and gives what it printed, or `None` when it failed or is not there.
    pub fn text(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The command line as a person would type it.
    fn line(&self) -> String {
        let mut line = self.command.get_program().to_string_lossy().into_owned();
        for argument in self.command.get_args() {
            line.push(' ');
            line += &argument.to_string_lossy();
        }
        if let Some(dir) = self.command.get_current_dir() {
            line = format!("(cd {} && {line})", dir.display());
        }
        line
    }

    fn failed(&self, status: &ExitStatus) -> Failed {
        Failed {
            line: self.line(),
            what: format!("failed: {status}"),
            mend: self.mend.clone(),
            code: status
                .code()
                .and_then(|code| u8::try_from(code).ok())
                .unwrap_or(1),
        }
    }

    fn not_started(&self, error: &std::io::Error) -> Failed {
        Failed {
            line: self.line(),
            what: format!("could not be started: {error}"),
            mend: self.mend.clone(),
            code: 127,
        }
    }
}

/// Where a program is on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// The PATH with these folders in front.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    // Only a folder whose name holds the separator cannot be joined; then the PATH stays as it is.
    env::join_paths(all).unwrap_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_hands_on_its_code_and_says_how_to_mend_it() {
        let error = Run::new("sh")
            .args(["-c", "exit 7"])
            .mend("try again")
            .run()
            .expect_err("it exits with 7");
        assert!(error.to_string().contains("`sh -c exit 7` failed"));
        assert!(error.to_string().contains("to mend it: try again"));
        assert_eq!(exit_code(&error), 7);
    }

    #[test]
    fn a_program_that_is_not_there_is_a_failure() {
        let error = Run::new("no-such-program").run().expect_err("not there");
        assert_eq!(exit_code(&error), 127);
    }
}
