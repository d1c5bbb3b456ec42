//! One language's document: its sections in order, under a table of contents.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use prescreen_reader::LIBRARY;
use prescreen_words::fill;
use sha2::{Digest, Sha256};

use super::{DIST, Pack, criteria, graph, outcomes, questions, scenarios, screens, statements};
use crate::VERSION;
use crate::files;
use crate::html::{element, escaped, text_element};
use crate::process;

const STYLE: &str = include_str!("pack.css");

pub fn document(pack: &Pack) -> Result<String> {
    let labels = pack.labels;
    let title = fill(&labels.title, &[("title", pack.texts.title)]);
    let mut sections = vec![
        ("about", &labels.about, about(pack)?),
        ("safety", &labels.safety, outcomes::safety(pack)),
        ("criteria", &labels.criteria, criteria::section(pack)),
        ("not-asked", &labels.not_asked, criteria::not_asked(pack)),
        ("questions", &labels.questions, questions::section(pack)),
        ("outcomes", &labels.outcomes, outcomes::section(pack)?),
        ("paths", &labels.paths, graph::section(pack)),
    ];
    if !pack.scenarios.is_empty() {
        sections.push(("scenarios", &labels.scenarios, scenarios::section(pack)?));
    }
    sections.extend([
        ("screens", &labels.screens, screens::section(pack)?),
        ("words", &labels.words, questions::others(pack)?),
        ("privacy", &labels.privacy, statements::privacy(pack)?),
        (
            "accessibility",
            &labels.accessibility,
            statements::accessibility(pack)?,
        ),
    ]);
    let mut contents = String::new();
    let mut body = String::new();
    for (id, heading, inside) in sections {
        let heading = escaped(heading);
        contents += &format!("<li><a href=\"#{id}\">{heading}</a></li>\n");
        body += &format!("<section id=\"{id}\">\n<h2>{heading}</h2>\n{inside}</section>\n");
    }
    let contents = format!(
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ol>\n{contents}</ol>\n</nav>\n",
        escaped(&labels.contents)
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n<p>{} · {} · {VERSION} · {}</p>\n{contents}{body}</main>\n</body>\n</html>\n",
        escaped(pack.texts.language),
        escaped(&title),
        escaped(&title),
        escaped(pack.trial.facts.id),
        escaped(&pack.trial.facts.other_ids.join(pack.words.list_gap())),
        pack.made,
    ))
}

/// The purpose and limits of the tool, and the versions of everything described.
fn about(pack: &Pack) -> Result<String> {
    let (labels, facts) = (pack.labels, &pack.trial.facts);
    let mut html: String = labels
        .about_text
        .lines()
        .map(|text| text_element("p", text))
        .collect();
    let locale = format!("locales/{}.toml", pack.texts.language);
    let mut rows = String::new();
    let mut row = |name: &str, value: &str| {
        rows += &format!(
            "<tr><th scope=\"row\">{}</th><td><code>{}</code></td></tr>\n",
            escaped(name),
            escaped(value)
        );
    };
    row(&labels.fact_version, VERSION);
    let mut source = Command::new("git");
    source.args(["describe", "--always", "--dirty", "--exclude=*"]);
    if let Some(source) = process::text(&mut source) {
        row(&labels.fact_source, &source);
    }
    row(&labels.fact_made, &pack.made.to_string());
    row(&labels.fact_updated, &facts.last_updated.to_string());
    if let Some(registry) = facts.still_recruiting {
        let days = format!("{}, {}", registry.updated, registry.seen);
        row(
            &labels.fact_still_recruiting,
            &format!("{days} ({})", registry.source),
        );
    }
    row(&labels.fact_copied, &facts.copied.to_string());
    row(&labels.fact_record, facts.record_sha256);
    for (label, own, shared) in [
        (&labels.fact_table, "trial.toml", "questions.toml"),
        (&labels.fact_words, locale.as_str(), locale.as_str()),
    ] {
        row(label, &sha256(&pack.folder.join(own))?);
        // What the trial takes is in these as well. The library need not have the language.
        let shared = Path::new(LIBRARY).join(shared);
        if shared.is_file() {
            row(
                &format!("{label} ({})", shared.display()),
                &sha256(&shared)?,
            );
        }
    }
    let integrity = Path::new(DIST).join("integrity.txt");
    let released = pack.own && integrity.is_file();
    if released {
        row(&labels.fact_list, &sha256(&integrity)?);
    }
    html += &text_element("h3", &labels.facts);
    html += &element("table", &element("tbody", &rows));
    if released {
        html += &text_element("h4", &labels.fact_files);
        html += &text_element("pre", &files::read_text(&integrity)?);
    }
    Ok(html)
}

fn sha256(file: &Path) -> Result<String> {
    let content = fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    let digest = Sha256::digest(content);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
