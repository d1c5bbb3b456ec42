//! The HTML for the placeholders of pages, and the texts of scripts, in every language of the trial.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use prescreen_core::trial::Trial;
use prescreen_words::{Words, is_same_language, ranges};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::html::{escaped, linked};
use crate::one_language::{OneLanguage, languages};
use crate::surfaces::{self, BUILDER, PAGES, PRIVACY, Spoken};
use crate::{first_screens, privacy};

/// The HTML for each `{name}` in a page.
type Placeholders = BTreeMap<String, String>;

/// The separator between languages on one line.
const SEPARATOR: &str = " · ";

/// The texts of pages and scripts.
#[derive(Serialize)]
pub struct Pages {
    /// For all pages.
    every: Placeholders,
    privacy: Placeholders,
    builder: Placeholders,
    /// The texts of each language by itself.
    languages: Vec<OneLanguage>,
    /// The values of the constants in scripts.
    scripts: BTreeMap<&'static str, Value>,
}

/// Renders the texts for the trial in `folder`.
pub fn pages(trial: &Trial, folder: &Path) -> Result<Pages> {
    let read = |surface| surfaces::read(surface, trial, folder);
    let (pages, privacy, builder) = (read(&PAGES)?, read(&PRIVACY)?, read(&BUILDER)?);
    let first = pages.first().context("the trial speaks no language")?;
    let name = first.text("title")?;
    let titled =
        |spoken: &[Spoken]| Ok::<_, anyhow::Error>(short(spoken, "page_title")? + SEPARATOR + name);
    Ok(Pages {
        every: BTreeMap::from([
            ("lang".to_owned(), first.language.clone()),
            ("name".to_owned(), escaped(name)),
            ("title".to_owned(), escaped(&short(&pages, "title")?)),
            (
                "description".to_owned(),
                escaped(&joined(&pages, "description")?),
            ),
            (
                "heading".to_owned(),
                escaped(trial.texts(&first.language).title),
            ),
            ("fallback".to_owned(), fallback(&pages)?),
        ]),
        privacy: privacy_page(&privacy, &titled(&privacy)?)?,
        builder: builder_page(&pages, &builder, &titled(&builder)?)?,
        languages: languages(trial, &pages)?,
        scripts: scripts(trial, &pages, &builder)?,
    })
}

/// One text in all languages, on one line.
fn joined(spoken: &[Spoken], key: &str) -> Result<String> {
    let texts: Result<Vec<&str>> = spoken.iter().map(|spoken| spoken.text(key)).collect();
    Ok(texts?.join(SEPARATOR))
}

/// The same in one form of each language, for what is cut where it is long.
fn short(spoken: &[Spoken], key: &str) -> Result<String> {
    let texts: Result<Vec<&str>> = one_form_each(spoken).map(|it| it.text(key)).collect();
    Ok(texts?.join(SEPARATOR))
}

/// The fallback shown while the widget is not available: the paragraphs of each language, then one with all warnings.
fn fallback(pages: &[Spoken]) -> Result<String> {
    let mut lines = Vec::new();
    let mut warnings = Vec::new();
    for spoken in pages {
        let lang = format!("lang=\"{}\"{}", spoken.language, spoken.direction());
        for line in spoken.text("fallback")?.trim().lines() {
            let html = linked(line, " rel=\"noopener noreferrer\"");
            lines.push(format!("<p {lang}>{html}</p>"));
        }
        let warning = escaped(spoken.text("warning")?);
        // The paragraph has the language of the first one.
        warnings.push(match warnings.is_empty() {
            true => format!("<p {lang}>{warning}"),
            false => format!("<span {lang}>{warning}</span>"),
        });
    }
    lines.push(warnings.join(" ") + "</p>");
    Ok(lines.join("\n"))
}

fn privacy_page(spoken: &[Spoken], title: &str) -> Result<Placeholders> {
    let mut links = String::new();
    let mut texts = String::new();
    for (index, spoken) in spoken.iter().enumerate() {
        let (lang, direction) = (&spoken.language, spoken.direction());
        let link = escaped(spoken.text("questions_link")?);
        let text = privacy::html(spoken, 1)? + &format!("<p><a href=\"../\">{link}</a></p>\n");
        if index == 0 {
            texts += &text;
            continue;
        }
        let name = escaped(Words::of(lang).language_name());
        links += &format!("<p lang=\"{lang}\"><a href=\"#{lang}\">{name}</a></p>\n");
        texts +=
            &format!("\n<section id=\"{lang}\" lang=\"{lang}\"{direction}>\n{text}</section>\n");
    }
    Ok(BTreeMap::from([
        ("page_title".to_owned(), escaped(title)),
        ("others".to_owned(), links),
        ("text".to_owned(), texts),
    ]))
}

/// The builder page, in the languages of `spoken`; the widget on it speaks those of `pages`.
fn builder_page(pages: &[Spoken], spoken: &[Spoken], title: &str) -> Result<Placeholders> {
    let first = spoken.first().context("the builder page has no words")?;
    let mut placeholders: Placeholders = first
        .texts
        .iter()
        .map(|(key, text)| (key.clone(), escaped(text)))
        .collect();
    let mut buttons = Vec::new();
    let mut no_script = Vec::new();
    for spoken in spoken {
        let words = Words::of(&spoken.language);
        let lang = format!("lang=\"{}\"", spoken.language);
        let (tag, name) = (&spoken.language, escaped(words.language_name()));
        buttons.push(format!(
            "<button type=\"button\" data-speak=\"{tag}\" {lang}>{name}</button>"
        ));
        let (text, gap) = (with_code(spoken.text("no_script")?), words.sentence_gap());
        let link = escaped(spoken.text("questions_link")?);
        let direction = spoken.direction();
        no_script.push(format!(
            "<p {lang}{direction}>{text}{gap}<a href=\"../\">{link}</a></p>"
        ));
    }
    let own = [
        ("page_title", escaped(title)),
        ("languages", escaped(&joined(spoken, "language")?)),
        ("buttons", buttons.join("\n")),
        (
            "options",
            pages.iter().map(option).collect::<Vec<_>>().join("\n"),
        ),
        ("no_script", no_script.join("\n")),
    ];
    placeholders.extend(own.map(|(key, html)| (key.to_owned(), html)));
    Ok(placeholders)
}

/// The option that has the widget speak a language.
fn option(spoken: &Spoken) -> String {
    let tag = &spoken.language;
    let name = escaped(Words::of(tag).language_name());
    format!("<option value=\"{tag}\" lang=\"{tag}\">{name}</option>")
}

/// Escapes a text and renders parts between backquotes as code.
fn with_code(text: &str) -> String {
    let escaped = escaped(text);
    let parts = escaped.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        0 => part.to_owned(),
        _ => format!("<code>{part}</code>"),
    });
    parts.collect()
}

/// The texts of scripts that run without the program.
fn scripts(
    trial: &Trial,
    pages: &[Spoken],
    builder: &[Spoken],
) -> Result<BTreeMap<&'static str, Value>> {
    let studies: Result<Vec<&str>> = one_form_each(pages)
        .map(|spoken| spoken.text("study"))
        .collect();
    let waiting = pages
        .iter()
        .map(|spoken| Ok((spoken.language.as_str(), spoken.text("waiting")?)));
    let builder_words = builder
        .iter()
        .map(|spoken| (spoken.language.as_str(), words_of_builder(spoken)));
    let snippets = pages
        .iter()
        .map(|spoken| Ok((spoken.language.as_str(), snippet_words(trial, spoken)?)));
    Ok(BTreeMap::from([
        ("NAME", json!(pages[0].text("title")?)),
        ("STUDY", json!(studies?.join(" ") + ": ")),
        ("PHONE", json!(trial.contact.phone_abroad)),
        ("TEL", json!(format!("tel:{}", trial.contact.tel))),
        ("REGISTRY", json!(trial.facts.registry)),
        ("STUDY_ID", json!(trial.facts.id)),
        ("FRAME_TITLES", json!(frame_titles(pages))),
        (
            "AGAIN",
            by_range_or_first(pages, |spoken| spoken.text("again"))?,
        ),
        (
            "WAITING",
            json!(waiting.collect::<Result<BTreeMap<_, _>>>()?),
        ),
        ("BUILDER", json!(builder_words.collect::<BTreeMap<_, _>>())),
        (
            "LANGUAGES",
            by_range(pages, |spoken| Ok(&spoken.language))?.into(),
        ),
        (
            "BUILDER_LANGUAGES",
            by_range(builder, |spoken| Ok(&spoken.language))?.into(),
        ),
        (
            "SNIPPETS",
            json!(snippets.collect::<Result<BTreeMap<_, _>>>()?),
        ),
    ]))
}

/// One text in each language, keyed by the [`ranges`] of tags that are answered in it, by which scripts look up a language.
fn by_range<'a>(
    spoken: &'a [Spoken],
    text: impl Fn(&'a Spoken) -> Result<&'a str>,
) -> Result<Map<String, Value>> {
    let tags: Vec<&str> = spoken.iter().map(|spoken| &*spoken.language).collect();
    let mut texts = Map::new();
    for (range, tag) in ranges(&tags) {
        let own = spoken.iter().find(|spoken| spoken.language == tag);
        let own = own.context("each range is of a language")?;
        texts.insert(range, text(own)?.into());
    }
    Ok(texts)
}

/// The same with the first one's text under an empty key, for every other language.
fn by_range_or_first<'a>(
    spoken: &'a [Spoken],
    text: impl Fn(&'a Spoken) -> Result<&'a str>,
) -> Result<Value> {
    let first = spoken.first().map(&text).transpose()?.unwrap_or_default();
    let mut texts = by_range(spoken, text)?;
    texts.insert(String::new(), first.into());
    Ok(texts.into())
}

/// The frame's accessible name in each language, keyed by the primary subtag; the first one's key is empty. The script of
/// hosts was promised to be small, and both ways of writing Chinese are read aloud alike.
fn frame_titles(pages: &[Spoken]) -> BTreeMap<&str, &'static str> {
    let each = one_form_each(pages).enumerate().map(|(index, spoken)| {
        let primary = spoken.language.split('-').next().unwrap_or_default();
        let name = if index == 0 { "" } else { primary };
        (name, Words::of(&spoken.language).widget_label())
    });
    each.collect()
}

/// The first form of each language.
fn one_form_each(pages: &[Spoken]) -> impl Iterator<Item = &Spoken> {
    pages.iter().enumerate().filter_map(|(index, spoken)| {
        let earlier = &pages[..index];
        let known = |other: &Spoken| is_same_language(&other.language, &spoken.language);
        (!earlier.iter().any(known)).then_some(spoken)
    })
}

/// The texts of the builder page's script.
fn words_of_builder(spoken: &Spoken) -> BTreeMap<String, String> {
    let gap = Words::of(&spoken.language).sentence_gap().to_owned();
    let mut all: BTreeMap<String, String> = spoken.texts.iter().cloned().collect();
    all.insert("sentence_gap".to_owned(), gap);
    all
}

/// What a host pastes in one language: the fallback, the first question and the title.
fn snippet_words(trial: &Trial, spoken: &Spoken) -> Result<BTreeMap<&'static str, String>> {
    let words = Words::of(&spoken.language);
    let texts = trial.texts(&spoken.language);
    let fallback = linked(spoken.text("snippet")?.trim(), "").replace('\n', "\n  ");
    Ok(BTreeMap::from([
        ("fallback", format!("<p>{fallback}</p>")),
        ("question", first_screens::for_hosts(trial, texts, words)),
        ("title", words.widget_label().to_owned()),
    ]))
}
