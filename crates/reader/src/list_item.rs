//! Lines of a record: their list markers as registries and people write them, the escapes of Markdown, and the headings
//! that name a list.

/// The marker of a list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// Such as `*`, `-`, `•` or `o`.
    Bullet(char),
    /// `1.`, `1)` or `(1)`: the number, and how it is written.
    Number(u32, Style),
    /// `1.2.` or `1.2`: the numbers with full stops between.
    Nested(String),
    /// `a.`, `b)`, `(c)`, `iv.`: in lower case, and how it is written.
    Letters(String, Style),
}

/// How a number or letter is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Stop,
    Bracket,
    Brackets,
}

/// A line without its marker, escapes and emphasis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    pub marker: Option<Marker>,
    /// The number of spaces before it.
    pub indent: usize,
    pub text: String,
}

/// Which list a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    Inclusion,
    Exclusion,
}

const BULLETS: [(&str, char); 9] = [
    ("o ", 'o'),
    ("* ", '*'),
    ("- ", '-'),
    ("– ", '-'),
    ("• ", '•'),
    ("· ", '•'),
    ("# ", '#'),
    ("## ", '#'),
    ("### ", '#'),
];

/// The maximum length of a heading, in words.
const HEADING: usize = 12;

/// Reads a line of a record, in the registry's Markdown or as a page shows it.
///
/// ```
/// use prescreen_reader::list_item::{Marker, Style, list_item};
///
/// let item = list_item("   (2) FVC \\> 30%");
/// assert_eq!(item.marker, Some(Marker::Number(2, Style::Brackets)));
/// assert_eq!((item.indent, item.text.as_str()), (3, "FVC > 30%"));
/// assert_eq!(list_item("1.5 times the limit").marker, None);
/// ```
pub fn list_item(line: &str) -> ListItem {
    let line = unescaped(line).replace('\t', "    ");
    let indent = line.len() - line.trim_start_matches(' ').len();
    let line = line.trim();
    let (marker, text) = match marker(line) {
        Some((marker, text)) => (Some(marker), text.trim()),
        None => (None, line),
    };
    let bold = text
        .strip_prefix("**")
        .and_then(|text| text.strip_suffix("**"))
        .filter(|text| !text.contains("**"));
    ListItem {
        marker,
        indent,
        text: bold.unwrap_or(text).to_owned(),
    }
}

/// The list that a line names, if it is a heading such as "Inclusion Criteria" or "SLE exclusion criteria:".
pub fn named_list(text: &str) -> Option<Side> {
    let words = text.to_lowercase();
    let short = words.split_whitespace().count() <= HEADING && !text.trim_end().ends_with('.');
    let named = |list: &str| short && words.contains(list) && words.contains("criteria");
    // "is not eligible for inclusion" is not a heading: it needs the word "criteria" too.
    match (named("inclusion"), named("exclusion")) {
        (true, false) => Some(Side::Inclusion),
        (false, true) => Some(Side::Exclusion),
        _ => None,
    }
}

fn marker(line: &str) -> Option<(Marker, &str)> {
    let bullet = BULLETS
        .iter()
        .find_map(|(written, sign)| Some((Marker::Bullet(*sign), line.strip_prefix(written)?)));
    bullet.or_else(|| nested(line)).or_else(|| counted(line))
}

/// `1.`, `(1)`, `a)`, `iv.` and their like. A number may have a letter, as in `15a.`.
fn counted(line: &str) -> Option<(Marker, &str)> {
    let (opened, body) = match line.strip_prefix('(') {
        Some(body) => (true, body),
        None => (false, line),
    };
    let end = body.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (count, rest) = body.split_at(end);
    let (style, rest) = match (opened, rest.strip_prefix(". "), rest.strip_prefix(") ")) {
        (false, Some(rest), _) => (Style::Stop, rest),
        (false, _, Some(rest)) => (Style::Bracket, rest),
        (true, _, Some(rest)) => (Style::Brackets, rest),
        _ => return None,
    };
    let digits = count.trim_end_matches(|c: char| c.is_ascii_lowercase());
    if count.len() <= digits.len() + 1
        && let Ok(number) = digits.parse()
    {
        return Some((Marker::Number(number, style), rest));
    }
    let lower = count.to_ascii_lowercase();
    let roman = lower.len() <= 4 && lower.chars().all(|c| "ivx".contains(c));
    // "E. coli" is no item E, and "A. Person" may be one.
    let letter = match count.chars().next() {
        Some(first) if count.len() == 1 && first.is_ascii_uppercase() => {
            style != Style::Stop || rest.starts_with(char::is_uppercase)
        }
        Some(first) => count.len() == 1 && first.is_ascii_lowercase(),
        None => false,
    };
    (letter || roman).then_some((Marker::Letters(lower, style), rest))
}

/// `1.2.` or `1.2.3)`, and `1.2` before a word: "2.5 ULN" begins with a number.
fn nested(line: &str) -> Option<(Marker, &str)> {
    let end = line.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (count, rest) = line.split_at(end);
    let parts: Vec<&str> = count.trim_end_matches('.').split('.').collect();
    if parts.len() < 2 || parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let set_off = count.ends_with('.') || rest.starts_with(')');
    let rest = rest.trim_start_matches(')').strip_prefix(' ')?;
    let mut letters = rest.chars();
    let word = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    (set_off || word).then_some((Marker::Nested(parts.join(".")), rest))
}

/// Removes Markdown's backslash escapes and decodes the most common HTML entities.
fn unescaped(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::{Marker::*, Style::*, *};

    #[test]
    fn markers_of_many_styles_are_told_from_words() {
        let letters = |text: &str, style| Some(Letters(text.to_owned(), style));
        let nested = |text: &str| Some(Nested(text.to_owned()));
        for (line, marker, text) in [
            ("1. Adults", Some(Number(1, Stop)), "Adults"),
            ("12) Adults", Some(Number(12, Bracket)), "Adults"),
            ("(3) Adults", Some(Number(3, Brackets)), "Adults"),
            ("1\\. FVC ≤ 30%", Some(Number(1, Stop)), "FVC ≤ 30%"),
            ("15a. Half", Some(Number(15, Stop)), "Half"),
            ("1.2. Heart", nested("1.2"), "Heart"),
            ("1.2.3 Heart", nested("1.2.3"), "Heart"),
            ("2.1) heart", nested("2.1"), "heart"),
            ("a. Skin", letters("a", Stop), "Skin"),
            ("(b) Skin", letters("b", Brackets), "Skin"),
            ("B) Skin", letters("b", Bracket), "Skin"),
            ("iv. Skin", letters("iv", Stop), "Skin"),
            ("* Lung", Some(Bullet('*')), "Lung"),
            ("- Lung", Some(Bullet('-')), "Lung"),
            ("\\- Lung", Some(Bullet('-')), "Lung"),
            ("• Lung", Some(Bullet('•')), "Lung"),
            ("o Lung", Some(Bullet('o')), "Lung"),
            ("**Renal:**", None, "Renal:"),
            (
                "1.5 times the upper limit",
                None,
                "1.5 times the upper limit",
            ),
            ("2.5 ULN or less", None, "2.5 ULN or less"),
            ("60 years or more", None, "60 years or more"),
            ("E. coli in the urine", None, "E. coli in the urine"),
            ("\\*Temperature \\< 38", None, "*Temperature < 38"),
            ("or (b) later", None, "or (b) later"),
            ("", None, ""),
        ] {
            let item = list_item(line);
            assert_eq!((item.marker, item.text.as_str()), (marker, text), "{line}");
        }
    }

    #[test]
    fn a_criterion_that_mentions_inclusion_is_not_a_heading() {
        for (text, side) in [
            ("Inclusion Criteria:", Some(Side::Inclusion)),
            ("SLE exclusion criteria", Some(Side::Exclusion)),
            ("Meet the EULAR/ACR 2019 SLE classification criteria.", None),
            (
                "Isolated skin involvement is not eligible for inclusion.",
                None,
            ),
        ] {
            assert_eq!(named_list(text), side, "{text}");
        }
    }
}
