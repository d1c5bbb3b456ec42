//! `gallery`: writes every screen in every state and language as a static page, and an index to page through them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;
use trial_prescreen::gallery::{Entry, entries};

use crate::html::{element, escaped};
use crate::{as_called, files};

const FOLDER: &str = "target/gallery";
const STYLES: &str = "style";
const INDEX: &str = include_str!("gallery/index.html");
const PAGE: &str = include_str!("gallery/page.html");

#[derive(Args)]
pub struct Options {
    /// The output folder [default: target/gallery/]
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub fn run(options: &Options) -> Result<u8> {
    let folder = options.out.as_deref().map(as_called);
    let folder = folder.unwrap_or_else(|| PathBuf::from(FOLDER));
    write(&folder)?;
    Ok(0)
}

fn write(folder: &Path) -> Result<()> {
    let entries = entries()?;
    copy_styles(&folder.join(STYLES))?;
    for entry in &entries {
        let file = folder.join(entry.name()).with_extension("html");
        files::write(&file, page(entry)?)?;
    }
    files::write(&folder.join("index.html"), index(&entries))?;
    println!(
        "{} pages are in {}",
        entries.len(),
        folder.join("index.html").display()
    );
    Ok(())
}

/// The widget's style sheets and those of the page around it, as they are.
fn copy_styles(to: &Path) -> Result<()> {
    let sheets = fs::read_dir(STYLES).with_context(|| format!("`{STYLES}` cannot be read"))?;
    for sheet in sheets {
        let sheet = sheet.with_context(|| format!("`{STYLES}` cannot be read"))?;
        let css = files::read_text(&sheet.path())?;
        files::write(&to.join(sheet.file_name()), css)?;
    }
    Ok(())
}

/// The widget on the standalone page, in its shadow root as there.
fn page(entry: &Entry) -> Result<String> {
    let direction = entry.words.direction();
    let attribute = direction.map(|direction| format!(" dir=\"{direction}\""));
    let extra = direction.map(|_| "<link rel=\"stylesheet\" href=\"style/right-to-left.css\">");
    Ok(PAGE
        .replace("{language}", entry.words.language)
        .replace("{direction}", &attribute.unwrap_or_default())
        .replace("{title}", &escaped(&entry.name()))
        .replace("{extra}", extra.unwrap_or_default())
        .replace("{widget}", &entry.html(1)?))
}

/// A list of all pages by screen, beside the one that is looked at.
fn index(entries: &[Entry]) -> String {
    let mut screens: Vec<(&str, String)> = Vec::new();
    for entry in entries {
        let item = format!(
            "<li><a href=\"{0}.html\" target=\"shown\">{1} <small>{2}</small></a></li>\n",
            escaped(&entry.name()),
            escaped(entry.state()),
            entry.words.language
        );
        match screens
            .iter_mut()
            .find(|(screen, _)| *screen == entry.screen())
        {
            Some((_, items)) => *items += &item,
            None => screens.push((entry.screen(), item)),
        }
    }
    let lists: String = screens
        .iter()
        .map(|(screen, items)| format!("<h2>{}</h2>\n{}", escaped(screen), element("ul", items)))
        .collect();
    let first = entries
        .first()
        .map(|entry| entry.name())
        .unwrap_or_default();
    INDEX
        .replace("{first}", &escaped(&first))
        .replace("{lists}", &lists)
}
