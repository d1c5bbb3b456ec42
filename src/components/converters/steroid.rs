use leptos::{html, prelude::*};

use super::{Conversion, Converter, Target, Value, ValueField};
use crate::components::{Build, Collect};
use crate::{
    convert::{self, SteroidInput},
    state::use_state,
};

/// A dose of a steroid, as one of prednisone.
#[component]
pub fn Steroid(#[prop(optional_no_strip)] target: Option<Target>) -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial());
    let is_steroid = |medicine: &usize| trial.medicines[*medicine].prednisone_5_mg.is_some();
    let options = (0..trial.medicines.len())
        .filter(is_steroid)
        .map(|medicine| {
            let name = trial.medicine_name(medicine, words.language);
            view! { <option value=trial.medicines[medicine].id>{name}</option> }
        })
        .collect_built();
    let chosen = NodeRef::<html::Select>::new();
    let (strength, tablets) = (Value::default(), Value::default());
    let work_out = move || {
        let id = chosen
            .get_untracked()
            .map(|chosen| chosen.value())
            .unwrap_or_default();
        let medicine = trial.medicines.iter().find(|medicine| medicine.id == id);
        let worked = convert::steroid(
            medicine?,
            &SteroidInput {
                strength: &strength.typed(),
                tablets: &tablets.typed(),
            },
        );
        let wrong = worked.as_ref().err();
        tablets.tell(wrong.and_then(|wrong| wrong.tablets.as_ref()), state);
        strength.tell(wrong.and_then(|wrong| wrong.strength.as_ref()), state);
        worked.ok().flatten()
    };
    view! {
        <Converter name="steroid" conversion=Conversion::Steroid title=words.convert_steroid() target work_out>
            <div class="number-field">
                <label for="convert-steroid">{words.convert_which()}</label>
                <select id="convert-steroid" name="convert-steroid" autocomplete="off" node_ref=chosen>
                    {options}
                </select>
            </div>
            <ValueField name="strength" label=words.convert_strength() value=strength/>
            <ValueField name="tablets" label=words.convert_tablets() value=tablets/>
        </Converter>
    }.built()
}
