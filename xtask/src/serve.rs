//! `serve`: builds the widget and serves `dist` on this machine only.

use std::fs;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::files::{self, dist as made};
use crate::{dist, headers, process};

/// The port to begin looking at when none is named, and how many to look at.
const FIRST_PORT: u16 = 8080;
const PORTS: u16 = 100;

/// How many requests are answered at a time: a browser that is slow to read its answer keeps a thread waiting, and
/// two browsers ask for a dozen files at once.
const THREADS: usize = 16;

/// What a call asks for.
#[derive(Debug, PartialEq)]
struct Options {
    port: Option<u16>,
    build: bool,
    verbose: bool,
}

pub fn run(arguments: &[String]) -> Result<u8> {
    let options = parse(arguments)?;
    if !options.verbose {
        process::be_quiet();
    }
    // Before the build, which takes minutes: whoever has to choose another port hears it at once.
    let listener = listen(options.port)?;
    let address = listener.local_addr().context("the port was lost again")?;
    if options.build {
        dist::make()?;
    } else {
        // Says what to do when nothing is built yet.
        files::all()?;
    }
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("the server cannot be started on {address}: {error}"))?;
    print!("{}", ready(address));

    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    // An error here is a visitor who has gone away.
                    let _ = answer(request);
                }
            });
        }
    });
    Ok(0)
}

/// A port that nobody listens on, for a server that is to be started next.
pub fn free_port() -> Result<u16> {
    let address = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    Ok(address.context("no port is free on 127.0.0.1")?.port())
}

/// The last lines before requests are answered, the address at their very end.
fn ready(address: SocketAddr) -> String {
    format!("Ready until Ctrl+C, on this machine alone:\nhttp://{address}/\n")
}

fn parse(arguments: &[String]) -> Result<Options> {
    let mut options = Options {
        port: None,
        build: true,
        verbose: false,
    };
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument {
            "--no-build" => options.build = false,
            "--verbose" => options.verbose = true,
            "--port" => {
                let value = rest.next().unwrap_or_default();
                let port = value.parse().ok().filter(|port| *port > 0);
                options.port = Some(port.with_context(|| {
                    format!("`--port` needs a number from 1 to 65535, and was given `{value}`")
                })?);
            }
            _ => bail!(
                "`cargo xtask serve` does not know `{argument}`; it takes `--port N`, `--no-build` and `--verbose`"
            ),
        }
    }
    Ok(options)
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

fn answer(request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return plain(request, 405, "Only GET and HEAD are answered here.\n");
    }
    let Some(file) = locate(request.url()).filter(|file| file.is_file()) else {
        return plain(request, 404, "There is no such file.\n");
    };
    let (stored, encoding) = packed(&file, &accepted(&request));
    let Ok(content) = fs::read(stored) else {
        return plain(request, 500, "The file cannot be read.\n");
    };
    let mut response = Response::from_data(content)
        .with_header(header("Content-Type", media_type(&file)))
        .with_header(header("Vary", "Accept-Encoding"))
        // Here every file may change at any time.
        .with_header(header("Cache-Control", "no-cache"));
    let path = file.strip_prefix(made()).unwrap_or(&file).to_string_lossy();
    for (name, value) in headers::of(&path) {
        if name != "Cache-Control" {
            response.add_header(header(name, value));
        }
    }
    if let Some(encoding) = encoding {
        response.add_header(header("Content-Encoding", encoding));
    }
    request.respond(response)
}

fn plain(request: Request, status: u16, text: &str) -> io::Result<()> {
    request.respond(Response::from_string(text).with_status_code(StatusCode(status)))
}

/// The file that a request means. None outside `dist` can be named.
fn locate(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let mut path = decode(path.strip_prefix('/')?)?;
    if path.is_empty() || path.ends_with('/') {
        path += "index.html";
    }
    let inside = Path::new(&path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (inside && !path.contains(['\\', '\0'])).then(|| made().join(path))
}

/// Resolves `%20` and its like.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first == b'%' {
            let (digits, tail) = tail.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?);
            rest = tail;
        } else {
            bytes.push(first);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What the visitor's browser says it can unpack.
fn accepted(request: &Request) -> String {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))
        .map(|header| header.value.as_str().to_ascii_lowercase())
        .unwrap_or_default()
}

/// The smallest form of a file that the visitor accepts, and that form's name.
fn packed(file: &Path, accepted: &str) -> (PathBuf, Option<&'static str>) {
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        let path = PathBuf::from(format!("{}.{ending}", file.display()));
        if accepts(accepted, encoding) && path.is_file() {
            return (path, Some(encoding));
        }
    }
    (file.to_owned(), None)
}

fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|choice| {
        let (name, weight) = choice.split_once(';').unwrap_or((choice, ""));
        let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
        name.trim() == encoding && weight.parse() != Ok(0.0)
    })
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A header out of two constants of these commands.
fn header(name: &'static str, value: &'static str) -> Header {
    Header::from_bytes(name, value).expect("they are ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_names_a_file_inside_dist() {
        let file = |name: &str| Some(made().join(name));
        assert_eq!(locate("/"), file("index.html"));
        assert_eq!(locate("/?lang=en"), file("index.html"));
        assert_eq!(locate("/a%20b/c.js?x#y"), file("a b/c.js"));
        assert_eq!(locate("/a/"), file("a/index.html"));
    }

    #[test]
    fn a_url_names_no_file_outside_dist() {
        for url in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/..\\Cargo.toml",
            "/a%00.js",
            "/%zz",
            "/%f",
            "/%ff",
            "/./a",
            "http://elsewhere/",
            "*",
            "",
        ] {
            assert_eq!(locate(url), None, "{url}");
        }
    }

    #[test]
    fn an_encoding_is_used_only_where_it_is_accepted() {
        assert!(accepts("gzip, deflate, br, zstd", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("gzip", "br"));
        assert!(!accepts("", "gzip"));
    }

    fn options(given: &[&str]) -> Result<Options> {
        let given: Vec<String> = given.iter().map(|&option| option.to_owned()).collect();
        parse(&given)
    }

    #[test]
    fn options_are_read_or_refused() {
        let (port, build, verbose) = (None, true, false);
        let plain = Options {
            port,
            build,
            verbose,
        };
        assert_eq!(options(&[]).ok(), Some(plain));
        let all = Options {
            port: Some(9000),
            build: false,
            verbose: true,
        };
        let given = ["--no-build", "--verbose", "--port", "9000"];
        assert_eq!(options(&given).ok(), Some(all));
        for wrong in [&["--port"][..], &["--port", "0"], &["--prot", "1"], &["-v"]] {
            assert!(options(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_port_in_use_is_refused_and_named() {
        let taken = listen(None).expect("a port is free");
        let port = taken.local_addr().expect("it is bound").port();
        let refused = listen(Some(port)).expect_err("it is taken").to_string();
        assert!(refused.contains(&format!("port {port} ")), "{refused}");
        assert!(refused.contains("`--port`"), "{refused}");
    }

    #[test]
    fn the_address_is_said_last() {
        let told = ready(SocketAddr::from(([127, 0, 0, 1], 8080)));
        assert!(told.ends_with("\nhttp://127.0.0.1:8080/\n"), "{told}");
    }
}
