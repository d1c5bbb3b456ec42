//! What a server says with each file. The settings for each kind of server stand in `src/servers/`; what `_headers` says
//! there is what `cargo xtask serve` does.

use std::path::Path;

use anyhow::Result;

use crate::dist::{folder, moving_folder};
use crate::files::read_text;

/// Ready settings, as (name in `src/servers`, name in `dist`).
const SETTINGS: [(&str, &str); 3] = [
    ("_headers", "_headers"),
    ("nginx.conf", "servers/nginx.conf"),
    ("Caddyfile", "servers/Caddyfile"),
];

/// The settings as (name in `dist`, text), for this version's folders.
pub fn settings() -> Result<Vec<(&'static str, String)>> {
    let text = |source: &str| -> Result<String> {
        let text = read_text(Path::new("src/servers").join(source))?;
        Ok(text
            .replace("/{folder}/", &format!("/{}/", folder()))
            .replace("/{moving}/", &format!("/{}/", moving_folder())))
    };
    let all = SETTINGS.iter();
    all.map(|(source, name)| Ok((*name, text(source)?)))
        .collect()
}

/// The headers that these rules, in the form of `_headers`, give a path such as `/v1.0.0/page.js`. All that fit add up.
pub fn of<'a>(rules: &'a str, path: &str) -> Vec<(&'a str, &'a str)> {
    let mut fits = false;
    let mut headers = Vec::new();
    for line in rules.lines() {
        if line.starts_with('/') {
            fits = line
                .strip_suffix('*')
                .map_or(path == line, |start| path.starts_with(start));
        } else if let Some(header) = line.trim().split_once(": ").filter(|_| fits) {
            headers.push(header);
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<(&'static str, String)> {
        crate::go_to_the_root().expect("the root is there");
        settings().expect("they can be read")
    }

    #[test]
    fn what_a_frame_loads_is_shared_and_a_page_is_not_framed() {
        let rules = &all()[0].1;
        let frame = format!("/{}/frame.html", folder());
        assert!(of(rules, &frame).contains(&("Access-Control-Allow-Origin", "*")));
        let not_framed = ("Content-Security-Policy", "frame-ancestors 'none'");
        assert!(!of(rules, &frame).contains(&not_framed));
        for page in ["/", "/index.html", "/privacy/index.html", "/embed/"] {
            assert!(of(rules, page).contains(&not_framed), "{page}");
            assert!(of(rules, page).contains(&("Cache-Control", "no-cache")));
        }
    }

    #[test]
    fn every_server_is_told_every_header() {
        let all = all();
        for line in all[0].1.lines() {
            let Some((name, value)) = line.trim().split_once(": ") else {
                continue;
            };
            let said = format!("{name} \"{value}\"");
            for (file, text) in &all[1..] {
                assert!(text.contains(&said), "{file} has to say {said}");
            }
        }
    }
}
