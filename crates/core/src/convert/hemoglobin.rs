use super::{HEMOGLOBIN, Part, Quantity, ReadError, Unit, Working, read::read};

/// Hemoglobin in the other unit: g/L to one decimal, g/dL to two. A litre is ten decilitres, so
/// nothing but the decimal point moves.
///
/// # Errors
///
/// When nothing or no number was typed, or it lies outside [`HEMOGLOBIN`].
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
    let head = [Part::Quantity(given), Part::Sign(sign), Part::Factor(10.0)];
    let result = Quantity {
        value,
        unit,
        decimals,
    };
    Ok(Working::new(&head, result))
}
