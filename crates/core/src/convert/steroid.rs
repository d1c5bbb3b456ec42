use super::{Part, Quantity, ReadError, STEROID_DOSE, Unit, Working, read::read};
use crate::trial::Medicine;

/// Converts the daily dose of a steroid to prednisone, in mg to two decimals; `None` for a medicine
/// that is not an oral or intravenous steroid.
///
/// The result is the dose times 5, divided by the mg that equal 5 mg of prednisone. That factor and
/// its source are in the trial's `medicines.toml`. It compares anti-inflammatory effects, not
/// mineralocorticoid ones, and published tables differ slightly.
///
/// # Errors
///
/// If the field is empty, is not a number, or lies outside [`STEROID_DOSE`].
///
/// ```
/// use prescreen_core::convert::steroid;
/// use prescreen_words::trials::TRIAL;
///
/// let tablets = TRIAL.medicines.iter().find(|it| it.id == "methylprednisolone").unwrap();
/// let working = steroid(tablets, "８ mg").unwrap().unwrap();
/// assert_eq!(working.line("years"), "8 mg × 5 ÷ 4 = 10 mg");
/// assert!(steroid(tablets, "a lot").is_err());
/// ```
pub fn steroid(medicine: &Medicine, typed: &str) -> Result<Option<Working>, ReadError> {
    let Some(factor) = medicine.prednisone_5_mg else {
        return Ok(None);
    };
    let dose = read(typed, &[STEROID_DOSE], Unit::Milligrams)?;
    let result = Quantity {
        value: dose.value * 5.0 / factor,
        unit: Unit::Milligrams,
        decimals: 2,
    };
    let terms = [
        Part::Quantity(dose),
        Part::Sign("×"),
        Part::Factor(5.0),
        Part::Sign("÷"),
        Part::Factor(factor),
    ];
    Ok(Some(Working::new(&terms, result)))
}
