//! Writing HTML: what is said is always escaped.

use anyhow::{Result, bail};

/// A text as HTML has it.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// A text with each `[text](address)` in it as a link, which has these attributes too where it leads to another site.
pub fn linked(text: &str, elsewhere: &str) -> String {
    let mut html = escaped(text);
    while let Some((start, end, close)) = link(&html) {
        let (named, address) = (&html[start + 1..end], &html[end + 2..close]);
        let more = if address.starts_with("http") {
            elsewhere
        } else {
            ""
        };
        let link = format!("<a href=\"{address}\"{more}>{named}</a>");
        html.replace_range(start..=close, &link);
    }
    html
}

/// A template with each `{name}` in it replaced by a text, or by markup. `path` names it in errors.
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

/// An element that holds a text.
pub fn said(name: &str, text: &str) -> String {
    format!("<{name}>{}</{}>\n", escaped(text), tag(name))
}

/// An element that holds others.
pub fn holding(name: &str, inside: &str) -> String {
    format!("<{name}>\n{inside}</{}>\n", tag(name))
}

/// An element's name without its attributes.
fn tag(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// A table under a row of headings.
pub fn table(headings: &[&str], rows: &str) -> String {
    let headings: String = headings
        .iter()
        .map(|heading| format!("<th scope=\"col\">{}</th>", escaped(heading)))
        .collect();
    format!("<table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// The registry's own words, which are English whatever the language around them.
pub fn quoted(sentences: &[&str]) -> String {
    let paragraphs: String = sentences.iter().map(|text| said("p", text)).collect();
    format!("<blockquote lang=\"en\">\n{paragraphs}</blockquote>\n")
}

/// The small part of Markdown that the project's statements are written in: headings, lists, paragraphs, strong
/// words, code and links.
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
            // Chinese has no space between two lines of one sentence.
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
                html += &holding("ul", &all);
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
    // A link's text stays, since nothing in print can be followed.
    while let Some((start, end, close)) = link(&text) {
        let named = text[start + 1..end].to_owned();
        text.replace_range(start..=close, &named);
    }
    text
}

fn link(text: &str) -> Option<(usize, usize, usize)> {
    let end = text.find("](")?;
    let start = text[..end].rfind('[')?;
    let close = end + text[end..].find(')')?;
    Some((start, end, close))
}

fn between(text: &str, mark: &str, name: &str) -> String {
    let mut made = String::new();
    for (at, part) in text.split(mark).enumerate() {
        if at % 2 == 1 {
            made += &format!("<{name}>{part}</{name}>");
        } else {
            made += part;
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_in_a_text_is_escaped_like_the_rest() {
        let html = linked("a < [b](tel:+1) [c](https://d/?e&f)!", " rel=\"g\"");
        let to_a_site = "<a href=\"https://d/?e&amp;f\" rel=\"g\">c</a>";
        let whole = format!("a &lt; <a href=\"tel:+1\">b</a> {to_a_site}!");
        assert_eq!(html, whole);
    }

    #[test]
    fn a_template_takes_texts_and_markup_and_refuses_other_names() {
        let fill = |template: &str| filled("a.html", template, &[("a", "<")], &[("b", "<b>")]);
        assert_eq!(fill("{a}{b}").expect("both are known"), "&lt;<b>");
        let refused = |template: &str| fill(template).expect_err(template).to_string();
        assert!(refused("{c}").contains("`a.html` names `{c}`"));
        assert!(refused("{c").contains("without its `}`"));
    }

    #[test]
    fn a_statement_keeps_its_headings_lists_and_paragraphs() {
        let html = from_markdown("# A\n\nOne\ntwo **three**.\n\n- x\n  y\n- [z](w.md)\n", 2);
        assert_eq!(
            html,
            "<h3>A</h3>\n<p>One two <strong>three</strong>.</p>\n<ul>\n<li>x y</li>\n<li>z</li>\n</ul>\n"
        );
    }
}
