//! `load`: what a visit asks of a server, and how many visits the real nginx bears with the configuration that `dist`
//! makes. Everything stays on this machine and is bounded in time. Writes `target/load/load.md`.

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::files::{dist as made, read_text, write};
use crate::process::{self, Run};
use crate::{debian, dist, engines, no_arguments};

const FOLDER: &str = "target/load";
/// How long each run lasts, and how many connections it keeps busy.
const SECONDS: u64 = 5;
const CONNECTIONS: usize = 64;
/// How long nginx may take until it answers.
const PATIENCE: Duration = Duration::from_secs(10);

/// Debian's module that sends the files which are packed already, as `servers/nginx.conf` recommends.
const BROTLI: &str = "libnginx-mod-http-brotli-static";
const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// One answer of the server's.
struct Answer {
    status: u16,
    head: usize,
    body: usize,
    etag: Option<String>,
    cache: String,
    encoding: Option<String>,
}

/// One request that a visitor's browser makes.
#[derive(Clone)]
struct Request {
    path: String,
    etag: Option<String>,
}

/// What a visit asks for: how often, and how many bytes come back, headers included.
#[derive(Default)]
struct Visit {
    requests: Vec<Request>,
    bytes: usize,
}

/// One run of wrk.
struct Load {
    name: String,
    requests: Vec<Request>,
    /// A connection of its own for each request.
    alone: bool,
    tls: bool,
}

/// What wrk found, in its script's words.
#[derive(Deserialize)]
struct Found {
    requests: u64,
    microseconds: u64,
    bytes: u64,
    errors: u64,
    median: f64,
    most: f64,
}

pub fn run(arguments: &[String]) -> Result<u8> {
    no_arguments("load", arguments)?;
    let nginx = engines::nginx()?;
    for (program, package) in [("wrk", "wrk"), ("openssl", "openssl")] {
        if process::on_path(program).is_none() {
            debian::install(&[package], &format!("install {program} by hand"))?;
        }
    }
    if !Path::new(BROTLI_MODULE).is_file() {
        debian::install(&[BROTLI], "install nginx's module brotli_static by hand")?;
    }
    let server = Server::start(&nginx)?;
    let mut text = String::from("# What a visit asks of a server\n\n");
    let ways = ways()?;
    let visits = visits(&server, &ways, &mut text)?;

    let mut loads = Vec::new();
    for ((way, _), [first, ..]) in ways.iter().zip(&visits) {
        let load = |name: &str, requests: &[Request], alone, tls| Load {
            name: format!("{way}, {name}"),
            requests: requests.to_vec(),
            alone,
            tls,
        };
        loads.push(load("first visits", &first.requests, false, false));
        if loads.len() == 1 {
            loads.push(load("first visits, TLS", &first.requests, false, true));
            loads.push(load(
                "first visits, TLS, a connection for each request",
                &first.requests,
                true,
                true,
            ));
        }
    }
    let [_, _, later] = &visits[1];
    loads.push(Load {
        name: format!("{}, visits a day later", ways[1].0),
        requests: later.requests.clone(),
        alone: false,
        tls: false,
    });
    peaks(ways[1].0, &visits[1][0], &mut text);
    run_loads(&server, &loads, &mut text)?;
    print!("\n{text}");
    write(&Path::new(FOLDER).join("load.md"), &text)?;
    Ok(0)
}

/// What each way of embedding loads, as paths. Sites name the scripts of the moving folder.
fn ways() -> Result<Vec<(&'static str, Vec<String>)>> {
    let (own, moving) = (dist::folder(), dist::moving_folder());
    let named = ["embed.js", "prescreen.js", "trial-prescreen.html"]
        .map(|name| (format!("/{own}/{name}"), format!("/{moving}/{name}")));
    let path = |file: &PathBuf| -> Result<String> {
        let path = file
            .strip_prefix(made())
            .context("a file of a visit is not in `dist`")?;
        let path = format!("/{}", path.display());
        if path == "/index.html" {
            return Ok("/".to_owned());
        }
        let moved = named.iter().find(|(from, _)| *from == path);
        Ok(moved.map_or(path, |(_, to)| to.clone()))
    };
    dist::visits()?
        .into_iter()
        .map(|(way, files)| Ok((way, files.iter().map(path).collect::<Result<_>>()?)))
        .collect()
}

/// A first visit, one within the hour, and one a day later, by what the server says of each file.
fn visits(
    server: &Server,
    ways: &[(&str, Vec<String>)],
    text: &mut String,
) -> Result<Vec<[Visit; 3]>> {
    *text += "| way | first visit | again within the hour | again a day later | a million first visits |\n";
    *text += "|---|---|---|---|---|\n";
    let mut all = Vec::new();
    for (way, paths) in ways {
        let mut visits = [Visit::default(), Visit::default(), Visit::default()];
        for path in paths {
            let answer = server.get(path, None)?;
            if answer.status != 200 || answer.encoding.as_deref() != Some("br") {
                bail!(
                    "`{path}` answers {} with the encoding {:?}; it should answer 200 with br",
                    answer.status,
                    answer.encoding
                );
            }
            visits[0].bytes += answer.head + answer.body;
            visits[0].requests.push(Request {
                path: path.clone(),
                etag: None,
            });
            let asks = match answer.cache.as_str() {
                cache if cache.contains("immutable") => [false, false],
                cache if cache.contains("max-age=3600") => [false, true],
                cache if cache.contains("no-cache") => [true, true],
                cache => bail!("`{path}` comes with the unknown Cache-Control `{cache}`"),
            };
            let again = server.get(path, answer.etag.as_deref())?;
            if again.status != 304 {
                bail!("`{path}` is asked for again and answers {}", again.status);
            }
            for (visit, _) in visits[1..].iter_mut().zip(asks).filter(|(_, asks)| *asks) {
                visit.bytes += again.head + again.body;
                visit.requests.push(Request {
                    path: path.clone(),
                    etag: answer.etag.clone(),
                });
            }
        }
        let cells = visits.each_ref().map(|visit| {
            let count = visit.requests.len();
            let requests = if count == 1 { "request" } else { "requests" };
            format!("{count} {requests}, {} bytes", visit.bytes)
        });
        // Writing into a text cannot fail.
        let _ = writeln!(
            text,
            "| {way} | {} | {:.1} GB |",
            cells.join(" | "),
            visits[0].bytes as f64 / 1000.0
        );
        all.push(visits);
    }
    Ok(all)
}

/// What so many first visits in one minute ask for in a second.
fn peaks(way: &str, first: &Visit, text: &mut String) {
    let _ = writeln!(
        text,
        "\n# What a minute of many asks\n\n| first visits of {way} in a minute | visits/s | requests/s | Mbit/s |\n\
         |---:|---:|---:|---:|"
    );
    for visitors in [100_usize, 1000, 10_000, 100_000] {
        let rate = visitors as f64 / 60.0;
        let _ = writeln!(
            text,
            "| {visitors} | {rate:.1} | {:.1} | {:.1} |",
            rate * first.requests.len() as f64,
            rate * first.bytes as f64 * 8.0 / 1e6
        );
    }
}

fn run_loads(server: &Server, loads: &[Load], text: &mut String) -> Result<()> {
    let version = server.version.clone();
    let _ = writeln!(
        text,
        "\n# What it bears\n\n{version} with one worker and wrk with one thread, {CONNECTIONS} connections, \
         {SECONDS} s each, on one machine: {}.\n",
        machine()
    );
    *text += "| run | requests/s | visits/s | Mbit/s | median, ms | 99th, ms | nginx, cores | wrk, cores | visits/s of a whole core of nginx's | errors |\n";
    *text += "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n";
    for load in loads {
        let begin = Instant::now();
        let before = (server.processor_time()?, children_processor_time()?);
        let found = wrk(server, load)?;
        let after = (server.processor_time()?, children_processor_time()?);
        let took = begin.elapsed().as_secs_f64();
        let seconds = found.microseconds as f64 / 1e6;
        let rate = found.requests as f64 / seconds;
        let visits = rate / load.requests.len() as f64;
        let cores = (after.0 - before.0) / took;
        let _ = writeln!(
            text,
            "| {} | {rate:.0} | {visits:.0} | {:.0} | {:.2} | {:.2} | {cores:.2} | {:.2} | {:.0} | {} |",
            load.name,
            found.bytes as f64 * 8.0 / 1e6 / seconds,
            found.median,
            found.most,
            (after.1 - before.1) / took,
            visits / cores,
            found.errors,
        );
    }
    Ok(())
}

fn wrk(server: &Server, load: &Load) -> Result<Found> {
    let requests: Vec<String> = load
        .requests
        .iter()
        .map(|Request { path, etag }| {
            let etag = etag.as_deref().unwrap_or_default().replace('"', "\\\"");
            format!("  {{ path = \"{path}\", etag = \"{etag}\" }},\n")
        })
        .collect();
    let script = Path::new(FOLDER).join("visit.lua");
    write(
        &script,
        format!(
            "local asked = {{\n{}}}\nlocal alone = {}\n{SCRIPT}",
            requests.concat(),
            load.alone
        ),
    )?;
    let origin = if load.tls {
        server.tls()
    } else {
        server.origin()
    };
    println!("$ wrk for {SECONDS} s: {}", load.name);
    let said = Run::new("wrk")
        .args(["-t", "1", "-c", &CONNECTIONS.to_string()])
        .args(["-d", &format!("{SECONDS}s"), "--timeout", "5s", "-s"])
        .args([script.into_os_string(), origin.into()])
        .text()
        .context("wrk failed; run it by hand on `target/load/visit.lua`")?;
    let line = said.lines().rfind(|line| line.starts_with('{'));
    serde_json::from_str(line.unwrap_or_default())
        .with_context(|| format!("wrk did not tell what it found: {said}"))
}

/// The visit in turn, over and over, as wrk runs it.
const SCRIPT: &str = r#"
local built, at = {}, 0
function init()
  for place, one in ipairs(asked) do
    local headers = { ["Accept-Encoding"] = "br, gzip" }
    if one.etag ~= "" then headers["If-None-Match"] = one.etag end
    if alone then headers["Connection"] = "close" end
    built[place] = wrk.format("GET", one.path, headers)
  end
end
function request()
  at = at % #built + 1
  return built[at]
end
function done(summary, latency)
  local wrong = summary.errors
  io.write(string.format(
    '{"requests":%d,"microseconds":%d,"bytes":%d,"errors":%d,"median":%f,"most":%f}\n',
    summary.requests, summary.duration, summary.bytes,
    wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
"#;

/// nginx on this machine alone. It ends with this value.
struct Server {
    program: PathBuf,
    settings: PathBuf,
    child: Child,
    ports: [u16; 2],
    version: String,
}

impl Server {
    fn start(program: &Path) -> Result<Server> {
        let folder = std::path::absolute(FOLDER).context("the current folder cannot be read")?;
        fs::create_dir_all(&folder)
            .with_context(|| format!("`{}` cannot be made", folder.display()))?;
        certificate(&folder)?;
        let ports = [free_port()?, free_port()?];
        let settings = folder.join("nginx.conf");
        write(&settings, configuration(&folder, ports)?)?;
        let mut child = Command::new(program)
            .args(["-c".as_ref(), settings.as_os_str()])
            .args(["-p".as_ref(), folder.as_os_str()])
            .stdin(Stdio::null())
            .spawn()
            .with_context(|| format!("`{}` could not be started", program.display()))?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", ports[0])).is_err() {
            if let Some(status) = child.try_wait()? {
                bail!("nginx ended at once: {status}; its log is in `{FOLDER}/error.log`");
            }
            if begun.elapsed() > PATIENCE {
                let _ = child.kill();
                bail!(
                    "nginx does not answer in {} s; its log is in `{FOLDER}/error.log`",
                    PATIENCE.as_secs()
                );
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        // It tells its version where errors go.
        let told = Command::new(program).arg("-v").output()?;
        let told = String::from_utf8_lossy(&told.stderr).trim().to_owned();
        Ok(Server {
            program: program.to_owned(),
            settings,
            child,
            ports,
            version: told.trim_start_matches("nginx version: ").to_owned(),
        })
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.ports[0])
    }

    fn tls(&self) -> String {
        format!("https://127.0.0.1:{}", self.ports[1])
    }

    /// Asks for one file.
    fn get(&self, path: &str, etag: Option<&str>) -> Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.ports[0]))?;
        let known = etag.map_or(String::new(), |etag| format!("If-None-Match: {etag}\r\n"));
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: br, gzip\r\n{known}Connection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let head = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .with_context(|| format!("`{path}` has no answer"))?
            + 4;
        let lines = String::from_utf8_lossy(&answer[..head]).into_owned();
        let header = |name: &str| {
            let mut headers = lines.lines().filter_map(|line| line.split_once(": "));
            headers
                .find(|(found, _)| found.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
        };
        let status = lines
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Ok(Answer {
            status: status.with_context(|| format!("`{path}` answers without a status"))?,
            head,
            body: answer.len() - head,
            etag: header("ETag"),
            cache: header("Cache-Control").unwrap_or_default(),
            encoding: header("Content-Encoding"),
        })
    }

    /// The processor's time that the workers have taken, in seconds.
    fn processor_time(&self) -> Result<f64> {
        let id = self.child.id();
        let workers = read_text(Path::new(&format!("/proc/{id}/task/{id}/children")))?;
        let mut sum = 0.0;
        for worker in workers.split_whitespace() {
            sum += ticks(&format!("/proc/{worker}/stat"), [13, 14])?;
        }
        Ok(sum)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The master alone can tell its workers to end.
        let asked = Run::new(&self.program)
            .args([
                "-s".as_ref(),
                "stop".as_ref(),
                "-c".as_ref(),
                self.settings.as_os_str(),
            ])
            .text();
        if asked.is_none() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// The processor's time of all programs that this one has waited for, in seconds.
fn children_processor_time() -> Result<f64> {
    ticks("/proc/self/stat", [15, 16])
}

/// The sum of two fields of a process's `stat`, which Linux gives in hundredths of a second.
fn ticks(file: &str, fields: [usize; 2]) -> Result<f64> {
    let text = read_text(Path::new(file))?;
    // The second field is the program's name in parentheses, which may hold anything.
    let rest = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    let values: Vec<f64> = rest
        .split_whitespace()
        .map(|field| field.parse().unwrap_or_default())
        .collect();
    let at = |field: usize| values.get(field - 2).copied().unwrap_or_default();
    Ok((at(fields[0]) + at(fields[1])) / 100.0)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

/// A certificate that nobody trusts, for this machine alone.
fn certificate(folder: &Path) -> Result<()> {
    Run::new("openssl")
        .args([
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
        ])
        .args([
            "-nodes",
            "-days",
            "1",
            "-subj",
            "/CN=localhost",
            "-keyout",
            "key.pem",
        ])
        .args(["-out", "certificate.pem"])
        .dir(folder)
        .run()
}

/// A site of its own around the settings that `dist` makes.
fn configuration(folder: &Path, ports: [u16; 2]) -> Result<String> {
    let dist = std::path::absolute(made()).context("the current folder cannot be read")?;
    let (dist, folder) = (dist.display(), folder.display());
    if format!("{dist}{folder}").contains(['"', '$', '\\']) {
        bail!("`{folder}` holds a character that nginx cannot take; move the checkout");
    }
    let root = Run::new("id").args(["-u"]).text().as_deref() == Some("0");
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("  {kind}_temp_path \"{folder}/temp-{kind}\";\n"))
        .collect();
    let site = |listen: String| {
        format!(
            "  server {{\n    listen {listen};\n    root \"{dist}\";\n    brotli_static on;\n    \
             include \"{dist}/servers/nginx.conf\";\n  }}\n"
        )
    };
    Ok(format!(
        "{}load_module {BROTLI_MODULE};\ndaemon off;\nworker_processes 1;\npid \"{folder}/nginx.pid\";\n\
         error_log \"{folder}/error.log\";\nevents {{\n  worker_connections 1024;\n}}\nhttp {{\n  \
         access_log off;\n  sendfile on;\n  tcp_nopush on;\n{temporary}{}  \
         ssl_certificate \"{folder}/certificate.pem\";\n  ssl_certificate_key \"{folder}/key.pem\";\n{}}}\n",
        if root { "user root;\n" } else { "" },
        site(format!("127.0.0.1:{}", ports[0])),
        site(format!("127.0.0.1:{} ssl", ports[1])),
    ))
}

/// The machine in a few words.
fn machine() -> String {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = told
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("an unknown processor", |rest| {
            rest.trim_start_matches([' ', '\t', ':'])
        });
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default().to_owned();
    format!("{processors} x {model}, load average {load} before the first run")
}
