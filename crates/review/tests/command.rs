//! Runs the program as somebody does in a terminal.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs a subcommand in `folder`, on the trial that is built in: its exit status, and what it says to either output.
pub fn review(
    subcommand: &str,
    folder: &Path,
    arguments: &[&str],
) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_review"))
        .arg(subcommand)
        .args(arguments)
        .env_remove("TRIAL")
        .current_dir(folder)
        .output()
        .expect("the command runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints UTF-8");
    (status.code(), text(stdout), text(stderr))
}
