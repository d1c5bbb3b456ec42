//! `serve`: builds the widget and serves `dist` on this machine only.

use std::fs;
use std::io;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::chosen::dist as made;
use crate::{dist, files, headers, process};

/// The port to begin looking at when none is named, and how many to look at.
const FIRST_PORT: u16 = 8080;
const PORTS: u16 = 100;

/// How many requests are answered at a time: a browser that is slow to read its answer keeps a thread waiting, and
/// two browsers ask for a dozen files at once.
const THREADS: usize = 16;

#[derive(Args)]
pub struct Options {
    /// The port to listen on, 0 for any that is free; unless told, the first free one from 8080
    #[arg(long)]
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
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("the server cannot be started on {address}: {error}"))?;
    let rules = headers::rules()?;
    println!("Ready until Ctrl+C, on this machine alone:\nhttp://{address}/");

    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    // An error here is a visitor who has gone away.
                    let _ = answer(request, &rules);
                }
            });
        }
    });
    Ok(())
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

fn answer(request: Request, rules: &str) -> io::Result<()> {
    let plain = |text| Response::from_string(text);
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refused = plain("Only GET and HEAD are answered here.\n");
        return request.respond(refused.with_status_code(405));
    }
    let Some(file) = locate(request.url()).filter(|file| file.is_file()) else {
        return request.respond(plain("There is no such file.\n").with_status_code(404));
    };
    // Nothing is packed on the way: this machine has no slow line.
    let mut response = Response::from_data(fs::read(&file)?);
    let path = file.strip_prefix(made()).unwrap_or(&file).display();
    let said = headers::of(rules, &format!("/{path}")).into_iter();
    // Here every file may change at any time.
    let said = said.filter(|(name, _)| *name != "Cache-Control");
    let own = [
        ("Content-Type", media_type(&file)),
        ("Cache-Control", "no-cache"),
    ];
    for (name, value) in said.chain(own) {
        response.add_header(Header::from_bytes(name, value).expect("they are ASCII"));
    }
    request.respond(response)
}

/// The file that a request means. None outside `dist` can be named.
fn locate(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut path = percent_encoding::percent_decode_str(path)
        .decode_utf8()
        .ok()?
        .into_owned();
    if path.is_empty() || path.ends_with('/') {
        path += "index.html";
    }
    let inside = Path::new(&path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (inside && !path.contains(['\\', '\0'])).then(|| made().join(path))
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("txt" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_names_a_file_inside_dist_alone() {
        let file = |name: &str| Some(made().join(name));
        assert_eq!(locate("/?lang=en"), file("index.html"));
        assert_eq!(locate("/a%20b/c.js?x#y"), file("a b/c.js"));
        assert_eq!(locate("/a/"), file("a/index.html"));
        for url in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/..\\Cargo.toml",
            "/a%00.js",
            "/%ff",
            "/./a",
            "http://elsewhere/",
            "",
        ] {
            assert_eq!(locate(url), None, "{url}");
        }
    }

    #[test]
    fn a_port_in_use_is_refused_and_named() {
        let taken = listen(None).expect("a port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let refused = listen(Some(port)).expect_err("it is taken").to_string();
        assert!(refused.contains(&format!("port {port} ")), "{refused}");
    }
}
