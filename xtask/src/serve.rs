//! `serve`: builds the widget and serves `dist` on localhost, by `xtask/pages/serve.mjs`.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::{dist, files, output, process};

/// Without `--port`, the first free one of `PORTS` ports from this is used.
const FIRST_PORT: u16 = 8080;
const PORTS: u16 = 100;

#[derive(Args)]
pub struct Options {
    /// The port to listen on; by default the first free one from 8080
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// Serve dist/ without building it
    #[arg(long)]
    no_build: bool,
    /// Show every command that is run, with its output
    #[arg(long)]
    verbose: bool,
}

pub fn run(options: &Options) -> Result<()> {
    process::set_verbose(options.verbose);
    // Before the build, which takes minutes, so that a port in use is reported at once.
    let listener = listen(options.port)?;
    let address = listener
        .local_addr()
        .context("the address of the listening socket cannot be read")?;
    if options.no_build {
        // Only for its error, which says how to build.
        files::all()?;
    } else {
        dist::make()?;
    }
    drop(listener);
    // Replaces this process, so that a signal to it ends the server.
    let error = Command::new("node")
        .args(["xtask/pages/serve.mjs".as_ref(), output::dist()])
        .arg(address.port().to_string())
        .exec();
    Err(error).context("node cannot be started; install it, or see `cargo xtask setup`")
}

/// Binds the given port, or the first free one.
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
    fn the_error_names_a_port_that_is_in_use() {
        let listener = listen(None).expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let error = listen(Some(port)).expect_err("it is in use").to_string();
        assert!(error.contains(&format!("port {port} ")), "{error}");
    }
}
