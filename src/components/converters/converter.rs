use leptos::prelude::*;

use crate::{
    components::{Action, Anew, Build, BuiltChildren, Heading, P},
    convert::Working,
    state::{State, use_state},
};

/// A converter: its name, its fields, the button, and the place for what comes out.
#[component]
pub fn Converter(
    name: &'static str,
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
                    <Worked worked=worked.get_untracked()/>
                </Anew>
            </div>
        </section>
    }
    .built()
}

#[component]
fn Worked(worked: String) -> impl IntoView {
    let words = use_state().words();
    (!worked.is_empty())
        .then(|| {
            view! {
                <div class="worked">
                    <P class="strong" text=worked/>
                    <P class="small" text=words.convert_check()/>
                </div>
            }
        })
        .built()
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
