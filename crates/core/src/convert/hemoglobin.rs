use super::{HEMOGLOBIN, Part, Quantity, ReadError, Unit, Working, read::read};

/// Converts hemoglobin to the other unit: g/L to one decimal, g/dL to two.
///
/// `field` is the unit of a number typed without one. A litre is ten decilitres.
///
/// # Errors
///
/// If the field is empty, is not a number, or lies outside [`HEMOGLOBIN`].
///
/// ```
/// use prescreen_core::convert::{Unit, hemoglobin};
///
/// let working = hemoglobin("13,2", Unit::GramsPerDecilitre).unwrap();
/// assert_eq!(working.line("years"), "13.2 g/dL × 10 = 132 g/L");
/// assert!(hemoglobin("132", Unit::GramsPerDecilitre).is_err());
/// ```
pub fn hemoglobin(typed: &str, field: Unit) -> Result<Working, ReadError> {
    let given = read(typed, &HEMOGLOBIN, field)?;
    let (sign, value, unit, decimals) = match given.unit {
        Unit::GramsPerDecilitre => ("×", given.value * 10.0, Unit::GramsPerLitre, 1),
        _ => ("÷", given.value / 10.0, Unit::GramsPerDecilitre, 2),
    };
    let terms = [Part::Quantity(given), Part::Sign(sign), Part::Factor(10.0)];
    let result = Quantity {
        value,
        unit,
        decimals,
    };
    Ok(Working::new(&terms, result))
}
