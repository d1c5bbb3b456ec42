//! Runs other programs. With `--verbose` each command line and its output are streamed; otherwise they are shown only
//! when the command fails. An error holds the command line, the exit status and a hint.

use std::cell::Cell;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result};

/// A program that could not be started or that ended with a failure.
#[derive(Debug)]
struct CommandError {
    message: String,
    /// The program's exit code, or 127 if it could not be started.
    code: u8,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CommandError {}

/// The exit code for an error: that of the command that failed, or 1.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    let failed = error.downcast_ref::<CommandError>();
    failed.map_or(1, |failed| failed.code)
}

thread_local! {
    /// Set: command lines and output are shown only on failure.
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Sets whether commands that this thread starts from here on show their command line and output.
pub fn set_verbose(verbose: bool) {
    QUIET.set(!verbose);
}

/// Prints a step and its usual duration: `Compiling the widget (about a minute)`.
pub fn progress(step: &str, duration: &str) {
    println!("{step} ({duration})");
}

static EXECUTABLE: OnceLock<PathBuf> = OnceLock::new();

/// Stores the path of this executable. Call it before any cargo build: cargo may replace the running file, after which
/// Linux reports its path with ` (deleted)` at the end.
///
/// # Errors
///
/// If the operating system does not report the path.
pub fn remember_executable() -> Result<()> {
    let path = env::current_exe().context("the path of this program cannot be read")?;
    EXECUTABLE.get_or_init(|| path);
    Ok(())
}

/// The path of this executable, which cargo may have rebuilt since.
pub fn executable() -> &'static Path {
    EXECUTABLE
        .get()
        .map_or(Path::new("xtask"), PathBuf::as_path)
}

/// A command to run.
pub struct Run {
    command: Command,
    hint: String,
}

impl Run {
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        // A proxy cannot reach the test servers, which listen on localhost.
        let inherited = env::var("no_proxy").or_else(|_| env::var("NO_PROXY"));
        let direct = format!("localhost,127.0.0.1,::1,{}", inherited.unwrap_or_default());
        command.env("NO_PROXY", &direct).env("no_proxy", &direct);
        Self {
            command,
            hint: String::new(),
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

    /// Removes an inherited environment variable.
    pub fn env_remove(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Sets `HOME` to `fallback` if the user's home is read-only: Firefox would not start, nor npm install.
    pub fn writable_home(self, fallback: &Path) -> Self {
        let home = env::var_os("HOME").unwrap_or_default();
        let file = Path::new(&home).join(format!(".xtask-{}", std::process::id()));
        if fs::write(&file, "").is_ok_and(|()| fs::remove_file(&file).is_ok()) {
            return self;
        }
        self.env("HOME", fallback)
    }

    pub fn dir(mut self, dir: impl AsRef<Path>) -> Self {
        self.command.current_dir(dir);
        self
    }

    /// Sets the advice that the error ends with if the command fails.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Runs the command to its end, without standard input.
    ///
    /// # Errors
    ///
    /// If it cannot be started or exits with a failure. See [`exit_code`].
    pub fn run(mut self) -> Result<()> {
        if QUIET.get() {
            let (status, output) = self.capture();
            return self.check(status, &output);
        }
        println!("$ {}", self.line());
        let status = self.command.stdin(Stdio::null()).status();
        self.check(status, "")
    }

    /// Captures stdout and stderr in one pipe, so that their lines keep their order.
    fn capture(&mut self) -> (io::Result<ExitStatus>, String) {
        let mut output = Vec::new();
        let mut capture = || -> io::Result<ExitStatus> {
            let (mut reader, writer) = io::pipe()?;
            self.command
                .stdin(Stdio::null())
                .stdout(writer.try_clone()?)
                .stderr(writer);
            let child = self.command.spawn();
            // `command` still holds the pipe's write end; reading ends only when every copy of it is closed.
            self.command.stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = child?;
            reader.read_to_end(&mut output)?;
            child.wait()
        };
        let status = capture();
        (status, String::from_utf8_lossy(&output).into_owned())
    }

    fn check(&self, status: io::Result<ExitStatus>, output: &str) -> Result<()> {
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => {
                let code = status.code().and_then(|code| u8::try_from(code).ok());
                Err(self.error(&format!("failed: {status}"), code.unwrap_or(1), output))
            }
            Err(error) => Err(self.error(&format!("could not be started: {error}"), 127, output)),
        }
    }

    fn error(&self, what: &str, code: u8, output: &str) -> anyhow::Error {
        let mut message = format!("`{}` {what}", self.line());
        if !output.is_empty() {
            message = format!("\n{}\n\n{message}", output.trim_end());
        }
        if !self.hint.is_empty() {
            message += &format!("\nhint: {}", self.hint);
        }
        CommandError { message, code }.into()
    }

    /// Runs the command silently and returns its trimmed stdout, or `None` if it failed or is missing. Since the output is
    /// parsed, it is in English and without colours, whatever the user's settings are.
    pub fn text(mut self) -> Option<String> {
        let output = self
            .command
            .env("LC_ALL", "C")
            .env("CARGO_TERM_COLOR", "never")
            .env_remove("FORCE_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::null())
            .output()
            .ok()?;
        let printed = String::from_utf8_lossy(&output.stdout);
        output.status.success().then(|| printed.trim().to_owned())
    }

    /// The command line as typed in a shell, unquoted.
    fn line(&self) -> String {
        let words = [self.command.get_program()].into_iter();
        let words: Vec<_> = words
            .chain(self.command.get_args())
            .map(OsStr::to_string_lossy)
            .collect();
        let line = words.join(" ");
        match self.command.get_current_dir() {
            Some(dir) => format!("(cd {} && {line})", dir.display()),
            None => line,
        }
    }
}

/// The first file of this name on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// The PATH with `folders` in front.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    // Joining fails only if a folder's name holds the separator; the PATH then stays as it is.
    env::join_paths(all).unwrap_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_has_the_output_the_hint_and_the_exit_code() {
        let script = "echo one; echo two >&2; echo three; exit 7";
        let mut run = Run::new("sh").args(["-c", script]).hint("try again");
        let (status, output) = run.capture();
        let error = run.check(status, &output).expect_err("it exits with 7");
        let message = error.to_string();
        assert!(message.contains("one\ntwo\nthree\n"), "{message}");
        assert!(
            message.contains(&format!("`sh -c {script}` failed")),
            "{message}"
        );
        assert!(message.ends_with("hint: try again"), "{message}");
        assert_eq!(exit_code(&error), 7);
        let error = Run::new("no-such-program").run().expect_err("missing");
        assert_eq!(exit_code(&error), 127);
    }
}
