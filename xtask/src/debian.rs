//! Packages of Debian's, which only root can have installed.

use std::sync::Mutex;

use anyhow::{Result, bail};

use crate::process::{self, Run};

/// Whether the lists of packages are fresh: once in a run is enough.
static UPDATED: Mutex<bool> = Mutex::new(false);

/// Installs packages, or fails with how to do it by hand.
pub fn install(packages: &[&str], by_hand: &str) -> Result<()> {
    let root = Run::new("id").args(["-u"]).text().as_deref() == Some("0");
    if process::on_path("apt-get").is_none() || !root {
        bail!(
            "{} is missing, and only root on Debian can have it installed; {by_hand}",
            packages.join(", ")
        );
    }
    let mut updated = UPDATED
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    if !*updated {
        apt_get(&["update"], by_hand)?;
        *updated = true;
    }
    let options = ["install", "-y", "--no-install-recommends"];
    apt_get(&[&options[..], packages].concat(), by_hand)
}

fn apt_get(arguments: &[&str], by_hand: &str) -> Result<()> {
    Run::new("apt-get")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .mend(by_hand)
        .run()
}
