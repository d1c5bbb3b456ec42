//! Runs other programs. Each command line and its output are shown as they come, or, after [`be_quiet`], only when the
//! command fails. A failure says which command it was, how it failed and what may help.

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
pub struct Failed {
    line: String,
    what: String,
    mend: String,
    code: u8,
    /// What it printed, where that has not been shown yet.
    output: String,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.output.is_empty() {
            writeln!(f, "\n{}\n", self.output.trim_end())?;
        }
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

/// Whether commands are run without showing their lines and output.
static QUIET: AtomicBool = AtomicBool::new(false);

/// From here on a command's line and output are shown only if it fails.
pub fn be_quiet() {
    QUIET.store(true, Ordering::Relaxed);
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
        if let Some(direct) = direct(|name| env::var(name).ok()) {
            command.env("NO_PROXY", &direct).env("no_proxy", &direct);
        }
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
        match env::var_os("HOME") {
            Some(home) if !is_writable(Path::new(&home)) => self.env("HOME", other),
            _ => self,
        }
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
    pub fn run(self) -> Result<()> {
        self.run_to(&[0])
    }

    /// Runs it, and takes each of these exit codes as success.
    pub fn run_to(self, codes: &[i32]) -> Result<()> {
        if QUIET.load(Ordering::Relaxed) {
            self.run_quietly(codes)
        } else {
            self.run_in_the_open(codes)
        }
    }

    /// Runs a program that prints nothing unless it warns, and takes a warning for a failure.
    pub fn run_without_warnings(mut self) -> Result<()> {
        if !QUIET.load(Ordering::Relaxed) {
            println!("$ {}", self.line());
        }
        let (status, output) = self.captured();
        let output = String::from_utf8_lossy(&output).into_owned();
        let warned = !output.trim().is_empty();
        self.ended(status, &[0], output.clone())?;
        if warned {
            let what = "warned, which counts as a failure here".to_owned();
            return Err(self.failure(what, 1, output).into());
        }
        Ok(())
    }

    fn run_in_the_open(mut self, codes: &[i32]) -> Result<()> {
        println!("$ {}", self.line());
        let status = self.command.stdin(Stdio::null()).status();
        self.ended(status, codes, String::new())
    }

    /// Keeps what it prints, for the case that it fails.
    fn run_quietly(mut self, codes: &[i32]) -> Result<()> {
        let (status, output) = self.captured();
        self.ended(status, codes, String::from_utf8_lossy(&output).into_owned())
    }

    /// Runs it with its output and its complaints in one, in the order in which they were printed.
    fn captured(&mut self) -> (io::Result<ExitStatus>, Vec<u8>) {
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
        (status, output)
    }

    fn ended(&self, status: io::Result<ExitStatus>, codes: &[i32], output: String) -> Result<()> {
        let failure = match status {
            Ok(status) if status.code().is_some_and(|code| codes.contains(&code)) => return Ok(()),
            Ok(status) => {
                let code = status.code().and_then(|code| u8::try_from(code).ok());
                self.failure(format!("failed: {status}"), code.unwrap_or(1), output)
            }
            Err(error) => self.failure(format!("could not be started: {error}"), 127, output),
        };
        Err(failure.into())
    }

    fn failure(&self, what: String, code: u8, output: String) -> Failed {
        Failed {
            line: self.line(),
            what,
            mend: self.mend.clone(),
            code,
            output,
        }
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
}

/// What not to reach through a proxy, where one is set: the servers on this machine, which a proxy elsewhere cannot reach,
/// and what the person excepts already.
fn direct(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    const PROXIES: [&str; 6] = [
        "http_proxy",
        "HTTP_PROXY",
        "https_proxy",
        "HTTPS_PROXY",
        "all_proxy",
        "ALL_PROXY",
    ];
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    PROXIES.iter().find_map(|name| set(name))?;
    let theirs = ["no_proxy", "NO_PROXY"].iter().find_map(|name| set(name));
    let ours = "localhost,127.0.0.1,::1".to_owned();
    Some(theirs.map_or(ours.clone(), |theirs| format!("{theirs},{ours}")))
}

/// Whether a file can be made in a folder, which its permissions alone do not tell.
fn is_writable(folder: &Path) -> bool {
    let file = folder.join(format!(".xtask-{}", std::process::id()));
    fs::write(&file, "").is_ok_and(|()| fs::remove_file(&file).is_ok())
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
    fn a_quiet_failure_shows_all_that_was_printed_in_order() {
        let script = "echo one; echo two >&2; echo three; exit 7";
        let error = Run::new("sh")
            .args(["-c", script])
            .run_quietly(&[0])
            .expect_err("it exits with 7");
        let told = error.to_string();
        assert!(told.contains("one\ntwo\nthree\n"), "{told}");
        assert!(told.contains(&format!("`sh -c {script}` failed")), "{told}");
        assert_eq!(exit_code(&error), 7);
    }

    #[test]
    fn a_quiet_success_takes_the_codes_it_is_told() {
        let exits_with_2 = || Run::new("sh").args(["-c", "echo much; exit 2"]);
        assert!(exits_with_2().run_quietly(&[0, 2]).is_ok());
        assert!(exits_with_2().run_quietly(&[0]).is_err());
    }

    #[test]
    fn a_warning_is_a_failure_where_none_is_expected() {
        let shell = |script: &str| Run::new("sh").args(["-c", script]).run_without_warnings();
        assert!(shell("true").is_ok());
        let told = shell("echo duplicate key >&2").expect_err("it warns");
        assert!(told.to_string().contains("duplicate key"), "{told}");
        assert!(shell("exit 3").is_err());
    }

    #[test]
    fn what_is_read_is_asked_for_in_english_without_colours() {
        let told = Run::new("sh")
            .env("LC_ALL", "zh_CN.UTF-8")
            .env("FORCE_COLOR", "1")
            .args(["-c", "echo $LC_ALL,$CARGO_TERM_COLOR,$FORCE_COLOR"])
            .text();
        assert_eq!(told.as_deref(), Some("C,never,"));
    }

    #[test]
    fn a_folder_is_writable_where_a_file_can_be_made() {
        assert!(is_writable(&env::temp_dir()));
        assert!(!is_writable(&env::temp_dir().join("no-such-folder")));
        assert!(!is_writable(Path::new("/proc")));
    }

    #[test]
    fn servers_on_this_machine_are_reached_without_a_proxy() {
        let with = |set: &[(&str, &str)]| {
            direct(|name| {
                let found = set.iter().find(|(other, _)| *other == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        let proxy = ("http_proxy", "http://proxy.example:3128");
        assert_eq!(with(&[]), None);
        assert_eq!(with(&[("http_proxy", "")]), None);
        let ours = "localhost,127.0.0.1,::1";
        assert_eq!(with(&[proxy]).as_deref(), Some(ours));
        let theirs = with(&[proxy, ("NO_PROXY", "intranet.example")]);
        assert_eq!(theirs, Some(format!("intranet.example,{ours}")));
    }

    #[test]
    fn a_program_that_is_not_there_is_a_failure() {
        let error = Run::new("no-such-program").run().expect_err("not there");
        assert_eq!(exit_code(&error), 127);
    }
}
