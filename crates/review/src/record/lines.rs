//! Splits an eligibility text into lines without list markers, escapes and wraps.

use prescreen_reader::list_item::{Side, list_item, named_list};

use super::model::{After, Line};

/// Reads an eligibility text, in the registry's Markdown or as a page shows it.
///
/// A line without a marker continues the line directly before it, as in Markdown, unless that one ends a sentence and it
/// begins one: some records have a criterion on each line and no markers.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut list = Side::Inclusion;
    let mut after = After::BlankLine;
    for raw in text.lines() {
        if raw.trim().is_empty() {
            after = if after == After::Line {
                After::BlankLine
            } else {
                after
            };
            continue;
        }
        if raw.trim_start().starts_with("<!--") {
            after = After::Comment;
            continue;
        }
        let item = list_item(raw);
        let heading = named_list(&item.text);
        if let Some(named) = heading {
            list = named;
        }
        let before = lines.last_mut().filter(|before: &&mut Line| {
            let wrapped = after == After::Line && item.marker.is_none() && heading.is_none();
            let begins = before.text.ends_with(['.', ';', ':'])
                && !item.text.starts_with(char::is_lowercase)
                && before.marker.is_none();
            wrapped && !begins && !before.heading
        });
        match before {
            Some(before) => {
                before.text.push(' ');
                before.text += &item.text;
            }
            None => lines.push(Line {
                list,
                text: item.text,
                heading: heading.is_some(),
                marker: item.marker,
                indent: item.indent,
                after,
            }),
        }
        after = After::Line;
    }
    lines
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
                (Side::Inclusion, true),
                (Side::Inclusion, false),
                (Side::Exclusion, true),
                (Side::Exclusion, false)
            ]
        );
    }

    #[test]
    fn a_criterion_on_each_line_needs_no_marker() {
        let text = "Inclusion Criteria:\n\nIs willing to sign.\nIs 18 to 75 years of age.\nHas no fever and\nno cough.";
        assert_eq!(
            texts(text),
            [
                "Inclusion Criteria:",
                "Is willing to sign.",
                "Is 18 to 75 years of age.",
                "Has no fever and no cough."
            ]
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
