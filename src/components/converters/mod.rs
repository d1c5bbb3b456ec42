//! The converters, each with its working shown. None of them touches an answer.

mod converter;
mod hemoglobin;
mod kidney;
mod one_of;
mod steroid;
mod value_field;

use leptos::prelude::*;

use crate::components::{Build, Collect};
use crate::state::use_state;
use converter::{Converter, line};
use hemoglobin::Hemoglobin;
use kidney::Kidney;
use one_of::OneOf;
use steroid::Steroid;
use value_field::{Value, ValueField};

/// All of them.
#[component]
pub fn Converters() -> impl IntoView {
    let mut medicines = use_state().trial.medicines.iter();
    // A trial that knows of no steroid has none to choose.
    let steroids = medicines.any(|medicine| medicine.prednisone_5_mg.is_some());
    view! {
        {steroids.then(|| view! { <Steroid/> }).collect_built()}
        <Hemoglobin/>
        <Kidney/>
    }
    .built()
}
