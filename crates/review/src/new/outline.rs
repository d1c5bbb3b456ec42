//! The eligibility text as lists of items with points, told apart by headings, comments, numbers, markers and indents.

use prescreen_reader::list_item::{Marker, Side};

use crate::record::model::{After, Line};

/// One list of the text.
#[derive(Debug, Default)]
pub struct Block {
    pub side: Option<Side>,
    /// Its heading, if it has one of its own.
    pub heading: Option<String>,
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Default, PartialEq)]
pub struct Item {
    pub text: String,
    /// Paragraphs of its own: notes, and what follows its points.
    pub notes: Vec<String>,
    pub points: Vec<Point>,
    /// Whether it is no item but a line over the items below it.
    pub lead_in: bool,
}

/// A point below an item, with the points below it as further sentences.
#[derive(Debug, Default, PartialEq)]
pub struct Point {
    pub sentences: Vec<String>,
}

/// The maximum length of a line over some items, in words.
const OVER: usize = 12;

/// A level of the list that is being read.
struct Level {
    indent: usize,
    marker: Marker,
}

/// Reads the lines of an eligibility text.
pub fn outline(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut levels: Vec<Level> = Vec::new();
    // Whether the items that follow are points of a line over them.
    let mut under = false;
    for (at, line) in lines.iter().enumerate() {
        if line.heading {
            levels.clear();
            under = false;
            blocks.push(Block {
                side: Some(line.list),
                heading: Some(line.text.clone()),
                items: Vec::new(),
            });
            continue;
        }
        let Some(marker) = &line.marker else {
            if line.indent == 0 {
                levels.clear();
            }
            under = unmarked(&mut blocks, line, &lines[at + 1..], under);
            continue;
        };
        let outside = levels
            .first()
            .is_some_and(|outer| line.indent <= outer.indent);
        if line.after == After::Comment && outside {
            levels.clear();
        }
        let level = level_of(&mut levels, marker, line.indent);
        let restarts = level == 0 && !under && starts_anew(line, marker, blocks.last());
        if blocks.is_empty() || restarts {
            blocks.push(Block {
                side: Some(line.list),
                ..Block::default()
            });
            levels.truncate(1);
        }
        add(&mut blocks, level + usize::from(under), &line.text);
    }
    blocks
}

/// Whether a marked line at the outer level begins another list: after a comment, or with a number that is no later one.
fn starts_anew(line: &Line, marker: &Marker, block: Option<&Block>) -> bool {
    let has_items = block.is_some_and(|block| block.items.iter().any(|item| !item.lead_in));
    let first = matches!(marker, Marker::Number(1, _));
    has_items && (line.after == After::Comment || first)
}

/// Adds an item or a point.
fn add(blocks: &mut [Block], level: usize, text: &str) {
    let Some(block) = blocks.last_mut() else {
        return;
    };
    let item = block
        .items
        .last_mut()
        .filter(|item| level > 0 && !(item.lead_in && level == 1));
    match item {
        None => block.items.push(Item {
            text: text.to_owned(),
            ..Item::default()
        }),
        Some(item) => match item.points.last_mut().filter(|_| level > 1) {
            None => item.points.push(Point {
                sentences: vec![text.to_owned()],
            }),
            Some(point) => point.sentences.push(text.to_owned()),
        },
    }
}

/// Adds a line without a marker: a note of the item above it, a line over the items below it, or an item. Returns whether
/// the items below it are its points.
fn unmarked(blocks: &mut Vec<Block>, line: &Line, rest: &[Line], under: bool) -> bool {
    if blocks.is_empty() {
        blocks.push(Block {
            side: Some(line.list),
            ..Block::default()
        });
    }
    let text = line.text.clone();
    let Some(block) = blocks.last_mut() else {
        return under;
    };
    let is_note =
        line.indent > 0 || text.starts_with('*') || text.to_lowercase().starts_with("note");
    if let Some(item) = block.items.last_mut().filter(|_| is_note) {
        match item.points.last_mut().filter(|_| line.indent > 0) {
            Some(point) => point.sentences.push(text),
            None => item.notes.push(text),
        }
        return under;
    }
    let in_this_list = rest.iter().take_while(|other| !other.heading);
    let items_follow = in_this_list
        .clone()
        .next()
        .is_some_and(|next| next.marker.is_some());
    let short = text.split_whitespace().count() <= OVER;
    let is_over = items_follow && text.ends_with(':') && (short || block.items.is_empty());
    let lead_in = is_over && block.items.is_empty();
    block.items.push(Item {
        text,
        lead_in,
        ..Item::default()
    });
    is_over && !lead_in
}

/// The level of a marked line, counted from 0; `levels` become those that are open below it.
fn level_of(levels: &mut Vec<Level>, marker: &Marker, indent: usize) -> usize {
    let level = match marker {
        Marker::Nested(numbers) => numbers.matches('.').count().min(levels.len()),
        marker => flat_level(levels, marker, indent),
    };
    levels.truncate(level);
    levels.push(Level {
        indent,
        marker: marker.clone(),
    });
    level
}

fn flat_level(levels: &[Level], marker: &Marker, indent: usize) -> usize {
    let near = |level: &Level| level.indent.abs_diff(indent) <= 1;
    // The next number continues its list, whatever came between.
    if let Some(level) = levels
        .iter()
        .rposition(|level| near(level) && follows(&level.marker, marker))
    {
        return level;
    }
    // Of the levels that are not further in, the innermost: beside it if the marker is of its kind, else within it.
    let Some(outer) = levels.iter().rposition(|level| level.indent <= indent) else {
        return 0;
    };
    let same = levels
        .iter()
        .rposition(|level| level.indent == indent && kind(&level.marker) == kind(marker));
    same.unwrap_or(outer + 1)
}

/// Whether a number or letter is the next one after another.
fn follows(last: &Marker, next: &Marker) -> bool {
    match (last, next) {
        (Marker::Number(last, one), Marker::Number(next, other)) => {
            one == other && (last + 1 == *next || last == next)
        }
        (Marker::Letters(last, one), Marker::Letters(next, other)) => {
            let letter = |text: &str| text.chars().next().filter(|_| text.len() == 1);
            let (last, next) = (letter(last), letter(next));
            one == other
                && last
                    .zip(next)
                    .is_some_and(|(last, next)| last as u32 + 1 == next as u32)
        }
        _ => false,
    }
}

/// Markers of one kind are of one level, at the same indent.
fn kind(marker: &Marker) -> (u8, char) {
    match marker {
        Marker::Bullet(sign) => (0, *sign),
        Marker::Number(_, style) => (1, *style as u8 as char),
        Marker::Nested(_) => (2, '.'),
        Marker::Letters(letters, style) => {
            let roman = letters.len() > 1 || letters == "i";
            (3 + u8::from(roman), *style as u8 as char)
        }
    }
}
