//! Where build output goes: to `dist/`, or to a folder of its own for another trial, selected by the variable `TRIAL` as in
//! `TRIAL=tests/fixtures/second_trial cargo xtask dist`.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Selects another trial's folder; the build script of `prescreen-words` and `cargo review` read it too.
pub const TRIAL_VARIABLE: &str = "TRIAL";

/// The output folders of one trial.
pub struct Paths {
    /// The folder to upload.
    pub dist: PathBuf,
    /// The folder to which Trunk writes the page, the program and its glue.
    pub trunk: PathBuf,
}

pub static PATHS: LazyLock<Paths> =
    LazyLock::new(|| paths(&env::var(TRIAL_VARIABLE).unwrap_or_default()));

fn paths(trial: &str) -> Paths {
    let trial = trial.trim().trim_end_matches('/');
    let own = Path::new("target/trials").join(Path::new(trial).file_name().unwrap_or_default());
    let (dist, trunk) = match trial {
        "" => ("dist".into(), "target/trunk".into()),
        _ => (own.join("dist"), own.join("trunk")),
    };
    Paths { dist, trunk }
}

/// The folder to upload.
pub fn dist() -> &'static Path {
    &PATHS.dist
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_trial_has_output_folders_of_its_own() {
        assert_eq!(paths("").dist, Path::new("dist"));
        let other = paths("trials/another/");
        assert_eq!(other.dist, Path::new("target/trials/another/dist"));
        assert_eq!(other.trunk, Path::new("target/trials/another/trunk"));
    }
}
