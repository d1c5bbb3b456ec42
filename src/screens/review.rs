use leptos::prelude::*;

use crate::{
    components::{Back, Build, Collect, P, Primary, Title, press},
    interview::{Event, Interview},
    screening::QuestionId,
    state::use_state,
    words,
};

/// Every answer, each with a way to change it.
#[component]
pub fn Review() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let questions = state.look(Interview::questions);
    view! {
        <div data-screen="review">
            <Title text=words.review_title()/>
            <P text=words.review_hint()/>
            <dl class="answers">
                {questions.into_iter().map(|question| view! { <Answer question/> }).collect_built()}
            </dl>
            <P class="warning" text=words.medicine_warning()/>
            <div class="actions">
                <Primary name="result" label=words.result_button() on_press=move || state.go(Event::Result)/>
                <Back/>
            </div>
        </div>
    }.built()
}

#[component]
fn Answer(question: QuestionId) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let rules = &state.trial().rules.questions[question];
    let texts = state.texts();
    let said = &texts.questions[question];
    let given = state.look(|interview| {
        words::answer(interview.answers().get(question), rules, said, texts, words)
    });
    let change = Callback::new(move |()| state.go(Event::Change(question)));
    view! {
        <div class=if rules.sensitive { "answer sensitive" } else { "answer" }>
            <dt>{said.legend}</dt>
            <dd>{given}</dd>
            <dd>
                <button
                    type="button"
                    class="quiet"
                    data-action="change"
                    data-change=rules.id
                    on:click=move |_| press(change)
                >
                    {words.change_button()}
                    <span class="unseen">{words.colon()}{said.short}</span>
                </button>
            </dd>
        </div>
    }
    .built()
}
