//! What a server says with each file, for every server that the files may lie on.

use std::fmt::Write;

use crate::dist::{folder, moving_folder};

type Header = (&'static str, &'static str);

/// With every file: it is what it says it is, and links from it tell nobody where the visitor was.
const ALWAYS: [Header; 2] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// Pages of other sites, and frames without an origin, may load these. A page that is isolated from other origins takes a
/// frame only if that says that it is strict about what it loads itself.
const SHARED: [Header; 3] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
];

/// Sensors and payment are of no use to any page here.
const PERMISSIONS: Header = (
    "Permissions-Policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
);

/// One day for what is kept for ever under its name, an hour for what may change.
const FOR_EVER: Header = ("Cache-Control", "public, max-age=31536000, immutable");
const AN_HOUR: Header = ("Cache-Control", "public, max-age=3600");
const ALWAYS_ASK: Header = ("Cache-Control", "no-cache");

/// The headers of a path within `dist`, such as `v1.0.0/page.js` or `index.html`.
pub fn of(path: &str) -> Vec<Header> {
    let mut headers = ALWAYS.to_vec();
    if path.starts_with(&format!("{}/", folder())) {
        headers.push(FOR_EVER);
        headers.extend(SHARED);
    } else if path.starts_with(&format!("{}/", moving_folder())) {
        headers.push(AN_HOUR);
        headers.extend(SHARED);
    } else {
        headers.push(ALWAYS_ASK);
        // Nobody is to put our own pages into theirs: what is made for that is in the folders above.
        headers.push(("Content-Security-Policy", "frame-ancestors 'none'"));
    }
    headers.push(PERMISSIONS);
    headers
}

/// The places whose headers differ, as (a path in it, the paths it holds as a regular expression): the pages,
/// and the folders of every version, since earlier ones stay where they are and pages go on using them.
fn places() -> [(String, &'static str); 3] {
    [
        ("index.html".to_owned(), PAGES),
        (format!("{}/embed.js", moving_folder()), "^/v[0-9]+/"),
        (
            format!("{}/page.js", folder()),
            "^/v[0-9]+\\.[0-9]+\\.[0-9]+/",
        ),
    ]
}

/// What is in no version's folder.
const PAGES: &str = "^/";

/// Ready configurations, as (name in `dist`, text).
pub fn configurations() -> [(&'static str, String); 3] {
    [
        ("_headers", netlify()),
        ("servers/nginx.conf", nginx()),
        ("servers/Caddyfile", caddy()),
    ]
}

/// For Netlify and Cloudflare Pages, which add up the headers of all rules that fit: each header is
/// said once only.
fn netlify() -> String {
    // Earlier versions' folders cannot be named by a pattern there, so all files are shared; the pages are not
    // to be framed, and that is said with each.
    let everywhere: Vec<Header> = ALWAYS
        .into_iter()
        .chain([PERMISSIONS])
        .chain(SHARED)
        .collect();
    let mut text = String::new();
    let mut block = |path: &str, headers: &[Header]| {
        // Writing into a text cannot fail.
        let _ = writeln!(text, "{path}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    block("/*", &everywhere);
    for (path, pattern) in places() {
        let mut own = of(&path);
        own.retain(|header| !everywhere.contains(header));
        if pattern == PAGES {
            for page in ["/", "/index.html", "/privacy/*", "/embed/*"] {
                block(page, &own);
            }
        } else if let Some((folder, _)) = path.split_once('/') {
            block(&format!("/{folder}/*"), &own);
        }
    }
    text
}

fn nginx() -> String {
    let mut text = String::from(
        "# For nginx: include this inside the `server { }` of a site whose `root` is this folder's parent.\n\
         # With the module ngx_brotli also say: brotli_static on;\n\
         gzip_static on;\n\
         gzip_vary on;\n\
         charset utf-8;\n\
         charset_types text/css text/javascript text/plain application/json;\n\
         types {\n    \
             text/html html;\n    \
             text/javascript js;\n    \
             text/css css;\n    \
             text/plain txt ts;\n    \
             application/json json;\n    \
             application/wasm wasm;\n\
         }\n",
    );
    for (path, pattern) in places() {
        let _ = if pattern == PAGES {
            writeln!(text, "location / {{")
        } else {
            writeln!(text, "location ~ {pattern} {{")
        };
        for (name, value) in of(&path) {
            let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
        }
        text.push_str("    index index.html;\n}\n");
    }
    // Its settings are nobody's page.
    text.push_str("location ^~ /servers/ {\n    deny all;\n}\n");
    text
}

fn caddy() -> String {
    let mut text = String::from(
        "# For Caddy: put your own site's name in place of example.org, and this folder's path after root.\n\
         example.org {\n\
         \troot * /srv/trial-prescreen\n\
         \t@settings path /servers/* /_headers\n\
         \trespond @settings 404\n",
    );
    for ((path, pattern), name) in places().into_iter().zip(["pages", "moving", "versions"]) {
        let _ = if pattern == PAGES {
            writeln!(text, "\t@{name} not path_regexp ^/v[0-9]+[./]")
        } else {
            writeln!(text, "\t@{name} path_regexp {pattern}")
        };
        let _ = writeln!(text, "\theader @{name} {{");
        for (header, value) in of(&path) {
            let _ = writeln!(text, "\t\t{header} \"{value}\"");
        }
        text.push_str("\t}\n");
    }
    text.push_str("\tfile_server {\n\t\tprecompressed br gzip\n\t}\n}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_frame_loads_is_shared_and_a_page_is_not_framed() {
        let of = |path: String| of(&path);
        for path in [
            format!("{}/frame.html", folder()),
            format!("{}/embed.js", moving_folder()),
        ] {
            for header in SHARED {
                assert!(of(path.clone()).contains(&header), "{path}: {header:?}");
            }
        }
        let page = of("index.html".to_owned());
        assert!(page.contains(&("Content-Security-Policy", "frame-ancestors 'none'")));
        assert!(!page.contains(&SHARED[0]));
    }

    #[test]
    fn every_page_has_its_headers_from_netlify_too() {
        let text = netlify();
        for page in ["/", "/index.html", "/privacy/*", "/embed/*"] {
            let (_, block) = text
                .split_once(&format!("\n{page}\n"))
                .unwrap_or_else(|| panic!("{page} has no headers"));
            assert!(block.starts_with("  Cache-Control: no-cache\n"), "{page}");
        }
    }

    #[test]
    fn every_configuration_says_every_header() {
        for (name, text) in configurations() {
            for (path, _) in places() {
                for (header, value) in of(&path) {
                    assert!(
                        text.contains(header) && text.contains(value),
                        "{name}: {header}"
                    );
                }
            }
        }
    }
}
