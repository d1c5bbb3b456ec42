//! The converters, each with its working shown. None of them touches an answer.

mod converter;
mod hemoglobin;
mod kidney;
mod one_of;
mod steroid;
mod value_field;

use leptos::prelude::*;

use crate::{
    components::{Build, Collect},
    convert::Unit,
    screening::{Kind, QuestionId},
    state::{State, use_state},
};
use converter::Converter;
use hemoglobin::Hemoglobin;
use kidney::Kidney;
use one_of::OneOf;
use steroid::Steroid;

pub use converter::Target;
pub use value_field::{Value, ValueField};

/// What can be worked out.
#[derive(Clone, Copy)]
pub enum Conversion {
    Steroid,
    Hemoglobin,
    Clearance,
}

impl Conversion {
    const ALL: [Conversion; 3] = [
        Conversion::Steroid,
        Conversion::Hemoglobin,
        Conversion::Clearance,
    ];

    /// The one whose result is the value of a term.
    pub fn for_term(term: &str) -> Option<Self> {
        Conversion::ALL.into_iter().find(|it| it.term() == term)
    }

    /// The term of the trial that its value goes by.
    fn term(self) -> &'static str {
        match self {
            Conversion::Steroid => "dose",
            Conversion::Hemoglobin => "hemoglobin",
            Conversion::Clearance => "creatinine_clearance",
        }
    }

    /// The unit in which the criteria name its value.
    pub fn unit(self) -> Unit {
        match self {
            Conversion::Steroid => Unit::Milligrams,
            Conversion::Hemoglobin => Unit::GramsPerLitre,
            Conversion::Clearance => Unit::MillilitresPerMinute,
        }
    }
}

/// Whether a question asks for a dose, or has answers that name one.
pub fn is_about_dose(state: State, question: QuestionId) -> bool {
    let dose = Conversion::Steroid.term();
    let mut doses = state.trial().terms.iter().filter(|term| term.id == dose);
    let kind = state.trial().rules.questions[question].kind;
    !matches!(kind, Kind::Choice) && doses.any(|term| term.questions.contains(&question))
}

/// All converters.
#[component]
pub fn Converters() -> impl IntoView {
    Conversion::ALL
        .map(|conversion| view! { <Converting conversion/> })
        .into_iter()
        .collect_built()
}

/// One converter, whose result can be put into a field where there is one.
#[component]
pub fn Converting(
    conversion: Conversion,
    #[prop(optional_no_strip)] target: Option<Target>,
) -> impl IntoView {
    let mut medicines = use_state().trial().medicines.iter();
    match conversion {
        // A trial that knows of no steroid has none to choose.
        Conversion::Steroid => medicines
            .any(|medicine| medicine.prednisone_5_mg.is_some())
            .then(|| view! { <Steroid target/> })
            .collect_built(),
        Conversion::Hemoglobin => view! { <Hemoglobin target/> }.built(),
        Conversion::Clearance => view! { <Kidney target/> }.built(),
    }
}
