use leptos::prelude::*;

use super::{Conversion, Converter, OneOf, Target, Value, ValueField};
use crate::{
    components::Build,
    convert::{self, ClearanceInput, Sex, Unit},
    state::use_state,
};

const UNITS: [Unit; 2] = [Unit::MicromolesPerLitre, Unit::MilligramsPerDecilitre];
const SEXES: [Sex; 2] = [Sex::Female, Sex::Male];

/// The creatinine clearance.
#[component]
pub fn Kidney(#[prop(optional_no_strip)] target: Option<Target>) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let (age, weight, creatinine) = (Value::default(), Value::default(), Value::default());
    let (unit, sex) = (RwSignal::new(0), RwSignal::new(0));
    let units = vec![("umol", UNITS[0].symbol()), ("mg", UNITS[1].symbol())];
    let sexes = vec![
        ("female", words.convert_female()),
        ("male", words.convert_male()),
    ];
    let work_out = move || {
        let worked = convert::clearance(&ClearanceInput {
            age: &age.typed(),
            weight: &weight.typed(),
            creatinine: &creatinine.typed(),
            creatinine_unit: UNITS[unit.get_untracked()],
            sex: SEXES[sex.get_untracked()],
        });
        let wrong = worked.as_ref().err();
        // The last that is told takes the focus: the first of them.
        creatinine.tell(wrong.and_then(|wrong| wrong.creatinine.as_ref()), state);
        weight.tell(wrong.and_then(|wrong| wrong.weight.as_ref()), state);
        age.tell(wrong.and_then(|wrong| wrong.age.as_ref()), state);
        worked.ok()
    };
    view! {
        <Converter
            name="creatinine-clearance"
            conversion=Conversion::Clearance
            title=words.convert_kidney()
            target
            work_out
        >
            <ValueField name="age" label=words.convert_age() value=age/>
            <ValueField name="weight" label=words.convert_weight() value=weight/>
            <ValueField name="creatinine" label=words.convert_creatinine() value=creatinine/>
            <OneOf name="creatinine-unit" of=words.convert_creatinine() label=words.convert_unit() choices=units chosen=unit/>
            <OneOf name="sex" of=words.convert_kidney() label=words.convert_sex() choices=sexes chosen=sex/>
        </Converter>
    }
    .built()
}
