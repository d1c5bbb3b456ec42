//! The engines that the widget is tested in, and the server it is tested behind on host pages. Each is the one
//! that its variable names, or one that is there, or else Debian's package; one that cannot be had is a failure.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::{browser, debian, tools};

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
    title: "Firefox",
    variable: "FIREFOX",
    // Mozilla's long-lived version first: the tests are known to pass in it.
    names: &["firefox-esr", "firefox"],
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
#[derive(Debug)]
pub struct Engines(Vec<Found>);

impl Engines {
    /// Hands them to a test runner.
    pub fn given_to(&self, run: Run) -> Run {
        self.0
            .iter()
            .fold(run.at_home(&tools::home()), |run, (variable, path)| {
                run.env(variable, path)
            })
    }

    /// Says of each what it is.
    pub fn report(&self) {
        for (variable, path) in &self.0 {
            println!("{variable}: {}", path.display());
        }
    }
}

/// Chromium and Firefox, for the tests on the page of its own.
pub fn for_browser() -> Result<Engines> {
    all([chromium(), find(&FIREFOX)])
}

/// The same and nginx, for the tests on host pages.
pub fn for_hosts() -> Result<Engines> {
    all([chromium(), find(&FIREFOX), find(&NGINX)])
}

/// WebKitGTK, a screen for it and nginx, for the tests in that engine.
pub fn for_webkit() -> Result<Engines> {
    all([&WEBKIT, &XVFB, &NGINX].map(find))
}

type Found = (&'static str, PathBuf);

fn chromium() -> Result<Found> {
    Ok(("CHROMIUM", browser::find()?))
}

/// All of them, or what is to be done about each that is missing: whoever has to install three hears it once.
fn all<const N: usize>(found: [Result<Found>; N]) -> Result<Engines> {
    let (found, missing): (Vec<_>, Vec<_>) = found.into_iter().partition(Result::is_ok);
    if missing.is_empty() {
        return Ok(Engines(found.into_iter().flatten().collect()));
    }
    let told = missing.into_iter().filter_map(Result::err);
    let told: Vec<String> = told.map(|error| format!("{error:#}")).collect();
    bail!(told.join("\n"))
}

/// nginx alone.
pub fn nginx() -> Result<PathBuf> {
    Ok(find(&NGINX)?.1)
}

fn find(part: &Part) -> Result<Found> {
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
    fn everything_that_is_missing_is_said_at_once() {
        let missing = |what: &str| Err(anyhow::anyhow!("install {what}"));
        let found = || Ok(("NGINX", PathBuf::from("nginx")));
        let told =
            all([missing("Firefox"), found(), missing("Xvfb")]).expect_err("two are missing");
        assert_eq!(told.to_string(), "install Firefox\ninstall Xvfb");
        assert_eq!(all([found()]).map(|engines| engines.0.len()).ok(), Some(1));
    }

    #[test]
    fn a_firefox_of_any_name_is_found() {
        assert_eq!(FIREFOX.names, ["firefox-esr", "firefox"]);
    }

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
