//! Finds a Chromium for the browser tests, or installs one.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::process::{self, Run};
use crate::{debian, tools};

/// The names under which systems carry a Chromium.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The browser to test with: the one that `CHROMIUM` names, one on the PATH, Playwright's own, or Debian's package.
pub fn find() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        let path = PathBuf::from(named);
        if !works(&path) {
            bail!(
                "CHROMIUM names `{}`, which does not answer `--version`; name another browser or unset CHROMIUM",
                path.display()
            );
        }
        return Ok(path);
    }
    if let Some(path) = on_path().or_else(playwrights_own) {
        return Ok(path);
    }
    println!("No Chromium was found: trying Playwright's own, then Debian's package");
    if let Err(error) = download() {
        println!("Playwright's own browser is not to be had: {error:#}");
    }
    if let Some(path) = playwrights_own() {
        return Ok(path);
    }
    debian::install(
        &["chromium"],
        "install Chromium by hand, or set CHROMIUM to the path of one",
    )?;
    match on_path() {
        Some(path) => Ok(path),
        None => bail!(
            "Chromium was installed, yet none of {NAMES:?} on the PATH works; set CHROMIUM to the browser's path"
        ),
    }
}

fn on_path() -> Option<PathBuf> {
    NAMES
        .into_iter()
        .filter_map(process::on_path)
        .find(|path| works(path))
}

/// The browser that Playwright has downloaded, if it has.
fn playwrights_own() -> Option<PathBuf> {
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    let path = Run::new("node")
        .args(["--eval", script])
        .dir("tests")
        .text()
        .map(PathBuf::from)?;
    works(&path).then_some(path)
}

/// It is there, and so are the libraries it needs.
fn works(browser: &Path) -> bool {
    Run::new(browser).args(["--version"]).text().is_some()
}

fn download() -> Result<()> {
    Run::new(tools::npm_program("playwright")?)
        .args(["install", "chromium"])
        // Soon given up where its site is out of reach, since Debian's package is left to try.
        .env("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000")
        .run()
}
