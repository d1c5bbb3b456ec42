//! Splits an eligibility text into lines without list markers, escapes and wraps.

use super::model::{Line, List};

/// The maximum length of a heading, in words.
const HEADING: usize = 12;

/// Reads an eligibility text, in the registry's Markdown or as a page shows it.
///
/// A line without a marker continues the line directly before it, as in Markdown.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut list = List::Inclusion;
    let mut open = false;
    for raw in text.lines() {
        let raw = unescape(raw);
        if raw.trim().is_empty() || raw.trim_start().starts_with("<!--") {
            open = false;
            continue;
        }
        let (text, marked) = without_marker(&raw);
        let heading = heading(&text);
        if let Some(named) = heading {
            list = named;
        }
        match lines
            .last_mut()
            .filter(|_| open && !marked && heading.is_none())
        {
            Some(last) => {
                last.text.push(' ');
                last.text += &text;
            }
            None => lines.push(Line {
                list,
                text,
                heading: heading.is_some(),
            }),
        }
        open = heading.is_none();
    }
    lines
}

/// The list that a line names, if it is a heading such as "Inclusion Criteria" or "SLE exclusion criteria:".
fn heading(text: &str) -> Option<List> {
    let words = text.to_lowercase();
    let short = words.split_whitespace().count() <= HEADING && !text.trim_end().ends_with('.');
    let named = |list: &str| short && words.contains(list) && words.contains("criteria");
    // "is not eligible for inclusion" is not a heading: it needs the word "criteria" too.
    match (named("inclusion"), named("exclusion")) {
        (true, false) => Some(List::Inclusion),
        (false, true) => Some(List::Exclusion),
        _ => None,
    }
}

/// A line without its list marker and emphasis, and whether it had a marker.
fn without_marker(line: &str) -> (String, bool) {
    let line = line.trim();
    let body = line.trim_start_matches('(');
    let rest = body.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = rest.len() < body.len();
    // As in "15a.".
    let rest = rest
        .strip_prefix(|c: char| c.is_ascii_lowercase())
        .unwrap_or(rest);
    let stopped = || rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "));
    let numbered = is_number.then(stopped).flatten();
    let bulleted = || {
        ["o ", "* ", "- ", "• ", "· ", "# ", "## ", "### "]
            .iter()
            .find_map(|marker| line.strip_prefix(marker))
    };
    let marked = numbered.or_else(bulleted);
    let text = marked.unwrap_or(line).trim();
    let bold = text
        .strip_prefix("**")
        .and_then(|text| text.strip_suffix("**"));
    (bold.unwrap_or(text).to_owned(), marked.is_some())
}

/// Removes Markdown's backslash escapes and decodes the most common HTML entities.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escapes = character == '\\'
            && characters
                .peek()
                .is_some_and(|next| next.is_ascii_punctuation());
        if !escapes {
            plain.push(character);
        } else if let Some(next) = characters.next() {
            plain.push(next);
        }
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&le;", "≤"),
        ("&ge;", "≥"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(plain, |plain, (entity, meant)| plain.replace(entity, meant))
}

/// The key by which sentences are compared: it ignores white space, the style of quotes and dashes, and the final stop.
pub fn key(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|character| match character {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '–' | '—' | '‐' | '‑' => '-',
            other => other,
        })
        .collect();
    let spaced = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let tight = ["≥", "≤", ">", "<", "-", "×"]
        .iter()
        .fold(spaced, |text, sign| {
            text.replace(&format!(" {sign}"), sign)
                .replace(&format!("{sign} "), sign)
        });
    tight.trim_end_matches(['.', ';', ',', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lines(text).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn markers_escapes_comments_and_wraps_are_removed() {
        let text = "Inclusion Criteria:\n\n1. An increase in\n   mRSS \\> 10%.\n<!-- -->\n1\\. FVC ≤ 30%\n* o\u{a0}x\n(2) Two\n2a. Half\no Three";
        assert_eq!(
            texts(text),
            [
                "Inclusion Criteria:",
                "An increase in mRSS > 10%.",
                "FVC ≤ 30%",
                "o\u{a0}x",
                "Two",
                "Half",
                "Three"
            ]
        );
    }

    #[test]
    fn a_line_belongs_to_the_list_of_the_heading_above_it() {
        let text = "Inclusion Criteria\n\n1. A\n\n**SLE exclusion criteria:**\n\n1. B";
        let found: Vec<_> = lines(text)
            .into_iter()
            .map(|line| (line.list, line.heading))
            .collect();
        assert_eq!(
            found,
            [
                (List::Inclusion, true),
                (List::Inclusion, false),
                (List::Exclusion, true),
                (List::Exclusion, false)
            ]
        );
    }

    #[test]
    fn a_criterion_that_mentions_inclusion_is_not_a_heading() {
        assert_eq!(
            heading("Meet the EULAR/ACR 2019 SLE classification criteria."),
            None
        );
        assert_eq!(
            heading("Isolated skin involvement is not eligible for inclusion."),
            None
        );
    }

    #[test]
    fn keys_ignore_spaces_quotes_dashes_and_the_final_stop() {
        assert_eq!(key("Cockcroft - Gault  ≥ 50"), key("Cockcroft–Gault ≥50."));
        assert_eq!(key("Parkinson’s disease"), key("Parkinson's disease"));
        assert_ne!(key("within 2 months"), key("within 3 months"));
        assert_ne!(key("≥ 50"), key("> 50"));
    }
}
