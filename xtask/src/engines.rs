//! The engines that the widget is tested in, and the server it is tested behind on host pages. Each is the one
//! that its variable names, or one that is there, or else Debian's package; one that cannot be had is a failure.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::{browser, debian};

/// A program that is looked for, and the Debian packages that have it.
struct Part {
    /// What people call it.
    title: &'static str,
    /// The variable that names another.
    variable: &'static str,
    /// Its names on the PATH.
    names: &'static [&'static str],
    /// How it is asked for its version.
    version: &'static [&'static str],
    packages: &'static [&'static str],
}

const FIREFOX: Part = Part {
    title: "Firefox ESR",
    variable: "FIREFOX",
    names: &["firefox-esr"],
    version: &["--version"],
    packages: &["firefox-esr"],
};

const NGINX: Part = Part {
    title: "nginx",
    variable: "NGINX",
    names: &["nginx"],
    version: &["-v"],
    // The lightest of them serves precompressed files.
    packages: &["nginx-light"],
};

/// It starts WebKitGTK itself.
const WEBKIT: Part = Part {
    title: "WebKitGTK's WebDriver",
    variable: "WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    version: &["--help"],
    packages: &["webkit2gtk-driver"],
};

/// The screen that WebKitGTK needs, since it does not run without one.
const XVFB: Part = Part {
    title: "Xvfb",
    variable: "XVFB",
    names: &["Xvfb"],
    version: &["-help"],
    packages: &["xvfb"],
};

/// What tests on host pages need: each program, and the variable that tells the tests where it is.
pub struct Engines(Vec<(&'static str, PathBuf)>);

impl Engines {
    /// Hands them to a test runner.
    pub fn given_to(&self, run: Run) -> Run {
        self.0
            .iter()
            .fold(run, |run, (variable, path)| run.env(variable, path))
    }

    /// Says of each what it is.
    pub fn report(&self) {
        for (variable, path) in &self.0 {
            println!("{variable}: {}", path.display());
        }
    }
}

/// Chromium and Firefox ESR, for the tests on the page of its own.
pub fn for_browser() -> Result<Engines> {
    let chromium = ("CHROMIUM", browser::find()?);
    Ok(Engines(vec![chromium, find(&FIREFOX)?]))
}

/// The same and nginx, for the tests on host pages.
pub fn for_hosts() -> Result<Engines> {
    let mut engines = for_browser()?;
    engines.0.push(find(&NGINX)?);
    Ok(engines)
}

/// WebKitGTK, a screen for it and nginx, for the tests in that engine.
pub fn for_webkit() -> Result<Engines> {
    let parts = [&WEBKIT, &XVFB, &NGINX].map(find);
    Ok(Engines(parts.into_iter().collect::<Result<_>>()?))
}

fn find(part: &Part) -> Result<(&'static str, PathBuf)> {
    let Part {
        title, variable, ..
    } = *part;
    if let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) {
        let path = PathBuf::from(named);
        if !works(&path, part) {
            bail!(
                "{variable} names `{}`, which does not answer `{}`; name another {title} or unset {variable}",
                path.display(),
                part.version.join(" ")
            );
        }
        return Ok((variable, path));
    }
    if let Some(path) = there(part) {
        return Ok((variable, path));
    }
    println!("{title} was not found: installing Debian's package");
    debian::install(
        part.packages,
        &format!("install {title} by hand, or set {variable} to the path of it"),
    )?;
    match there(part) {
        Some(path) => Ok((variable, path)),
        None => bail!(
            "{title} was installed, yet none of {:?} on the PATH works; set {variable} to its path",
            part.names
        ),
    }
}

/// One that works. Servers lie where only root's PATH leads.
fn there(part: &Part) -> Option<PathBuf> {
    part.names
        .iter()
        .filter_map(|name| {
            let of_the_system = Path::new("/usr/sbin").join(name);
            process::on_path(name).or_else(|| of_the_system.is_file().then_some(of_the_system))
        })
        .find(|path| works(path, part))
}

fn works(program: &Path, part: &Part) -> bool {
    Run::new(program).args(part.version).text().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_engine_that_does_not_work_is_a_failure_that_says_how_to_mend_it() {
        let part = Part {
            title: "No engine",
            variable: "CARGO_MANIFEST_DIR",
            names: &[],
            version: &["--version"],
            packages: &[],
        };
        let error = find(&part).expect_err("a folder is no program").to_string();
        assert!(error.contains("CARGO_MANIFEST_DIR names"), "{error}");
        assert!(error.contains("unset CARGO_MANIFEST_DIR"), "{error}");
    }
}
