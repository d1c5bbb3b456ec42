use super::{
    AGE, CREATININE, Part, Quantity, ReadError, Unit, WEIGHT, Working,
    creatinine::MICROMOLES_PER_MILLIGRAM, read::read,
};

/// The typed inputs for the creatinine clearance.
#[derive(Clone, Copy, Debug)]
pub struct ClearanceInput<'a> {
    pub age: &'a str,
    /// In kg.
    pub weight: &'a str,
    pub creatinine: &'a str,
    /// The unit of the field for creatinine.
    pub creatinine_unit: Unit,
    pub sex: Sex,
}

/// Sex, for which the formula has two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Female,
    Male,
}

/// The error of each field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClearanceErrors {
    pub age: Option<ReadError>,
    pub weight: Option<ReadError>,
    pub creatinine: Option<ReadError>,
}

/// Calculates the creatinine clearance by Cockcroft and Gault, in mL/min to one decimal.
///
/// (140 − age) × weight ÷ (72 × creatinine in mg/dL), for women × 0.85. From D. W. Cockcroft and
/// M. H. Gault, "Prediction of creatinine clearance from serum creatinine", Nephron 16 (1976),
/// 31-41. Creatinine in µmol/L is first divided by 88.4 to give mg/dL. The formula is an estimate,
/// and inaccurate for people who are severely underweight, obese or oedematous.
///
/// # Errors
///
/// The errors of all fields together.
///
/// ```
/// use prescreen_core::convert::{ClearanceInput, Sex, Unit, clearance};
///
/// let input = ClearanceInput {
///     age: "60",
///     weight: "72 kg",
///     creatinine: "1.0",
///     creatinine_unit: Unit::MilligramsPerDecilitre,
///     sex: Sex::Female,
/// };
/// let working = clearance(&input).unwrap();
/// assert_eq!(
///     working.line("years"),
///     "(140 − 60 years) × 72 kg ÷ (72 × 1 mg/dL) × 0.85 = 68 mL/min"
/// );
/// assert!(clearance(&ClearanceInput { weight: "", ..input }).unwrap_err().weight.is_some());
/// ```
pub fn clearance(input: &ClearanceInput) -> Result<Working, Box<ClearanceErrors>> {
    let age = read(input.age, &[AGE], Unit::Years);
    let weight = read(input.weight, &[WEIGHT], Unit::Kilograms);
    let creatinine = read(input.creatinine, &CREATININE, input.creatinine_unit);
    let (age, weight, creatinine) = match (age, weight, creatinine) {
        (Ok(age), Ok(weight), Ok(creatinine)) => (age, weight, creatinine),
        (age, weight, creatinine) => {
            return Err(Box::new(ClearanceErrors {
                age: age.err(),
                weight: weight.err(),
                creatinine: creatinine.err(),
            }));
        }
    };
    use Part::{Factor, Sign};
    let mut terms = vec![
        Sign("("),
        Factor(140.0),
        Sign("−"),
        Part::Quantity(age),
        Sign(")"),
        Sign("×"),
        Part::Quantity(weight),
        Sign("÷"),
        Sign("("),
        Factor(72.0),
        Sign("×"),
        Part::Quantity(creatinine),
    ];
    let mut milligrams = creatinine.value;
    if creatinine.unit == Unit::MicromolesPerLitre {
        milligrams /= MICROMOLES_PER_MILLIGRAM;
        terms.extend([Sign("÷"), Factor(MICROMOLES_PER_MILLIGRAM)]);
    }
    terms.push(Sign(")"));
    let mut value = (140.0 - age.value) * weight.value / (72.0 * milligrams);
    if input.sex == Sex::Female {
        value *= 0.85;
        terms.extend([Sign("×"), Factor(0.85)]);
    }
    let result = Quantity {
        value,
        unit: Unit::MillilitresPerMinute,
        decimals: 1,
    };
    Ok(Working::new(&terms, result))
}
