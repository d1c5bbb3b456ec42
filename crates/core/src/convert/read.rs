use super::{Range, Unit, working::Quantity};
use crate::interview::{InputProblem, number_from_text, plain_text};

/// What is wrong with a number that was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    Empty,
    /// It is no number with one of the field's units, or none, behind it. Holds what was typed.
    Unreadable(String),
    /// It lies outside the range of its unit.
    OutOfRange {
        /// What was typed.
        typed: String,
        range: Range,
    },
}

/// Reads a number in one of these units: the one typed behind it, or else the field's.
pub(super) fn read(typed: &str, ranges: &[Range], field: Unit) -> Result<Quantity, ReadError> {
    let typed = typed.trim();
    let plain = plain_text(typed).to_ascii_lowercase();
    let plain = plain.trim();
    let unit_typed = |range: &&Range| {
        let names = range.unit.typed().iter();
        let mut names = names.filter(|name| plain.ends_with(&name.to_ascii_lowercase()));
        names.next().is_some()
    };
    // Of units that end alike, such as g/dL and mg/dL, a field never takes two.
    let range = ranges
        .iter()
        .find(unit_typed)
        .or_else(|| ranges.iter().find(|range| range.unit == field))
        .unwrap_or(&ranges[0]);
    let read = number_from_text(typed, range.unit.typed(), range.min, range.max, true);
    match read {
        Ok(value) => Ok(Quantity::typed(value, range.unit)),
        Err(InputProblem::NumberMissing) => Err(ReadError::Empty),
        Err(InputProblem::NumberOutOfRange(typed)) => Err(ReadError::OutOfRange {
            typed,
            range: *range,
        }),
        Err(_) => Err(ReadError::Unreadable(typed.to_owned())),
    }
}
