//! `serve`: builds the widget and serves `dist` on this machine only, by `xtask/pages/serve.mjs`.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::{chosen, dist, files, process};

/// The port to begin looking at when none is named, and how many to look at.
const FIRST_PORT: u16 = 8080;
const PORTS: u16 = 100;

#[derive(Args)]
pub struct Options {
    /// The port to listen on; unless told, the first free one from 8080
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Show every command that is run, with its output
    #[arg(long)]
    verbose: bool,
}

pub fn run(options: &Options) -> Result<()> {
    process::show_all(options.verbose);
    // Before the build, which takes minutes: whoever has to choose another port hears it at once.
    let listener = listen(options.port)?;
    let address = listener.local_addr().context("the port was lost again")?;
    if options.no_build {
        // Says what to do when nothing is built yet.
        files::all()?;
    } else {
        dist::make()?;
    }
    drop(listener);
    // In the place of this program, so that whatever ends this one ends the server.
    let failed = Command::new("node")
        .args(["xtask/pages/serve.mjs".as_ref(), chosen::dist()])
        .arg(address.port().to_string())
        .exec();
    Err(failed).context("node cannot be started; install it, or see `cargo xtask setup`")
}

/// Takes the port asked for, or else the first free one.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return TcpListener::bind(("127.0.0.1", port))
            .with_context(|| format!("port {port} cannot be used; choose another with `--port`"));
    }
    (FIRST_PORT..FIRST_PORT + PORTS)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .with_context(|| {
            format!("the {PORTS} ports from {FIRST_PORT} are all in use; name one with `--port`")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused_and_named() {
        let taken = listen(None).expect("a port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let refused = listen(Some(port)).expect_err("it is taken").to_string();
        assert!(refused.contains(&format!("port {port} ")), "{refused}");
    }
}
