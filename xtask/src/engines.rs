//! The programs that the browser tests run: browsers, servers, a virtual display, and fonts. Each is taken from its environment
//! variable, or else from the PATH, or else installed as Debian's package; an error says how to install it by hand.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Once};

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::tools;

/// A program that tests run, and how to find it.
pub struct Engine {
    /// The name in messages.
    title: &'static str,
    /// The environment variable that overrides the path.
    variable: &'static str,
    /// The names to look for on the PATH.
    names: &'static [&'static str],
    /// An option with which a working program exits successfully.
    version: &'static str,
    /// Debian's package.
    package: &'static str,
}

impl Engine {
    /// The arguments by which Playwright downloads it, and the script that prints the path at which it then is.
    fn of_playwright(&self) -> Option<(&'static [&'static str], &'static str)> {
        match self.variable {
            "CHROMIUM" => Some((
                &["install", "chromium"],
                "console.log(require('@playwright/test').chromium.executablePath())",
            )),
            // No public function tells it.
            "CHROMIUM_SHELL" => Some((
                &["install", "--only-shell", "chromium"],
                "const { registry } = require('playwright-core/lib/coreBundle').registry;
                console.log(registry.findExecutable('chromium-headless-shell').executablePath())",
            )),
            _ => None,
        }
    }
}

#[rustfmt::skip]
mod known {
    use super::Engine;

    pub const CHROMIUM: Engine = Engine {
        title: "Chromium", variable: "CHROMIUM", version: "--version", package: "chromium",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    };
    // The same engine without a browser around it, whose windows cost as much as the pages in them.
    pub const SHELL: Engine = Engine {
        title: "Chromium's headless shell", variable: "CHROMIUM_SHELL", version: "--version",
        package: "chromium-headless-shell", names: &["chromium-headless-shell"],
    };
    pub const FIREFOX: Engine = Engine {
        title: "Firefox", variable: "FIREFOX", version: "--version", package: "firefox-esr",
        // ESR first: the tests are known to pass in it.
        names: &["firefox-esr", "firefox"],
    };
    pub const NGINX: Engine = Engine {
        title: "nginx", variable: "NGINX", version: "-v", package: "nginx-light", names: &["nginx"],
    };
    // Without the service that `apache2` starts.
    pub const APACHE: Engine = Engine {
        title: "Apache", variable: "APACHE", version: "-v", package: "apache2-bin", names: &["apache2", "httpd"],
    };
    // The driver starts WebKitGTK itself.
    pub const WEBKIT: Engine = Engine {
        title: "WebKitGTK's WebDriver", variable: "WEBKIT_DRIVER", version: "--help", package: "webkit2gtk-driver",
        names: &["WebKitWebDriver"],
    };
    // WebKitGTK needs a display.
    pub const XVFB: Engine = Engine {
        title: "Xvfb", variable: "XVFB", version: "-help", package: "xvfb", names: &["Xvfb"],
    };
}
use known::{APACHE, CHROMIUM, FIREFOX, NGINX, SHELL, WEBKIT, XVFB};

/// The paths of programs, each with the environment variable in which the tests expect it.
#[derive(Debug)]
pub struct Engines(Vec<(&'static str, PathBuf)>);

impl Engines {
    /// Adds the variables to a test runner's environment.
    pub fn pass_to(&self, run: Run) -> Run {
        let run = run.writable_home(&tools::home());
        self.0
            .iter()
            .fold(run, |run, (name, path)| run.env(name, path))
    }
}

/// For tests that run in one browser.
pub const ONE: &[Engine] = &[CHROMIUM, SHELL];
/// For the tests of the standalone page.
pub const BROWSER: &[Engine] = &[CHROMIUM, SHELL, FIREFOX];
/// For the tests on host pages.
pub const HOSTS: &[Engine] = &[CHROMIUM, SHELL, FIREFOX, NGINX, APACHE];
/// For the tests in WebKitGTK.
pub const WEBKITGTK: &[Engine] = &[WEBKIT, XVFB, NGINX];

/// The Chromium for tests and screenshots.
pub fn chromium() -> Result<PathBuf> {
    find(&CHROMIUM)
}

/// Finds or installs each engine.
///
/// # Errors
///
/// One error for all that are missing, so that they can be installed by hand in one go.
pub fn all(engines: &[Engine]) -> Result<Engines> {
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for engine in engines {
        let path = match engine.variable {
            "CHROMIUM_SHELL" => shell(),
            _ => find(engine),
        };
        match path {
            Ok(path) => found.push((engine.variable, path)),
            Err(error) => missing.push(format!("{error:#}")),
        }
    }
    if !missing.is_empty() {
        bail!(missing.join("\n"));
    }
    Ok(Engines(found))
}

/// The shell; or the browser, in which the tests take longer, where none is named and none can be had, which is tried once.
fn shell() -> Result<PathBuf> {
    static FOUND: LazyLock<Option<PathBuf>> = LazyLock::new(|| find(&SHELL).ok());
    match &*FOUND {
        Some(path) => Ok(path.clone()),
        None if env::var_os(SHELL.variable).is_some_and(|named| !named.is_empty()) => find(&SHELL),
        None => find(&CHROMIUM),
    }
}

fn find(engine: &Engine) -> Result<PathBuf> {
    let Engine {
        title, variable, ..
    } = engine;
    if let Some(named) = env::var_os(variable).filter(|value| !value.is_empty()) {
        let path = PathBuf::from(named);
        if works(&path, engine) {
            return Ok(path);
        }
        bail!(
            "{variable} is `{}`, which fails with `{}`; set it to another {title} or unset {variable}",
            path.display(),
            engine.version
        );
    }
    if let Some(path) = installed(engine) {
        return Ok(path);
    }
    println!("{title} was not found: installing it");
    if let Some((download, _)) = engine.of_playwright() {
        // A short timeout: if Playwright's download site is unreachable, Debian's package is tried next.
        let download = Run::new(tools::npm_program("playwright")?)
            .args(download)
            .env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000");
        let _ = download.run();
    }
    if let Some(path) = installed(engine) {
        return Ok(path);
    }
    let hint = format!("install {title} by hand, or set {variable} to its path");
    install(&[engine.package], &hint)?;
    match installed(engine) {
        Some(path) => Ok(path),
        None => bail!("{title} was installed but does not work; set {variable} to its path"),
    }
}

/// The first candidate that works.
fn installed(engine: &Engine) -> Option<PathBuf> {
    let names = engine.names.iter();
    let on_path = names.filter_map(|name| {
        // Debian installs servers here, which is on root's PATH only.
        let system = Path::new("/usr/sbin").join(name);
        process::on_path(name).or_else(|| system.is_file().then_some(system))
    });
    let downloaded = || {
        let (_, script) = engine.of_playwright()?;
        let run = Run::new("node").args(["--eval", script]);
        run.text().map(PathBuf::from)
    };
    on_path
        .chain(std::iter::once_with(downloaded).flatten())
        .find(|path| works(path, engine))
}

/// Whether the program starts, which it does not if a shared library is missing.
fn works(program: &Path, engine: &Engine) -> bool {
    Run::new(program).args([engine.version]).text().is_some()
}

/// Installs a font for `language` unless there is one: without it a browser renders empty boxes, and the text of a
/// printed page cannot be extracted.
pub fn font(language: &str, package: &str) -> Result<()> {
    let pattern = format!(":lang={language}");
    let installed = || {
        Run::new("fc-list")
            .args([&pattern])
            .text()
            .is_some_and(|fonts| !fonts.is_empty())
    };
    if installed() {
        return Ok(());
    }
    let hint = format!("install a font for the language `{language}`, such as Debian's {package}");
    install(&["fontconfig", package], &hint)?;
    if !installed() {
        bail!("`fc-list {pattern}` still lists no font; {hint}");
    }
    Ok(())
}

/// Installs Debian packages.
///
/// # Errors
///
/// Without root or `apt-get`, or if the installation fails; the error ends with `hint`.
fn install(packages: &[&str], hint: &str) -> Result<()> {
    static UPDATED: Once = Once::new();
    let root = Run::new("id").args(["-u"]).text().as_deref() == Some("0");
    if process::on_path("apt-get").is_none() || !root {
        bail!(
            "{} is missing and can be installed automatically only as root on Debian; {hint}",
            packages.join(", ")
        );
    }
    let apt_get = || {
        Run::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .hint(hint)
    };
    // If the update fails, so does the installation below, which reports it.
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
    fn one_error_names_every_engine_that_does_not_work() {
        // Cargo always sets these two, and neither is the path of a program.
        let engine = |variable| Engine { variable, ..NGINX };
        let engines = [engine("CARGO_MANIFEST_DIR"), engine("CARGO_PKG_NAME")];
        let error = all(&engines).expect_err("neither is a program").to_string();
        for variable in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME"] {
            assert!(error.contains(&format!("unset {variable}")), "{error}");
        }
    }
}
