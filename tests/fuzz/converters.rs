use proptest::{prelude::*, sample::select, string::string_regex};
use trial_prescreen::{
    convert::{
        ClearanceInput, Sex, SteroidInput, Unit, clearance, creatinine, hemoglobin, steroid,
    },
    trials::TRIAL,
};

use super::{
    runs::{Was, fuzz},
    typed::typed,
};

const PARTS: &[&str] = &[
    "60",
    "72",
    "1.0",
    "12,5",
    "88",
    "110",
    "mg",
    "g/dL",
    "g/L",
    "µmol/L",
    "μmol/L",
    "umol/l",
    "mg/dL",
    "微摩尔/升",
    "克/升",
    "kg",
    "岁",
    "years",
    " ",
];

/// As it should be typed, or three fields would seldom be right together.
fn sound() -> impl Strategy<Value = String> {
    string_regex("[1-9][0-9]{0,2}([.,][0-9])? ?(mg/dL|µmol/L|g/L|g/dl|kg|mg|岁)?")
        .expect("it is a pattern")
}

#[test]
fn a_value_is_converted_into_a_finite_one_or_refused() {
    let field = select(Unit::ALL.to_vec());
    let medicine = select((0..TRIAL.medicines.len()).collect::<Vec<_>>());
    let typed = || prop_oneof![typed(PARTS), sound()];
    let inputs = (typed(), typed(), typed(), field, medicine, any::<bool>());
    let inputs = (inputs, 0..4u8);
    fuzz(
        "converters",
        2000,
        inputs,
        |((one, two, three, field, medicine, female), which)| {
            let working = match which {
                0 => creatinine(&one, field).ok(),
                1 => hemoglobin(&one, field).ok(),
                2 => {
                    let input = SteroidInput {
                        strength: &one,
                        tablets: &two,
                    };
                    steroid(&TRIAL.medicines[medicine], &input).ok().flatten()
                }
                _ => {
                    let input = ClearanceInput {
                        age: &one,
                        weight: &two,
                        creatinine: &three,
                        creatinine_unit: field,
                        sex: if female { Sex::Female } else { Sex::Male },
                    };
                    clearance(&input).ok()
                }
            };
            let Some(working) = working else {
                return Ok(Was::Refused);
            };
            let told = working.line("years");
            prop_assert!(told.contains('='), "{told}");
            let value = working.result.value;
            prop_assert!(value.is_finite() && value > 0.0, "{told}");
            Ok(Was::Taken)
        },
    );
}
