use leptos::prelude::*;

use crate::{
    components::{Action, Anew, Build, BuiltChildren, Collect, Heading, P},
    convert::Working,
    interview::Interview,
    state::{State, use_state},
};

/// A converter: its name, its fields, the button, and the place for what comes out.
#[component]
pub fn Converter(
    name: &'static str,
    /// The term of the trial that its value goes by, such as `hemoglobin`.
    term: &'static str,
    title: &'static str,
    /// Reads the fields, and gives the working; none where something is wrong with them, which they say.
    #[prop(into)]
    work_out: Callback<(), String>,
    children: BuiltChildren,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let worked = RwSignal::new(String::new());
    let presses = RwSignal::new(0);
    let press = move || {
        worked.set(work_out.run(()));
        presses.update(|presses| *presses += 1);
    };
    view! {
        <section class="converter" data-convert=name>
            <Heading below=2 class="legend" text=title/>
            {children.build()}
            <p><Action name="convert" label=words.convert_button() on_press=press/></p>
            <div role="status">
                <Anew version=presses.into()>
                    <Worked worked=worked.get_untracked() term/>
                </Anew>
            </div>
        </section>
    }
    .built()
}

/// The working, what the criteria ask for, and who checks it again: a number does not stand alone.
#[component]
fn Worked(worked: String, term: &'static str) -> impl IntoView {
    let words = use_state().words();
    (!worked.is_empty())
        .then(|| {
            view! {
                <div class="worked">
                    <P class="strong" text=worked/>
                    <Asked term/>
                    <P class="small" text=words.convert_check()/>
                </div>
            }
        })
        .built()
}

/// What the criteria that apply to this person ask of a value.
#[component]
fn Asked(term: &'static str) -> impl IntoView {
    let state = use_state();
    let judged = state.look(Interview::verdict).findings;
    let terms = state.trial.terms.iter().filter(|own| own.id == term);
    let criteria = terms
        .flat_map(|own| own.criteria)
        .filter(|&&criterion| judged.iter().any(|found| found.criterion == criterion));
    let texts = state.texts();
    criteria
        .map(|&criterion| view! { <P text=texts.criteria[criterion].plain/> })
        .collect_built()
}

/// A working as it is shown; empty where there is none.
pub fn line(working: Option<Working>, state: State) -> String {
    working.map_or_else(String::new, |working| working.line(years(state)))
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
