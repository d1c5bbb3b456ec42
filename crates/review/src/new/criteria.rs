//! The criteria of a record under ids, from the lists of its eligibility text.

use prescreen_reader::list_item::Side;

use super::outline::{Block, Item};

/// A criterion of the record, or a heading over its points.
#[derive(Debug, PartialEq)]
pub struct Criterion {
    pub id: String,
    pub side: Side,
    pub cohort: Option<String>,
    pub heading: bool,
    /// Whether it holds points that seem to be one rule together.
    pub joined: bool,
    /// The record's own words.
    pub sentences: Vec<String>,
}

/// A list of the record that no heading names: whom it is about, only a person can tell.
#[derive(Debug, PartialEq)]
pub struct Unheaded {
    /// The beginning of its criteria's ids.
    pub prefix: String,
    pub side: Side,
}

/// What the lists come to.
#[derive(Debug, Default)]
pub struct Criteria {
    pub all: Vec<Criterion>,
    /// The cohorts that headings name, in their order.
    pub cohorts: Vec<String>,
    pub unheaded: Vec<Unheaded>,
}

/// Words of a heading that name no cohort.
const PLAIN: &[&str] = &[
    "all",
    "an",
    "and",
    "any",
    "cohort",
    "criteria",
    "criterion",
    "exclusion",
    "following",
    "for",
    "general",
    "group",
    "in",
    "inclusion",
    "key",
    "main",
    "major",
    "met",
    "must",
    "of",
    "only",
    "participants",
    "patients",
    "people",
    "specific",
    "subjects",
    "the",
    "with",
];

/// Words before points of which one is enough.
const ONE: &[&str] = &[
    "any of",
    "any one",
    "one of",
    "one or more",
    "at least one",
    "at least 1",
    "either",
    "or more of",
    "at least two",
    "at least 2",
];

/// Words before points that count only together.
const TOGETHER: &[&str] = &[
    "two or more",
    "2 or more",
    "at least two",
    "at least 2",
    "both of",
    "all of",
];

/// Numbers the criteria: `I1`, `E1`, a point `I6.a`; in a list of a cohort `SLE-I1`, in one that nothing names `B-I1`.
pub fn criteria(blocks: &[Block], conditions: &[String]) -> Criteria {
    let mut found = Criteria::default();
    let mut counts: Vec<(String, usize)> = Vec::new();
    for block in blocks {
        let side = block.side.unwrap_or(Side::Inclusion);
        let letter = match side {
            Side::Inclusion => "I",
            Side::Exclusion => "E",
        };
        let cohort = block
            .heading
            .as_deref()
            .and_then(|heading| cohort(heading, conditions));
        let known = |prefix: &str| counts.iter().any(|(known, _)| known == prefix);
        let prefix = match &cohort {
            Some(cohort) => format!("{cohort}-{letter}"),
            None if block.heading.is_some() || !known(letter) => letter.to_owned(),
            None => {
                let mut letters = ('B'..='Z').map(|own| format!("{own}-{letter}"));
                let free = letters.find(|prefix| !known(prefix));
                let prefix = free.unwrap_or_else(|| letter.to_owned());
                found.unheaded.push(Unheaded {
                    prefix: prefix.clone(),
                    side,
                });
                prefix
            }
        };
        if let Some(cohort) = cohort
            .as_ref()
            .filter(|cohort| !found.cohorts.contains(cohort))
        {
            found.cohorts.push(cohort.clone());
        }
        if !known(&prefix) {
            counts.push((prefix.clone(), 0));
        }
        for item in &block.items {
            let count = counts.iter_mut().find(|(known, _)| *known == prefix);
            let number = count.map_or(0, |(_, count)| {
                *count += usize::from(!item.lead_in);
                if item.lead_in { 0 } else { *count }
            });
            let id = format!("{prefix}{number}");
            add(&mut found.all, item, &id, side, &cohort);
        }
    }
    found
}

fn add(all: &mut Vec<Criterion>, item: &Item, id: &str, side: Side, cohort: &Option<String>) {
    let one = |id: String, heading: bool, sentences: Vec<String>| Criterion {
        id,
        side,
        cohort: cohort.clone(),
        heading,
        joined: false,
        sentences,
    };
    let own = || [&item.text].into_iter().chain(&item.notes).cloned();
    if item.points.is_empty() {
        all.push(one(id.to_owned(), item.lead_in, own().collect()));
    } else if splits(&item.text, side) {
        all.push(one(id.to_owned(), true, own().collect()));
        for (at, point) in item.points.iter().enumerate() {
            let id = format!("{id}.{}", letter(at));
            all.push(one(id, false, point.sentences.clone()));
        }
    } else {
        let points = item.points.iter().flat_map(|point| &point.sentences);
        let sentences = [&item.text].into_iter().chain(points).chain(&item.notes);
        all.push(Criterion {
            joined: true,
            ..one(id.to_owned(), false, sentences.cloned().collect())
        });
    }
}

/// Whether each point is a rule of its own: not where one of several is enough, or only several together count.
fn splits(text: &str, side: Side) -> bool {
    let text = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let lists = text.ends_with(':') || text.contains("following");
    let together = match side {
        Side::Inclusion => says(ONE),
        Side::Exclusion => says(TOGETHER),
    };
    lists && !together
}

/// `a`, `b` … `z`, `aa` …
fn letter(at: usize) -> String {
    let last = char::from(b'a' + (at % 26) as u8);
    match at / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// The cohort that a heading names: a condition by its short name, or else the heading's own words.
fn cohort(heading: &str, conditions: &[String]) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric());
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let heading_words = words(heading);
    let mut own: Vec<&String> = heading_words
        .iter()
        .filter(|word| !PLAIN.contains(&word.to_lowercase().as_str()))
        .collect();
    if own.is_empty() {
        return None;
    }
    for condition in conditions {
        let short = short_name(condition);
        let long = condition
            .split('(')
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        let by_name = !long.is_empty() && heading.to_lowercase().contains(&long);
        if by_name || own.iter().any(|word| word.to_uppercase() == short) {
            return Some(short);
        }
    }
    own.truncate(3);
    let own: Vec<String> = own.iter().map(|word| word.to_uppercase()).collect();
    Some(own.join("_"))
}

/// A short id for a condition: what stands in brackets, a name in capitals, or the initials of several words.
pub fn short_name(condition: &str) -> String {
    let bracket = condition
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    let is_short = |text: &str| {
        (2..=8).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric())
    };
    if let Some((short, _)) = bracket.filter(|(short, _)| is_short(short)) {
        return short.to_uppercase();
    }
    let words: Vec<&str> = condition
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        [] => "DISEASE".to_owned(),
        [one] => one.to_uppercase(),
        words => words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect::<String>()
            .to_uppercase(),
    }
}

/// Whether a heading says more than which list it is over.
pub fn names_a_cohort(heading: &str, conditions: &[String]) -> bool {
    cohort(heading, conditions).is_some()
}
