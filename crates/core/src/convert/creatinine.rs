use super::{CREATININE, Part, Quantity, ReadError, Unit, Working, read::read};

/// µmol/L of creatinine in 1 mg/dL: its molar mass is 113.12 g/mol, and 10 000 / 113.12 is 88.4,
/// the factor that laboratories and textbooks use.
pub(super) const MICROMOLES_PER_MILLIGRAM: f64 = 88.4;

/// Converts creatinine to the other unit: mg/dL to two decimals, µmol/L to one.
///
/// `field` is the unit of a number typed without one.
///
/// # Errors
///
/// If the field is empty, is not a number, or lies outside [`CREATININE`].
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
    let terms = [
        Part::Quantity(given),
        Part::Sign(sign),
        Part::Factor(factor),
    ];
    let result = Quantity {
        value,
        unit,
        decimals,
    };
    Working::new(&terms, result)
}
