//! Pictures of every screen of the built widget.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use prescreen_words::fill;
use serde::Deserialize;

use super::Pack;
use crate::html::{element, escaped, text_element};
use crate::{files, process};

#[derive(Deserialize)]
pub struct Picture {
    file: PathBuf,
    language: String,
    /// The name of the screen in [`super::Labels`].
    kind: String,
    /// The name of the person whose path it is on, if there are several; else empty.
    who: String,
    /// The questions on it.
    questions: Vec<String>,
    /// The part of a long screen, counted from 1.
    part: usize,
    /// The number of parts.
    parts: usize,
}

pub fn take(folder: &Path) -> Result<Vec<Picture>> {
    let folder = std::path::absolute(folder).context("the current folder cannot be read")?;
    process::run(
        Command::new("node")
            .args([Path::new("pictures.mjs"), &folder])
            .current_dir("tests/pack")
            .env("CHROMIUM", process::browser()?),
    )?;
    let list = folder.join("list.json");
    serde_json::from_str(&files::read_text(&list)?)
        .with_context(|| format!("`{}` cannot be read", list.display()))
}

pub fn section(pack: &Pack) -> Result<String> {
    let own: Vec<&Picture> = pack
        .pictures
        .iter()
        .filter(|picture| picture.language == pack.texts.language)
        .collect();
    if own.is_empty() {
        return Ok(text_element("p", &pack.labels.pictures_none));
    }
    let copied = pack.trial.facts.copied.to_string();
    let mut html = text_element("p", &fill(&pack.labels.pictures_text, &[("date", &copied)]));
    let mut figures = String::new();
    let mut seen = BTreeSet::new();
    for picture in own {
        let content = fs::read(&picture.file)
            .with_context(|| format!("`{}` cannot be read", picture.file.display()))?;
        let image = BASE64_STANDARD.encode(content);
        // Identical pictures of two people are shown once.
        if !seen.insert(image.clone()) {
            continue;
        }
        let name = name(pack, picture);
        let about = fill(&pack.labels.picture_of, &[("screen", &name)]);
        figures += &format!(
            "<figure class=\"picture\"><img src=\"data:image/png;base64,{image}\" alt=\"{}\"><figcaption>{}</figcaption></figure>\n",
            escaped(&about),
            escaped(&name)
        );
    }
    html += &element("div class=\"pictures\"", &figures);
    Ok(html)
}

fn name(pack: &Pack, picture: &Picture) -> String {
    let mut screen = pack.labels.screen(&picture.kind).to_owned();
    if picture.parts > 1 {
        screen += &format!(" ({}/{})", picture.part, picture.parts);
    }
    let mut details: Vec<&str> = Vec::new();
    if !picture.who.is_empty() {
        details.push(pack.labels.screen(&picture.who));
    }
    for (question, texts) in pack.trial.rules.questions.iter().zip(pack.texts.questions) {
        if picture.questions.iter().any(|id| id == question.id) {
            details.push(texts.short);
        }
    }
    if details.is_empty() {
        return screen;
    }
    fill(
        &pack.labels.picture_at,
        &[
            ("screen", &screen),
            ("detail", &details.join(pack.words.list_gap())),
        ],
    )
}
