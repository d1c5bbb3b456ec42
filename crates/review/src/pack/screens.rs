//! The widget's screens, as the program renders them.

use std::path::Path;

use anyhow::Result;
use prescreen_words::fill;
use trial_prescreen::gallery::{Entry, entries};

use super::Pack;
use crate::files;
use crate::html::{element, escaped, text_element};

/// The widget's style sheets, and the one among them for paper, which hides what is to be pressed or filled in.
const STYLE: &str = "style";
const SHEETS: &str = "widget.css";
const FOR_PAPER: &str = "print.css";
/// The level of the screens' own headings, under that of the caption.
const LEVEL: usize = 4;

pub fn section(pack: &Pack) -> Result<String> {
    if !pack.screens {
        return Ok(text_element("p", &pack.labels.screens_none));
    }
    let style = style()?;
    let copied = pack.trial.facts.copied.to_string();
    let mut html = text_element("p", &fill(&pack.labels.screens_text, &[("date", &copied)]));
    let own = |entry: &&Entry| entry.words.language == pack.texts.language;
    for entry in entries()?.iter().filter(own) {
        html += &screen(pack, entry, &style)?;
    }
    Ok(html)
}

/// One screen, behind a shadow root: its style is not the document's.
fn screen(pack: &Pack, entry: &Entry, style: &str) -> Result<String> {
    let caption = format!(
        "<h3>{} <code>{}</code></h3>\n",
        escaped(pack.labels.screen(entry.screen())),
        escaped(entry.state())
    );
    let shown = format!(
        "<div class=\"phone\"><template shadowrootmode=\"open\"><style>{style}</style><div class=\"root\">{}</div></template></div>\n",
        entry.html(LEVEL)?
    );
    Ok(element("article", &(caption + &shown)))
}

/// The sheets that `widget.css` names, but for the one for paper.
fn style() -> Result<String> {
    let folder = Path::new(STYLE);
    let list = files::read_text(&folder.join(SHEETS))?;
    let imports = list
        .lines()
        .filter_map(|line| line.strip_prefix("@import \"./")?.strip_suffix("\";"));
    let sheets = imports.filter(|name| *name != FOR_PAPER);
    let sheets: Result<Vec<String>> = sheets
        .map(|name| files::read_text(&folder.join(name)))
        .collect();
    Ok(sheets?.concat())
}
