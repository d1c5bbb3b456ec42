use super::{Part, Quantity, ReadError, STEROID_DOSE, TABLETS, Unit, Working, read::read};
use crate::trial::Medicine;

/// The typed inputs for a dose of a steroid.
#[derive(Clone, Copy, Debug)]
pub struct SteroidInput<'a> {
    /// In mg a tablet; or in mg a day, with one tablet.
    pub strength: &'a str,
    /// How many a day; halves and quarters are decimals.
    pub tablets: &'a str,
}

/// The error of each field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SteroidErrors {
    pub strength: Option<ReadError>,
    pub tablets: Option<ReadError>,
}

/// Converts the daily dose of a steroid to prednisone, in mg to two decimals; `None` for a medicine
/// that is not an oral or intravenous steroid.
///
/// The result is the dose times 5, divided by the mg that equal 5 mg of prednisone. That factor and
/// its source are in the trial's `medicines.toml`. It compares anti-inflammatory effects, not
/// mineralocorticoid ones, and published tables differ slightly.
///
/// # Errors
///
/// The errors of both fields: empty, not a number, or outside [`STEROID_DOSE`] and [`TABLETS`].
///
/// ```
/// use prescreen_core::convert::{SteroidInput, steroid};
/// use prescreen_words::trials::TRIAL;
///
/// let tablets = TRIAL.medicines.iter().find(|it| it.id == "methylprednisolone").unwrap();
/// let input = SteroidInput { strength: "４ mg", tablets: "1.5" };
/// let working = steroid(tablets, &input).unwrap().unwrap();
/// assert_eq!(working.line("years"), "1.5 × 4 mg × 5 ÷ 4 = 7.5 mg");
/// assert!(steroid(tablets, &SteroidInput { tablets: "a lot", ..input }).is_err());
/// ```
pub fn steroid(
    medicine: &Medicine,
    input: &SteroidInput,
) -> Result<Option<Working>, SteroidErrors> {
    let Some(factor) = medicine.prednisone_5_mg else {
        return Ok(None);
    };
    let strength = read(input.strength, &[STEROID_DOSE], Unit::Milligrams);
    let tablets = read(input.tablets, &[TABLETS], Unit::Tablets);
    let (strength, tablets) = match (strength, tablets) {
        (Ok(strength), Ok(tablets)) => (strength, tablets),
        (strength, tablets) => {
            return Err(SteroidErrors {
                strength: strength.err(),
                tablets: tablets.err(),
            });
        }
    };
    let result = Quantity {
        value: tablets.value * strength.value * 5.0 / factor,
        unit: Unit::Milligrams,
        decimals: 2,
    };
    let terms = [
        Part::Quantity(tablets),
        Part::Sign("×"),
        Part::Quantity(strength),
        Part::Sign("×"),
        Part::Factor(5.0),
        Part::Sign("÷"),
        Part::Factor(factor),
    ];
    Ok(Some(Working::new(&terms, result)))
}
