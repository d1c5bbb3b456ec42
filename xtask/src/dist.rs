//! `dist`: everything to upload, in `dist/`. Two runs on one machine give the same bytes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Map, json};

use crate::bundle::BYTE_ORDER_MARK;
use crate::files::{self, ascii, copy, read, read_text, sha384, write};
use crate::process::progress;
use crate::review::{self, Parts};
use crate::{bundle, chosen, headers, sbom};

/// The version that is being made.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub fn run() -> Result<()> {
    make()?;
    println!(
        "Version {VERSION} is in `{}`: upload it as it is, and leave earlier versions' folders where they are",
        files::dist().display()
    );
    Ok(())
}

/// The folder of this version, whose files never change.
pub fn folder() -> String {
    format!("v{VERSION}")
}

/// The folder whose scripts always name the newest version of these that fit together.
pub fn moving_folder() -> String {
    let major = VERSION.split('.').next().unwrap_or(VERSION);
    format!("v{major}")
}

/// Makes everything from nothing but the sources.
pub fn make() -> Result<()> {
    // What is wrong with the trial or the words is told before the program is compiled.
    let parts = review::parts()?;
    bundle::compile(&folder())?;
    progress("Packing the files", "about 10 seconds");
    match chosen::other() {
        None => assemble(),
        Some(folder) => assemble_page(folder, parts),
    }
}

/// Makes everything once more out of the same program, and fails unless each byte is the same.
pub fn repeat() -> Result<()> {
    let before = files::integrity()?;
    assemble()?;
    let after = files::integrity()?;
    let differing: Vec<&str> = before
        .lines()
        .zip(after.lines())
        .filter(|(one, other)| one != other)
        .map(|(line, _)| line)
        .collect();
    if before.lines().count() != after.lines().count() || !differing.is_empty() {
        bail!(
            "a second run made other files: {}; take out what differs from run to run",
            differing.join(", ")
        );
    }
    println!("{} files, the same bytes again", after.lines().count());
    Ok(())
}

/// Puts together the page of another trial. The frame and the scripts for host pages have words of their own for a program
/// that does not start, which are of the trial that is built in, so that they are not made of another one.
fn assemble_page(of: &Path, parts: &Parts) -> Result<()> {
    empty()?;
    let dist = files::dist();
    let own = dist.join(folder());
    fs::create_dir_all(&own).with_context(|| format!("`{}` cannot be made", own.display()))?;
    bundle::page_script(&folder(), &own, parts.right_to_left)?;
    copy(&bundle::made(bundle::WASM), &own.join(bundle::WASM))?;
    let page = read_text(bundle::made("index.html"))?;
    let page = chosen::retold(&without_first_screens(&page)?, of, parts)?;
    write_page(&dist.join("index.html"), &page)?;
    files::compress_all()
}

/// Puts together what is to be uploaded, around the program that was compiled.
fn assemble() -> Result<()> {
    empty()?;
    let dist = files::dist();
    let own = dist.join(folder());
    fs::create_dir_all(&own).with_context(|| format!("`{}` cannot be made", own.display()))?;

    bundle::scripts(&folder(), &own)?;
    copy(&bundle::made(bundle::WASM), &own.join(bundle::WASM))?;
    for style in ["page.css", "builder.css"] {
        let text = bundle::style(&format!("style/{style}"))?;
        write(&own.join(style), format!("{BYTE_ORDER_MARK}{text}"))?;
    }
    copy(
        Path::new("src/embed/prescreen.d.ts"),
        &own.join("prescreen.d.ts"),
    )?;
    write_page(&own.join("frame.html"), &frame()?)?;
    let alone = Within::new("style/page.css", 1)?;
    write_page(&own.join("trial-prescreen.html"), &single(&alone)?)?;
    // It tells the others' hashes, so it comes after them.
    bundle::builder(&release(&own)?, &own)?;
    write(&own.join("sbom.cdx.json"), sbom::make()?)?;

    let moving = dist.join(moving_folder());
    for file in [
        "embed.js",
        "prescreen.js",
        "prescreen.d.ts",
        "trial-prescreen.html",
    ] {
        copy(&own.join(file), &moving.join(file))?;
    }
    let start = alone.put_into(&bundle::made("index.html").display().to_string())?;
    write_page(&dist.join("index.html"), &start)?;
    let privacy = page("src/pages/privacy.html")?.replace("{version}", &folder());
    write_page(&dist.join("privacy/index.html"), &privacy)?;
    let builder = page("src/pages/embed/index.html")?.replace("{version}", &folder());
    write_page(&dist.join("embed/index.html"), &builder)?;
    // Compressed files are made of these, and no browser checks them.
    write(&dist.join("integrity.txt"), files::integrity()?)?;
    files::compress_all()?;
    for (name, text) in headers::settings()? {
        write(&dist.join(name), text)?;
    }
    Ok(())
}

/// What the page that makes snippets says of this version, as JSON.
fn release(own: &Path) -> Result<String> {
    let mut hashes = Map::new();
    for name in ["embed.js", "prescreen.js", "trial-prescreen.html"] {
        hashes.insert(name.to_owned(), sha384(&read(&own.join(name))?).into());
    }
    let single = read_text(own.join("trial-prescreen.html"))?;
    let policy = single
        .split_once("Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .context("`src/pages/single.html` has no policy; give it one in a `<meta>`")?
        .0;
    Ok(json!({
        "folder": folder(),
        "moving": moving_folder(),
        "integrity": hashes,
        "filePolicy": policy,
    })
    .to_string())
}

/// Writes a page that is read alike in whatever encoding its server gives it.
fn write_page(file: &Path, page: &str) -> Result<()> {
    let page =
        ascii(page).with_context(|| format!("`{}` depends on its encoding", file.display()))?;
    write(file, format!("{BYTE_ORDER_MARK}{page}"))
}

/// Takes away what an earlier run made.
fn empty() -> Result<()> {
    match fs::remove_dir_all(files::dist()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error)
            .with_context(|| format!("the folder `{}` cannot be emptied", files::dist().display())),
        _ => Ok(()),
    }
}

/// A page with what stands on it while the widget is not up.
fn page(source: &str) -> Result<String> {
    const PLACE: &str = "<!-- fallback -->";
    let text = read_text(source)?;
    let fallback = read_text("src/pages/fallback.html")?;
    Ok(text.replace(PLACE, fallback.trim_end()))
}

/// What stands inside a page of this project's own, so that its first screens are there as soon as the page is.
struct Within {
    /// The style of the page around the widget.
    style: String,
    /// The first screens, and the widget's own style.
    template: String,
    /// The script that shows them.
    script: String,
}

impl Within {
    /// For a page whose widget has its first heading at `level`. The widget's style has been made for the scripts.
    fn new(style: &str, level: u8) -> Result<Self> {
        let parts = review::parts()?;
        let first_screens = parts.first_screens.get(&level).with_context(|| {
            format!("`cargo review parts` has no first screens from level {level} on")
        })?;
        Ok(Within {
            style: bundle::style(style)?,
            template: format!(
                r#"<template data-from="{}" data-until="{}"><style>{}</style>{}</template>"#,
                parts.from,
                parts.until,
                read_text(bundle::made_style())?,
                first_screens
            ),
            script: bundle::script("src/embed/first-screens.js", &[])?,
        })
    }

    /// The page, whose policy knows by their hashes what stands inside it.
    fn put_into(&self, source: &str) -> Result<String> {
        let page = page(source)?;
        let hashes = [
            ("{style-hash}", sha384(self.style.as_bytes())),
            ("{first-hash}", sha384(self.script.as_bytes())),
        ];
        let page = hashes
            .iter()
            .fold(page, |page, (place, hash)| page.replacen(place, hash, 1));
        let page = page.replacen("{style}", &self.style, 1);
        let page = page.replacen("<!-- first screens -->", &self.template, 1);
        inside(&page, "{first}", &self.script)
    }
}

/// The page with its style, and without the first screens, whose words xtask knows of the trial that is built in alone.
fn without_first_screens(page: &str) -> Result<String> {
    let style = bundle::style("style/page.css")?;
    let page = page
        .replacen("'{first-hash}' ", "", 1)
        .replacen("<!-- first screens -->", "", 1)
        .replacen("<script>{first}</script>", "", 1);
    let page = page.replacen("{style-hash}", &sha384(style.as_bytes()), 1);
    Ok(page.replacen("{style}", &style, 1))
}

/// The one file that runs from a disk.
fn single(alone: &Within) -> Result<String> {
    let page = alone.put_into("src/pages/single.html")?;
    with_script(&page, &bundle::single_script()?)
}

/// The page in a host's frame, whose policy is narrowed by a script of its own before anything is fetched.
fn frame() -> Result<String> {
    let within = Within::new("style/frame.css", 2)?;
    let hashes = [
        ("FIRST_HASH", sha384(within.script.as_bytes())),
        ("STYLE_HASH", sha384(within.style.as_bytes())),
    ];
    let hashes = hashes.each_ref().map(|(name, hash)| (*name, hash.as_str()));
    let script = bundle::script("src/embed/own-origin.js", &hashes)?;
    with_script(&within.put_into("src/pages/frame.html")?, &script)
}

/// A page with a script inside it, which its policy knows by its hash.
fn with_script(page: &str, script: &str) -> Result<String> {
    let script = script.trim_end();
    let page = page.replacen("{script-hash}", &sha384(script.as_bytes()), 1);
    inside(&page, "{script}", script)
}

/// A page with a script in a place of it.
fn inside(page: &str, place: &str, script: &str) -> Result<String> {
    if script.contains("</script") {
        bail!("a script inside a page holds `</script`, which would end it; write it otherwise");
    }
    Ok(page.replacen(place, script, 1))
}

/// What a visit of each way of embedding loads.
pub fn visits() -> Result<Vec<(&'static str, Vec<PathBuf>)>> {
    let dist = files::dist();
    let own = dist.join(folder());
    let all = files::all()?;
    let with = |start: PathBuf, others: &[&str]| -> Vec<PathBuf> {
        let others = others.iter().map(|name| own.join(name));
        [start].into_iter().chain(others).collect()
    };
    let mut visits = vec![
        (
            "the page of its own",
            with(dist.join("index.html"), &["page.js", bundle::WASM]),
        ),
        (
            "the sandboxed frame",
            with(
                own.join("embed.js"),
                &["frame.html", "frame.js", bundle::WASM],
            ),
        ),
        (
            "the custom element",
            with(own.join("prescreen.js"), &[bundle::WASM]),
        ),
        (
            "the single file",
            with(own.join("trial-prescreen.html"), &[]),
        ),
    ];
    // Of another trial there is the page alone.
    visits.truncate(if chosen::other().is_some() {
        1
    } else {
        visits.len()
    });
    for (_, visit) in &visits {
        for file in visit {
            if !all.contains(file) {
                bail!("`{}` is missing; run `cargo xtask dist`", file.display());
            }
        }
    }
    Ok(visits)
}
