use super::Measurement;
use crate::{
    convert::ReadError,
    interview::{InputProblem, number_from_text},
    trial::Term,
};

/// The least and the greatest upper limit of normal that a field takes, in whatever unit the laboratory uses.
const UPPER_LIMIT: (f64, f64) = (0.1, 10_000.0);

/// What stands in the fields of one value.
#[derive(Clone, Debug, Default)]
pub struct TypedMeasurement {
    pub value: String,
    /// The laboratory's upper limit of normal; only with a term that is counted in multiples of it.
    pub upper_limit: String,
}

/// What is wrong with each field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeasurementErrors {
    pub value: Option<ReadError>,
    pub upper_limit: Option<ReadError>,
}

/// Reads the value of a term; `None` where nothing was typed, or where the term is not measured.
///
/// # Errors
///
/// The errors of both fields: not a number, outside what the field takes, or one of two left empty.
pub fn measurement(
    index: usize,
    term: &Term,
    typed: &TypedMeasurement,
) -> Result<Option<Measurement>, MeasurementErrors> {
    let Some(measured) = term.measured else {
        return Ok(None);
    };
    let asks_limit = measured.times_upper_limit;
    let is_empty = |typed: &str| typed.trim().is_empty();
    if is_empty(&typed.value) && (!asks_limit || is_empty(&typed.upper_limit)) {
        return Ok(None);
    }
    let unit = if asks_limit { "" } else { term.unit };
    let value = number(&typed.value, unit, (measured.min, measured.max));
    let limit = asks_limit.then(|| number(&typed.upper_limit, "", UPPER_LIMIT));
    match (value, limit.transpose()) {
        (Ok(number), Ok(upper_limit)) => Ok(Some(Measurement {
            term: index,
            number,
            upper_limit,
        })),
        (value, limit) => Err(MeasurementErrors {
            value: value.err(),
            upper_limit: limit.err(),
        }),
    }
}

fn number(typed: &str, unit: &'static str, (min, max): (f64, f64)) -> Result<f64, ReadError> {
    number_from_text(typed, &[unit], min, max, true).map_err(|problem| match problem {
        InputProblem::NumberMissing => ReadError::Empty,
        InputProblem::NumberOutOfRange(typed) => ReadError::OutOfRange {
            typed,
            min,
            max,
            unit,
        },
        _ => ReadError::Unreadable(typed.trim().to_owned()),
    })
}
