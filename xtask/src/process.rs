//! Runs other programs. Each command line and its output are shown as they come, or, unless all is to be shown, only when
//! the command fails. A failure says which command it was, how it failed and what may help.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};

/// A program that could not be started or that ended with a failure.
#[derive(Debug)]
struct Failed {
    /// Which, how, and what may help.
    told: String,
    code: u8,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told)
    }
}

impl std::error::Error for Failed {}

/// The exit code for an error: that of the program that failed, if it was one.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    let failed = error.downcast_ref::<Failed>();
    failed.map_or(1, |failed| failed.code)
}

/// Whether commands are run without showing their lines and output.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Whether from here on a command's line and output are shown, or only if it fails.
pub fn show_all(all: bool) {
    QUIET.store(!all, Ordering::Relaxed);
}

/// Says what is being done, and about how long it takes: `Compiling the widget (about a minute)`.
pub fn progress(what: &str, takes: &str) {
    println!("{what} ({takes})");
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
        let mut command = Command::new(program);
        // The servers on this machine are not reached through a proxy.
        let theirs = env::var("no_proxy").or_else(|_| env::var("NO_PROXY"));
        let direct = format!("localhost,127.0.0.1,::1,{}", theirs.unwrap_or_default());
        command.env("NO_PROXY", &direct).env("no_proxy", &direct);
        Self {
            command,
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

    /// Without a variable that this program was called with.
    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// With a home of its own where the person's cannot be written in: Firefox does not start and npm does not install then.
    pub fn at_home(self, other: &Path) -> Self {
        let home = env::var_os("HOME").unwrap_or_default();
        let file = Path::new(&home).join(format!(".xtask-{}", std::process::id()));
        if fs::write(&file, "").is_ok_and(|()| fs::remove_file(&file).is_ok()) {
            return self;
        }
        self.env("HOME", other)
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

    /// Runs it.
    pub fn run(mut self) -> Result<()> {
        if QUIET.load(Ordering::Relaxed) {
            let (status, output) = self.captured();
            return self.ended(status, &output);
        }
        println!("$ {}", self.line());
        let status = self.command.stdin(Stdio::null()).status();
        self.ended(status, "")
    }

    /// Runs it with its output and its complaints in one, in the order in which they were printed.
    fn captured(&mut self) -> (io::Result<ExitStatus>, String) {
        let mut output = Vec::new();
        let mut capture = || -> io::Result<ExitStatus> {
            let (mut reader, writer) = io::pipe()?;
            self.command
                .stdin(Stdio::null())
                .stdout(writer.try_clone()?)
                .stderr(writer);
            let child = self.command.spawn();
            // The command holds the pipe's other end, which has to be closed for the reading to end.
            self.command.stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = child?;
            reader.read_to_end(&mut output)?;
            child.wait()
        };
        let status = capture();
        (status, String::from_utf8_lossy(&output).into_owned())
    }

    fn ended(&self, status: io::Result<ExitStatus>, output: &str) -> Result<()> {
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => {
                let code = status.code().and_then(|code| u8::try_from(code).ok());
                Err(self.failed(&format!("failed: {status}"), code.unwrap_or(1), output))
            }
            Err(error) => Err(self.failed(&format!("could not be started: {error}"), 127, output)),
        }
    }

    fn failed(&self, what: &str, code: u8, output: &str) -> anyhow::Error {
        let mut told = format!("`{}` {what}", self.line());
        if !output.is_empty() {
            told = format!("\n{}\n\n{told}", output.trim_end());
        }
        if !self.mend.is_empty() {
            told += &format!("\nto mend it: {}", self.mend);
        }
        Failed { told, code }.into()
    }

    /// Runs it silently and gives what it printed, or `None` when it failed or is not there. What is read by a program
    /// is asked for in English and without colours, whatever the person's own settings are.
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

    /// The command line as a person would type it.
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
    fn a_failure_hands_on_its_code_and_all_that_was_printed_and_says_how_to_mend_it() {
        let script = "echo one; echo two >&2; echo three; exit 7";
        let mut run = Run::new("sh").args(["-c", script]).mend("try again");
        let (status, output) = run.captured();
        let error = run.ended(status, &output).expect_err("it exits with 7");
        let told = error.to_string();
        assert!(told.contains("one\ntwo\nthree\n"), "{told}");
        assert!(told.contains(&format!("`sh -c {script}` failed")), "{told}");
        assert!(told.ends_with("to mend it: try again"), "{told}");
        assert_eq!(exit_code(&error), 7);
        let error = Run::new("no-such-program").run().expect_err("not there");
        assert_eq!(exit_code(&error), 127);
    }
}
