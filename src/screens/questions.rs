use leptos::prelude::*;

use crate::{
    components::{
        Action, Back, Build, Collect, Continue, HelpLines, Opened, P, Problems, Question, Title,
    },
    interview::{Interview, Step, none_of_these, questions_on},
    screening::{Given, QuestionId},
    state::{Focus, use_state},
    words::fill,
};

/// A screen of questions.
#[component]
pub fn Questions(step: Step) -> impl IntoView {
    let state = use_state();
    let asked: Vec<QuestionId> =
        state.look(|interview| questions_on(state.trial(), interview.answers(), step).collect());
    // One question is its own heading, but a screen that can hold several keeps its title.
    let shared = state.texts().screens[step.screen];
    let alone = shared.is_empty() || step.part.is_some();
    let help_lines = state.trial().screens[step.screen].help_lines;
    view! {
        <form data-screen="question" autocomplete="off" novalidate=true>
            <Opened/>
            <Progress/>
            <Problems/>
            {(!alone).then(|| view! { <Title text=shared/> }).collect_built()}
            <NoneOfThese asked=asked.clone()/>
            {asked.into_iter().map(|question| view! { <Question question alone/> }).collect_built()}
            {help_lines.then(|| view! { <HelpLines/> }).collect_built()}
            <div class="actions">
                <Continue on_press=move || state.go_on(step)/>
                <Back/>
            </div>
        </form>
    }
    .built()
}

/// How far along a person is, unless an answer is being changed.
#[component]
fn Progress() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let progress = state
        .look(Interview::progress)
        .filter(|_| !state.look(Interview::is_changing));
    progress
        .map(|progress| {
            let text = if progress.quick {
                words.progress_quick()
            } else {
                words.progress_more()
            };
            let (step, steps) = (progress.step.to_string(), progress.steps.to_string());
            view! {
                <div class="progress">
                    <P text=fill(text, &[("step", &step), ("steps", &steps)])/>
                    <progress aria-hidden="true" max=steps value=step></progress>
                </div>
            }
        })
        .built()
}

/// One press for a list of things a person may have none of.
#[component]
fn NoneOfThese(asked: Vec<QuestionId>) -> impl IntoView {
    let state = use_state();
    let none = asked.into_iter().map(|question| {
        let none = none_of_these(&state.trial().rules.questions[question])?;
        Some((question, none))
    });
    let none: Option<Vec<(QuestionId, Given)>> = none.collect();
    none.filter(|none| none.len() > 1).map(|none| {
        let answer = move || {
            state.look(|interview| {
                for &(question, given) in &none {
                    state.drafts.fill(question, given, interview);
                }
            });
            state.show(Focus::Control("[data-action=continue]"));
        };
        view! { <Action name="none" label=state.words().none_of_these() class="button none" on_press=answer/> }
    }).built()
}
