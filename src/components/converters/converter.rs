use leptos::prelude::*;

use super::Conversion;
use crate::{
    components::{Action, Anew, Build, BuiltChildren, Collect, P},
    convert::Working,
    interview::Interview,
    state::{State, use_state},
};

/// Puts a converter's result, in the unit of the criteria, into a field.
pub type Target = Callback<(String,)>;

/// A converter: its name, its fields, the button, and the place for what comes out.
#[component]
pub fn Converter(
    name: &'static str,
    conversion: Conversion,
    title: &'static str,
    target: Option<Target>,
    /// Reads the fields, and gives the working; none where something is wrong with them, which they say.
    #[prop(into)]
    work_out: Callback<(), Option<Working>>,
    children: BuiltChildren,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let worked = RwSignal::new(None::<Working>);
    let presses = RwSignal::new(0);
    let press = move || {
        worked.set(work_out.run(()));
        presses.update(|presses| *presses += 1);
    };
    view! {
        <fieldset class="converter" data-convert=name>
            <legend class="legend">{title}</legend>
            {children.build()}
            <p><Action name="convert" label=words.convert_button() on_press=press/></p>
            <div role="status">
                <Anew version=presses.into()>
                    <Worked worked=worked.get_untracked() conversion target/>
                </Anew>
            </div>
        </fieldset>
    }
    .built()
}

/// The working, what the criteria ask for, and who checks it again: a number does not stand alone.
#[component]
fn Worked(
    worked: Option<Working>,
    conversion: Conversion,
    target: Option<Target>,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    worked
        .map(|worked| {
            let number = target.and_then(|target| {
                let number = worked.in_unit(conversion.unit())?.number();
                Some((target, number))
            });
            view! {
                <div class="worked">
                    <P class="strong" text=worked.line(years(state))/>
                    <Asked conversion/>
                    <P class="small" text=words.convert_check()/>
                    {number
                        .map(|(target, number)| {
                            let use_it = move || target.run((number.clone(),));
                            view! { <Action name="use-number" label=words.convert_use() on_press=use_it/> }
                        })
                        .collect_built()}
                </div>
            }
        })
        .collect_built()
}

/// What the criteria that apply to this person ask of a value.
#[component]
fn Asked(conversion: Conversion) -> impl IntoView {
    let state = use_state();
    let judged = state.look(Interview::verdict).findings;
    let terms = state.trial().terms.iter();
    let terms = terms.filter(|own| own.id == conversion.term());
    let criteria = terms
        .flat_map(|own| own.criteria)
        .filter(|&&criterion| judged.iter().any(|found| found.criterion == criterion));
    let texts = state.texts();
    criteria
        .map(|&criterion| view! { <P text=texts.criteria[criterion].plain/> })
        .collect_built()
}

/// The name of a year.
pub fn years(state: State) -> &'static str {
    state
        .texts()
        .unit("years")
        .first()
        .copied()
        .unwrap_or_default()
}
