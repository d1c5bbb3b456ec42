use leptos::{html, prelude::*};

use super::{Converter, Value, ValueField, line};
use crate::components::{Build, Collect};
use crate::{convert, state::use_state};

/// A dose of a steroid, as one of prednisone.
#[component]
pub fn Steroid() -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial);
    let is_steroid = |medicine: &usize| trial.medicines[*medicine].prednisone_5_mg.is_some();
    let options = (0..trial.medicines.len())
        .filter(is_steroid)
        .map(|medicine| {
            let name = trial.medicine_name(medicine, words.language);
            view! { <option value=trial.medicines[medicine].id>{name}</option> }
        })
        .collect_built();
    let chosen = NodeRef::<html::Select>::new();
    let dose = Value::new();
    let work_out = move || {
        let id = chosen
            .get_untracked()
            .map(|chosen| chosen.value())
            .unwrap_or_default();
        let medicine = trial.medicines.iter().find(|medicine| medicine.id == id);
        let worked = medicine.map(|medicine| convert::steroid(medicine, &dose.typed()));
        dose.tell(
            worked.as_ref().and_then(|worked| worked.as_ref().err()),
            state,
        );
        line(worked.and_then(Result::ok).flatten(), state)
    };
    view! {
        <Converter name="steroid" term="dose" title=words.convert_steroid() work_out>
            <div class="number-field">
                <label for="convert-steroid">{words.convert_which()}</label>
                <select id="convert-steroid" name="convert-steroid" autocomplete="off" node_ref=chosen>
                    {options}
                </select>
            </div>
            <ValueField name="dose" label=words.convert_dose() value=dose/>
        </Converter>
    }.built()
}
