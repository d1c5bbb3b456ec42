//! What the widget is tested in and behind: browsers, a server, a screen, fonts. Each is the one that its variable names,
//! or one that is there, or else Debian's package; one that cannot be had is a failure that says what to do by hand.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Once;

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::tools;

/// A program that is looked for.
pub struct Part {
    /// What people call it.
    title: &'static str,
    /// The variable that names another.
    variable: &'static str,
    /// Its names on the PATH.
    names: &'static [&'static str],
    /// How it is asked for its version.
    version: &'static str,
    /// Debian's package that has it.
    package: &'static str,
}

#[rustfmt::skip]
mod parts {
    use super::Part;

    pub const CHROMIUM: Part = Part {
        title: "Chromium", variable: "CHROMIUM", version: "--version", package: "chromium",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    };
    pub const FIREFOX: Part = Part {
        title: "Firefox", variable: "FIREFOX", version: "--version", package: "firefox-esr",
        // Mozilla's long-lived version first: the tests are known to pass in it.
        names: &["firefox-esr", "firefox"],
    };
    pub const NGINX: Part = Part {
        title: "nginx", variable: "NGINX", version: "-v", package: "nginx-light", names: &["nginx"],
    };
    // It starts WebKitGTK itself.
    pub const WEBKIT: Part = Part {
        title: "WebKitGTK's WebDriver", variable: "WEBKIT_DRIVER", version: "--help", package: "webkit2gtk-driver",
        names: &["WebKitWebDriver"],
    };
    // WebKitGTK does not run without a screen.
    pub const XVFB: Part = Part {
        title: "Xvfb", variable: "XVFB", version: "-help", package: "xvfb", names: &["Xvfb"],
    };
}
use parts::{CHROMIUM, FIREFOX, NGINX, WEBKIT, XVFB};

/// What tests need: each program, and the variable that tells the tests where it is.
#[derive(Debug)]
pub struct Engines(Vec<(&'static str, PathBuf)>);

impl Engines {
    /// Hands them to a test runner.
    pub fn given_to(&self, run: Run) -> Run {
        let run = run.at_home(&tools::home());
        self.0
            .iter()
            .fold(run, |run, (name, path)| run.env(name, path))
    }
}

/// For what is looked at in one engine.
pub const ONE: &[Part] = &[CHROMIUM];
/// For the tests on the page of its own.
pub const BROWSER: &[Part] = &[CHROMIUM, FIREFOX];
/// For the tests on host pages.
pub const HOSTS: &[Part] = &[CHROMIUM, FIREFOX, NGINX];
/// For the tests in WebKitGTK, which needs a screen.
pub const WEBKITGTK: &[Part] = &[WEBKIT, XVFB, NGINX];

/// The browser for tests and pictures.
pub fn chromium() -> Result<PathBuf> {
    find(&CHROMIUM)
}

/// All of them, or what is to be done about each that is missing: whoever has to install three hears it once.
pub fn all(parts: &[Part]) -> Result<Engines> {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for part in parts {
        match find(part) {
            Ok(path) => found.push((part.variable, path)),
            Err(error) => missing.push(format!("{error:#}")),
        }
    }
    if !missing.is_empty() {
        bail!(missing.join("\n"));
    }
    Ok(Engines(found))
}

fn find(part: &Part) -> Result<PathBuf> {
    let Part {
        title, variable, ..
    } = part;
    if let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) {
        let path = PathBuf::from(named);
        if works(&path, part) {
            return Ok(path);
        }
        bail!(
            "{variable} names `{}`, which does not answer `{}`; name another {title} or unset {variable}",
            path.display(),
            part.version
        );
    }
    if let Some(path) = there(part) {
        return Ok(path);
    }
    println!("{title} was not found: installing it");
    if part.title == "Chromium" {
        // Soon given up where its site is out of reach, since Debian's package is left to try.
        let own = Run::new(tools::npm_program("playwright")?)
            .args(["install", "chromium"])
            .env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000");
        let _ = own.run();
    }
    if let Some(path) = there(part) {
        return Ok(path);
    }
    let by_hand = format!("install {title} by hand, or set {variable} to the path of it");
    install(&[part.package], &by_hand)?;
    match there(part) {
        Some(path) => Ok(path),
        None => bail!("{title} was installed, yet it does not work; set {variable} to its path"),
    }
}

/// One that works. Servers lie where only root's PATH leads.
fn there(part: &Part) -> Option<PathBuf> {
    let names = part.names.iter();
    let on_path = names.filter_map(|name| {
        let of_the_system = Path::new("/usr/sbin").join(name);
        process::on_path(name).or_else(|| of_the_system.is_file().then_some(of_the_system))
    });
    let own = || (part.title == "Chromium").then(playwrights_own).flatten();
    on_path
        .chain(std::iter::once_with(own).flatten())
        .find(|path| works(path, part))
}

/// The browser that Playwright has downloaded, if it has.
fn playwrights_own() -> Option<PathBuf> {
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    let run = Run::new("node").args(["--eval", script]);
    run.text().map(PathBuf::from)
}

/// It is there, and so are the libraries it needs.
fn works(program: &Path, part: &Part) -> bool {
    Run::new(program).args([part.version]).text().is_some()
}

/// Sees that there is a font with a language's letters, or has Debian's smallest installed: without one a browser shows
/// empty boxes, and a printed page cannot be read back.
pub fn font(language: &str, package: &str) -> Result<()> {
    let pattern = format!(":lang={language}");
    let there = || {
        Run::new("fc-list")
            .args([&pattern])
            .text()
            .is_some_and(|fonts| !fonts.is_empty())
    };
    if there() {
        return Ok(());
    }
    let by_hand =
        format!("install a font for the language `{language}`, such as Debian's {package}");
    install(&["fontconfig", package], &by_hand)?;
    if !there() {
        bail!("`fc-list {pattern}` still names no font; {by_hand}");
    }
    Ok(())
}

/// Installs packages of Debian's, or fails with how to do it by hand.
fn install(packages: &[&str], by_hand: &str) -> Result<()> {
    /// Once in a run is enough.
    static UPDATED: Once = Once::new();
    let root = Run::new("id").args(["-u"]).text().as_deref() == Some("0");
    if process::on_path("apt-get").is_none() || !root {
        bail!(
            "{} is missing, and only root on Debian can have it installed; {by_hand}",
            packages.join(", ")
        );
    }
    let apt_get = || {
        Run::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .mend(by_hand)
    };
    // What fails here fails below, with what to do.
    UPDATED.call_once(|| drop(apt_get().args(["update"]).run()));
    apt_get()
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_that_do_not_work_are_all_said_at_once_with_what_to_do() {
        // Two variables that are always set, and name no program.
        let part = |variable| Part { variable, ..NGINX };
        let parts = [part("CARGO_MANIFEST_DIR"), part("CARGO_PKG_NAME")];
        let told = all(&parts).expect_err("neither is a program").to_string();
        for variable in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME"] {
            assert!(told.contains(&format!("unset {variable}")), "{told}");
        }
    }
}
