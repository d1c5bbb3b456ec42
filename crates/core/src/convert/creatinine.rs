use super::{CREATININE, Part, Quantity, ReadError, Unit, Working, read::read};

/// How many µmol/L of creatinine are 1 mg/dL: its molar mass is 113.12 g/mol, and 10 000 / 113.12
/// is 88.4. The number that laboratories and textbooks use.
pub(super) const MICROMOLES_PER_MILLIGRAM: f64 = 88.4;

/// Creatinine in the other unit: mg/dL to two decimals, µmol/L to one.
///
/// # Errors
///
/// When nothing or no number was typed, or it lies outside [`CREATININE`].
///
/// ```
/// use prescreen_core::convert::{Unit, creatinine};
///
/// let working = creatinine("1 mg/dL", Unit::MicromolesPerLitre).unwrap();
/// assert_eq!(working.line("years"), "1 mg/dL × 88.4 = 88.4 µmol/L");
/// assert!(creatinine("0", Unit::MicromolesPerLitre).is_err());
/// ```
pub fn creatinine(typed: &str, field: Unit) -> Result<Working, ReadError> {
    Ok(other_unit(read(typed, &CREATININE, field)?))
}

pub(super) fn other_unit(given: Quantity) -> Working {
    let factor = MICROMOLES_PER_MILLIGRAM;
    let (sign, value, unit, decimals) = match given.unit {
        Unit::MilligramsPerDecilitre => ("×", given.value * factor, Unit::MicromolesPerLitre, 1),
        _ => ("÷", given.value / factor, Unit::MilligramsPerDecilitre, 2),
    };
    let head = [
        Part::Quantity(given),
        Part::Sign(sign),
        Part::Factor(factor),
    ];
    let result = Quantity {
        value,
        unit,
        decimals,
    };
    Working::new(&head, result)
}
