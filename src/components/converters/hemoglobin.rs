use leptos::prelude::*;

use super::{Conversion, Converter, OneOf, Target, Value, ValueField};
use crate::{
    components::Build,
    convert::{self, Unit},
    state::use_state,
};

const UNITS: [Unit; 2] = [Unit::GramsPerDecilitre, Unit::GramsPerLitre];

/// Hemoglobin in the other unit.
#[component]
pub fn Hemoglobin(#[prop(optional_no_strip)] target: Option<Target>) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let (value, unit) = (Value::default(), RwSignal::new(0));
    let units = vec![("g/dL", UNITS[0].symbol()), ("g/L", UNITS[1].symbol())];
    let work_out = move || {
        let worked = convert::hemoglobin(&value.typed(), UNITS[unit.get_untracked()]);
        value.tell(worked.as_ref().err(), state);
        worked.ok()
    };
    view! {
        <Converter name="hemoglobin" conversion=Conversion::Hemoglobin title=words.convert_hemoglobin() target work_out>
            <ValueField name="hemoglobin" label=words.convert_value() value/>
            <OneOf name="hemoglobin-unit" of=words.convert_hemoglobin() label=words.convert_unit() choices=units chosen=unit/>
        </Converter>
    }
    .built()
}
