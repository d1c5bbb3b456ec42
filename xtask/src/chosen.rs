//! Which trial is built: the one in `trials/`, or another whose folder the variable `TRIAL` names, as in
//! `TRIAL=tests/fixtures/second_trial cargo xtask dist`. What is made of another one lies in a folder of its own.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The variable, which the build script of the program reads too.
pub const VARIABLE: &str = "TRIAL";

/// Where what is made lies.
pub struct Places {
    /// The folder to upload.
    pub dist: PathBuf,
    /// The folder in which Trunk leaves the page, the program and its glue.
    pub trunk: PathBuf,
}

pub static PLACES: LazyLock<Places> =
    LazyLock::new(|| places(&env::var(VARIABLE).unwrap_or_default()));

fn places(trial: &str) -> Places {
    let trial = trial.trim().trim_end_matches('/');
    let own = Path::new("target/trials").join(Path::new(trial).file_name().unwrap_or_default());
    let (dist, trunk) = match trial {
        "" => ("dist".into(), "target/trunk".into()),
        _ => (own.join("dist"), own.join("trunk")),
    };
    Places { dist, trunk }
}

/// The folder to upload.
pub fn dist() -> &'static Path {
    &PLACES.dist
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_trial_is_made_in_a_folder_of_its_own() {
        assert_eq!(places("").dist, Path::new("dist"));
        let of_another = places("trials/another/");
        assert_eq!(of_another.dist, Path::new("target/trials/another/dist"));
        assert_eq!(of_another.trunk, Path::new("target/trials/another/trunk"));
    }
}
