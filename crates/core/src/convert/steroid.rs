use super::{Part, Quantity, ReadError, STEROID_DOSE, Unit, Working, read::read};
use crate::trial::Medicine;

/// What a day's dose of a steroid equals in prednisone, to two decimals; `None` for a medicine that
/// is no steroid taken by mouth or vein.
///
/// The dose times 5, over the mg that equal 5 mg of prednisone. That factor comes with its source in
/// the trial's `medicines.toml`. It holds for the effect on inflammation, not on salt and water, and
/// no table agrees to the last digit.
///
/// # Errors
///
/// When nothing or no number was typed, or it lies outside [`STEROID_DOSE`].
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
    let head = [
        Part::Quantity(dose),
        Part::Sign("×"),
        Part::Factor(5.0),
        Part::Sign("÷"),
        Part::Factor(factor),
    ];
    Ok(Some(Working::new(&head, result)))
}
