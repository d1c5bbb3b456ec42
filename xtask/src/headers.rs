//! What `cargo xtask serve` says with each file: what `src/servers/_headers` says, the settings beside it say to other servers.

use anyhow::Result;

use crate::dist::{VERSION, folder};
use crate::files::read_text;

/// The rules, for this version's folders.
pub fn rules() -> Result<String> {
    let major = VERSION.split('.').next().unwrap_or(VERSION);
    let rules = read_text("src/servers/_headers")?;
    Ok(rules
        .replace("{folder}", &folder())
        .replace("{moving}", &format!("v{major}")))
}

/// The headers that the rules give a path such as `/v1.0.0/page.js`. All that fit add up.
pub fn of<'a>(rules: &'a str, path: &str) -> Vec<(&'a str, &'a str)> {
    let mut fits = false;
    let mut headers = Vec::new();
    for line in rules.lines() {
        if line.starts_with('/') {
            let start = line.strip_suffix('*');
            fits = start.map_or(path == line, |start| path.starts_with(start));
        } else if let Some(header) = line.trim().split_once(": ").filter(|_| fits) {
            headers.push(header);
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_frame_loads_is_shared_and_a_page_is_not_framed() -> Result<()> {
        crate::go_to_the_root()?;
        let rules = rules()?;
        let frame = of(&rules, &format!("/{}/frame.html", folder()));
        assert!(frame.contains(&("Access-Control-Allow-Origin", "*")));
        let not_framed = ("Content-Security-Policy", "frame-ancestors 'none'");
        assert!(!frame.contains(&not_framed));
        for page in ["/", "/index.html", "/privacy/index.html", "/embed/"] {
            assert!(of(&rules, page).contains(&not_framed), "{page}");
            assert!(of(&rules, page).contains(&("Cache-Control", "no-cache")));
        }
        Ok(())
    }

    #[test]
    fn every_server_is_told_every_header() -> Result<()> {
        crate::go_to_the_root()?;
        let others = [
            read_text("src/servers/nginx.conf")?,
            read_text("src/servers/Caddyfile")?,
        ];
        for (name, value) in rules()?
            .lines()
            .filter_map(|line| line.trim().split_once(": "))
        {
            let said = format!("{name} \"{value}\"");
            assert!(others.iter().all(|text| text.contains(&said)), "{said}");
        }
        Ok(())
    }
}
