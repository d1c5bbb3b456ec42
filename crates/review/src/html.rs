//! Builds HTML. Texts are always escaped.

use anyhow::{Result, bail};

/// Escapes a text for HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Escapes a text and converts each `[text](address)` to a link. Links to other websites get the attributes `external`.
pub fn linked(text: &str, external: &str) -> String {
    let mut html = escaped(text);
    while let Some((start, end, close)) = link(&html) {
        let (named, address) = (&html[start + 1..end], &html[end + 2..close]);
        let more = if address.starts_with("http") {
            external
        } else {
            ""
        };
        let link = format!("<a href=\"{address}\"{more}>{named}</a>");
        html.replace_range(start..=close, &link);
    }
    html
}

/// Replaces each `{name}` of a template by an escaped text or by markup. `path` is the template's, for errors.
pub fn filled(
    path: &str,
    template: &str,
    texts: &[(&str, &str)],
    markup: &[(&str, &str)],
) -> Result<String> {
    let mut parts = template.split('{');
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((name, rest)) = part.split_once('}') else {
            bail!("`{path}` has a `{{` without its `}}`: `{{{part}`");
        };
        let text = texts.iter().find(|(other, _)| *other == name);
        let text = text.map(|(_, text)| escaped(text));
        let markup = markup.iter().find(|(other, _)| *other == name);
        match text.or_else(|| markup.map(|(_, markup)| (*markup).to_owned())) {
            Some(value) => html += &value,
            None => bail!(
                "`{path}` names `{{{name}}}`, which nothing is known of; take it out, or give it a text"
            ),
        }
        html += rest;
    }
    Ok(html)
}

/// An element with an escaped text. `name` may have attributes.
pub fn text_element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{}>\n", escaped(text), tag(name))
}

/// An element with markup inside. `name` may have attributes.
pub fn element(name: &str, inside: &str) -> String {
    format!("<{name}>\n{inside}</{}>\n", tag(name))
}

/// An element's name without its attributes.
fn tag(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// A table with a row of headings and the markup of its other rows.
pub fn table(headings: &[&str], rows: &str) -> String {
    let headings: String = headings
        .iter()
        .map(|heading| format!("<th scope=\"col\">{}</th>", escaped(heading)))
        .collect();
    format!("<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// The registry's sentences as a quotation, in English whatever the language of the page.
pub fn quoted(sentences: &[&str]) -> String {
    let paragraphs: String = sentences
        .iter()
        .map(|text| text_element("p", text))
        .collect();
    format!("<blockquote lang=\"en\">\n{paragraphs}</blockquote>\n")
}

/// Renders the subset of Markdown that the project's statements use: headings, lists, paragraphs, strong text, code and
/// links. `below` is added to the level of headings.
pub fn from_markdown(text: &str, below: usize) -> String {
    let mut html = String::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let mut items: Vec<String> = Vec::new();
    for line in text.lines().chain([""]) {
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        let item = line.strip_prefix("- ");
        let continued = line.strip_prefix("  ").filter(|_| !items.is_empty());
        if let (Some(more), Some(last)) = (continued, items.last_mut()) {
            // Chinese has no space between the lines of a sentence.
            if last.ends_with(|letter: char| letter.is_ascii()) {
                last.push(' ');
            }
            last.push_str(more.trim());
            continue;
        }
        let ends = level > 0 || item.is_some() || line.is_empty();
        if ends && !paragraph.is_empty() {
            let gap = if paragraph
                .iter()
                .all(|line| line.ends_with(|letter: char| letter.is_ascii()))
            {
                " "
            } else {
                ""
            };
            html += &format!("<p>{}</p>\n", inline(&paragraph.join(gap)));
            paragraph.clear();
        }
        match item {
            Some(item) => items.push(item.to_owned()),
            None if !items.is_empty() => {
                let all: String = items
                    .drain(..)
                    .map(|item| format!("<li>{}</li>\n", inline(&item)))
                    .collect();
                html += &element("ul", &all);
            }
            None => {}
        }
        if level > 0 {
            let level = (level + below).min(6);
            html += &format!("<h{level}>{}</h{level}>\n", inline(heading.trim()));
        } else if item.is_none() && !line.is_empty() {
            paragraph.push(line.trim());
        }
    }
    html
}

fn inline(text: &str) -> String {
    let text = between(&escaped(text), "**", "strong");
    let mut text = between(&text, "`", "code");
    // Only the text of a link is kept, since the pack is for print.
    while let Some((start, end, close)) = link(&text) {
        let named = text[start + 1..end].to_owned();
        text.replace_range(start..=close, &named);
    }
    text
}

/// The offsets of the first link's `[`, `](` and `)`.
fn link(text: &str) -> Option<(usize, usize, usize)> {
    let end = text.find("](")?;
    let start = text[..end].rfind('[')?;
    let close = end + text[end..].find(')')?;
    Some((start, end, close))
}

/// Wraps the text between each pair of marks in an element.
fn between(text: &str, mark: &str, name: &str) -> String {
    let mut html = String::new();
    for (index, part) in text.split(mark).enumerate() {
        if index % 2 == 1 {
            html += &format!("<{name}>{part}</{name}>");
        } else {
            html += part;
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_the_text_around_them_are_escaped() {
        let html = linked("a < [b](tel:+1) [c](https://d/?e&f)!", " rel=\"g\"");
        let to_a_site = "<a href=\"https://d/?e&amp;f\" rel=\"g\">c</a>";
        let whole = format!("a &lt; <a href=\"tel:+1\">b</a> {to_a_site}!");
        assert_eq!(html, whole);
    }

    #[test]
    fn a_template_refuses_unknown_placeholders() {
        let fill = |template: &str| filled("a.html", template, &[("a", "<")], &[("b", "<b>")]);
        assert_eq!(fill("{a}{b}").expect("both are known"), "&lt;<b>");
        let refused = |template: &str| fill(template).expect_err(template).to_string();
        assert!(refused("{c}").contains("`a.html` names `{c}`"));
        assert!(refused("{c").contains("without its `}`"));
    }

    #[test]
    fn markdown_headings_lists_and_paragraphs_are_rendered() {
        let html = from_markdown("# A\n\nOne\ntwo **three**.\n\n- x\n  y\n- [z](w.md)\n", 2);
        assert_eq!(
            html,
            "<h3>A</h3>\n<p>One two <strong>three</strong>.</p>\n<ul>\n<li>x y</li>\n<li>z</li>\n</ul>\n"
        );
    }
}
