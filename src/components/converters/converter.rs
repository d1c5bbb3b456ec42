use leptos::prelude::*;

use crate::{
    components::{Action, Anew, Build, BuiltChildren, Heading},
    convert::Working,
    state::{State, use_state},
};

/// A converter: its name, its fields, the button, and the place for what comes out.
#[component]
pub fn Converter(
    name: &'static str,
    title: &'static str,
    /// Reads the fields, and says what is wrong with them.
    #[prop(into)]
    work_out: Callback<(), Option<Working>>,
    children: BuiltChildren,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let worked = RwSignal::new(None);
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
                    {worked.get_untracked().map(|worked| view! { <Worked worked/> })}
                </Anew>
            </div>
        </section>
    }.built()
}

#[component]
fn Worked(worked: Working) -> impl IntoView {
    let state = use_state();
    view! {
        <div class="worked">
            <p class="strong">{worked.line(years(state))}</p>
            <p class="small">{state.words().convert_check()}</p>
        </div>
    }.built()
}

/// The name of a year.
pub fn years(state: State) -> &'static str {
    state.texts().unit("years").first().copied().unwrap_or_default()
}
