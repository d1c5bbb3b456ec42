//! One language's document: its sections in order, under a table of contents.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use prescreen_words::fill;
use sha2::{Digest, Sha256};

use super::{DIST, Pack, criteria, graph, outcomes, pictures, questions, scenarios, statements};
use crate::VERSION;
use crate::files;
use crate::html::{escaped, holding, said};
use crate::process;

const STYLE: &str = include_str!("pack.css");

pub fn document(pack: &Pack) -> Result<String> {
    let told = pack.told;
    let title = fill(&told.title, &[("title", pack.texts.title)]);
    let mut sections = vec![
        ("about", &told.about, about(pack)?),
        ("safety", &told.safety, outcomes::safety(pack)),
        ("criteria", &told.criteria, criteria::section(pack)),
        ("not-asked", &told.not_asked, criteria::not_asked(pack)),
        ("questions", &told.questions, questions::section(pack)),
        ("outcomes", &told.outcomes, outcomes::section(pack)?),
        ("paths", &told.paths, graph::section(pack)),
    ];
    if !pack.scenarios.is_empty() {
        sections.push(("scenarios", &told.scenarios, scenarios::section(pack)?));
    }
    sections.extend([
        ("pictures", &told.pictures, pictures::section(pack)?),
        ("words", &told.words, questions::others(pack)?),
        ("privacy", &told.privacy, statements::privacy(pack)?),
        (
            "accessibility",
            &told.accessibility,
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
        escaped(&told.contents)
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

/// What it is and is not, and which versions of what it speaks of.
fn about(pack: &Pack) -> Result<String> {
    let (told, facts) = (pack.told, &pack.trial.facts);
    let mut html: String = told
        .about_text
        .lines()
        .map(|text| said("p", text))
        .collect();
    let locale = pack
        .folder
        .join(format!("locales/{}.toml", pack.texts.language));
    let mut rows = String::new();
    let mut row = |name: &str, value: &str| {
        rows += &format!(
            "<tr><th scope=\"row\">{}</th><td><code>{}</code></td></tr>\n",
            escaped(name),
            escaped(value)
        );
    };
    row(&told.fact_version, VERSION);
    let mut source = Command::new("git");
    source.args(["describe", "--always", "--dirty", "--exclude=*"]);
    if let Some(source) = process::text(&mut source) {
        row(&told.fact_source, &source);
    }
    row(&told.fact_made, &pack.made.to_string());
    row(&told.fact_updated, &facts.last_updated.to_string());
    row(&told.fact_copied, &facts.copied.to_string());
    row(&told.fact_record, facts.record_sha256);
    row(&told.fact_table, &sha256(&pack.folder.join("trial.toml"))?);
    row(&told.fact_words, &sha256(&locale)?);
    let integrity = Path::new(DIST).join("integrity.txt");
    let released = pack.own && integrity.is_file();
    if released {
        row(&told.fact_list, &sha256(&integrity)?);
    }
    html += &said("h3", &told.facts);
    html += &holding("table", &holding("tbody", &rows));
    if released {
        html += &said("h4", &told.fact_files);
        html += &said("pre", &files::read_text(&integrity)?);
    }
    Ok(html)
}

fn sha256(file: &Path) -> Result<String> {
    let content = fs::read(file).with_context(|| format!("`{}` cannot be read", file.display()))?;
    let digest = Sha256::digest(content);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
