use leptos::prelude::*;

use crate::{
    components::{
        Action, Build, Collect, Disclosure, Icon, OneProblem, OpenSaved, P, Primary, Study, Tick,
        Title, path,
    },
    interview::{Event, Route},
    state::{Focus, use_state},
};

/// Who the study is for, what this is, that nothing leaves the device, and the way in. Whatever can wait comes after it.
#[component]
pub fn Intro() -> impl IntoView {
    let state = use_state();
    let (words, texts) = (state.words(), state.texts());
    let someone_else = Signal::derive(move || state.preferences.get().someone_else);
    let set_someone_else = move |on| {
        let focus = Focus::Control("[name=someone-else]");
        state.prefer(focus, |preferences| preferences.someone_else = on);
    };
    let start = move || state.go(Event::Start);
    let open_criteria = move || state.go(Event::Open(Route::Criteria));
    view! {
        <div data-screen="intro">
            {state.saved_problem().map(|said| view! { <OneProblem id="open-saved" said/> }).collect_built()}
            <Title text=texts.title/>
            <P class="lead" text=texts.about.join(words.sentence_gap())/>
            <Tick
                name="someone-else"
                label=words.someone_else_tick()
                checked=someone_else
                on_change=set_someone_else
            />
            <p class="promise"><Icon path=path::LOCK/>{words.start_privacy_title()}</p>
            <div class="actions"><Primary name="start" label=words.start_button() on_press=start/></div>
            <P text=words.start_time()/>
            <div class="panel">
                <P text=words.start_privacy()/>
                <P class="later" text=words.start_flight()/>
            </div>
            <OpenSaved/>
            <Disclosure class="more" summary=words.start_study()><Study/></Disclosure>
            <p><Action name="criteria" label=words.see_criteria() class="link" on_press=open_criteria/></p>
            <P class="small" text=words.start_not_reviewed()/>
        </div>
    }.built()
}
