use super::{Range, Unit, working::Quantity};
use crate::interview::{InputProblem, number_from_text, plain_text};

/// Why a typed number cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    Empty,
    /// Not a number, with or without one of the field's units. Holds what was typed.
    Unreadable(String),
    /// Outside what the field takes in that unit.
    OutOfRange {
        /// What was typed.
        typed: String,
        min: f64,
        max: f64,
        /// The symbol; empty for years, and for a value in the laboratory's own unit.
        unit: &'static str,
    },
}

/// Reads a number in one of these units: the one typed after it, or else that of the field.
pub(super) fn read(typed: &str, ranges: &[Range], field: Unit) -> Result<Quantity, ReadError> {
    let typed = typed.trim();
    let plain = plain_text(typed).to_ascii_lowercase();
    let plain = plain.trim();
    let unit_typed = |range: &&Range| {
        let names = range.unit.typed().iter();
        let mut names = names.filter(|name| plain.ends_with(&name.to_ascii_lowercase()));
        names.next().is_some()
    };
    // No field accepts two units of which one ends like the other, such as g/dL and mg/dL.
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
            min: range.min,
            max: range.max,
            unit: range.unit.symbol(),
        }),
        Err(_) => Err(ReadError::Unreadable(typed.to_owned())),
    }
}
