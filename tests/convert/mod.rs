//! The converters against published worked examples, at the edges, and by what holds for any number.

mod any_number;
mod published;
mod typed;
mod written;

use trial_prescreen::{
    convert::{
        AGE, CREATININE, ClearanceErrors, ClearanceInput, HEMOGLOBIN, Part, Quantity, Range,
        ReadError, STEROID_DOSE, Sex, Unit, WEIGHT, Working, clearance, creatinine, hemoglobin,
        steroid,
    },
    trial::Medicine,
    trials::TRIAL,
};

use Unit::{GramsPerDecilitre, GramsPerLitre, MicromolesPerLitre, MilligramsPerDecilitre};

fn medicine(id: &str) -> &'static Medicine {
    let found = TRIAL.medicines.iter().find(|medicine| medicine.id == id);
    found.unwrap_or_else(|| panic!("{id} is not on the list"))
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
