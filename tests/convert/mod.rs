//! The converters against published worked examples, at the edges, and by what holds for any number.

mod any_number;
mod published;
mod typed;
mod written;

use trial_prescreen::{
    convert::{
        self, AGE, CREATININE, ClearanceErrors, ClearanceInput, HEMOGLOBIN, Part, Quantity, Range,
        ReadError, STEROID_DOSE, Sex, SteroidErrors, SteroidInput, TABLETS, Unit, WEIGHT, Working,
        clearance, creatinine, hemoglobin,
    },
    trial::Medicine,
    trials::TRIAL,
};

use Unit::{GramsPerDecilitre, GramsPerLitre, MicromolesPerLitre, MilligramsPerDecilitre};

fn medicine(id: &str) -> &'static Medicine {
    let found = TRIAL.medicines.iter().find(|medicine| medicine.id == id);
    found.unwrap_or_else(|| panic!("{id} is not on the list"))
}

/// A day's dose in one tablet.
fn steroid(medicine: &Medicine, dose: &str) -> Result<Option<Working>, ReadError> {
    let read = tablets(medicine, dose, "1");
    read.map_err(|errors| errors.strength.expect("one tablet is read"))
}

fn tablets(
    medicine: &Medicine,
    strength: &str,
    tablets: &str,
) -> Result<Option<Working>, SteroidErrors> {
    convert::steroid(medicine, &SteroidInput { strength, tablets })
}

fn prednisone(id: &str, dose: &str) -> Working {
    let read = steroid(medicine(id), dose);
    read.unwrap_or_else(|error| panic!("{id} {dose}: {error:?}"))
        .unwrap_or_else(|| panic!("{id} has no factor"))
}

fn clears(
    sex: Sex,
    age: &str,
    weight: &str,
    creatinine: &str,
) -> Result<Working, Box<ClearanceErrors>> {
    clearance(&ClearanceInput {
        age,
        weight,
        creatinine,
        creatinine_unit: MilligramsPerDecilitre,
        sex,
    })
}
