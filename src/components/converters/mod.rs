//! The converters, each with its working shown. None of them touches an answer.

mod converter;
mod hemoglobin;
mod kidney;
mod one_of;
mod steroid;
mod value_field;

use leptos::prelude::*;

use crate::components::{Build, Collect};
use crate::{
    convert::Unit,
    screening::{Kind, QuestionId},
    state::{State, use_state},
};
use converter::Converter;
pub use converter::Target;
use hemoglobin::Hemoglobin;
use kidney::Kidney;
use one_of::OneOf;
use steroid::Steroid;
pub use value_field::{Value, ValueField};

/// All of them.
#[component]
pub fn Converters() -> impl IntoView {
    let names = ["steroid", "hemoglobin", "creatinine-clearance"];
    names
        .into_iter()
        .map(|name| view! { <ConverterOf name/> })
        .collect_built()
}

/// The converter whose result is the value of a term, and the unit in which it is.
pub fn converter_for(term: &str) -> Option<(&'static str, Unit)> {
    match term {
        "dose" => Some(("steroid", Unit::Milligrams)),
        "hemoglobin" => Some(("hemoglobin", Unit::GramsPerLitre)),
        "creatinine_clearance" => Some(("creatinine-clearance", Unit::MillilitresPerMinute)),
        _ => None,
    }
}

/// Whether a question asks for a dose, or has answers that name one.
pub fn is_about_dose(state: State, question: QuestionId) -> bool {
    let mut doses = state.trial.terms.iter().filter(|term| term.id == "dose");
    let kind = state.trial.rules.questions[question].kind;
    !matches!(kind, Kind::Choice) && doses.any(|term| term.questions.contains(&question))
}

/// The converter of this name.
#[component]
pub fn ConverterOf(
    name: &'static str,
    #[prop(optional_no_strip)] target: Option<Target>,
) -> impl IntoView {
    let mut medicines = use_state().trial.medicines.iter();
    match name {
        // A trial that knows of no steroid has none to choose.
        "steroid" => medicines
            .any(|medicine| medicine.prednisone_5_mg.is_some())
            .then(|| view! { <Steroid target/> })
            .collect_built(),
        "hemoglobin" => view! { <Hemoglobin target/> }.built(),
        "creatinine-clearance" => view! { <Kidney target/> }.built(),
        _ => ().built(),
    }
}
