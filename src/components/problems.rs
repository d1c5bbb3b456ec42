use leptos::prelude::*;

use super::{Build, BuiltChildren, Collect, Heading, is_about_dose};
use crate::{
    convert::counts_tablets,
    interview::InputProblem,
    screening::QuestionId,
    state::{State, use_state},
    words::{self, fill},
};

/// What is wrong with the answers of a screen, each linked to its field. Nothing when all is well.
#[component]
pub fn Problems() -> impl IntoView {
    let state = use_state();
    let found = state.drafts.problems();
    (!found.is_empty())
        .then(move || {
            let items = found
                .into_iter()
                .map(move |(question, problem)| {
                    let id = state.trial().rules.questions[question].id;
                    let part = if problem.is_about_date() {
                        ".date.year"
                    } else {
                        ""
                    };
                    let short = state.texts().questions[question].short;
                    let said = said(state, question, &problem);
                    view! { <li><FieldLink id part said/>" ("{short}")"</li> }
                })
                .collect_built();
            view! { <Summary>{items}</Summary> }
        })
        .built()
}

/// What is wrong with the only thing on a screen that can be wrong. The name of its field is `id` and `part`.
#[component]
pub fn OneProblem(
    id: &'static str,
    #[prop(default = "")] part: &'static str,
    #[prop(into)] said: String,
) -> impl IntoView {
    view! { <Summary><li><FieldLink id part said/></li></Summary> }.built()
}

#[component]
fn Summary(children: BuiltChildren) -> impl IntoView {
    view! {
        <div class="problems" role="alert" tabindex="-1">
            <Heading below=1 class="section" text=use_state().words().error_title()/>
            <ul>{children.build()}</ul>
        </div>
    }
    .built()
}

/// A link to the field of a problem.
#[component]
fn FieldLink(id: &'static str, part: &'static str, said: String) -> impl IntoView {
    let state = use_state();
    let follow = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        state.focus(&format!("[name=\"{id}{part}\"]"));
    };
    view! { <a href=format!("#error-{id}") on:click=follow>{said}</a> }.built()
}

/// What is wrong with one question, beside it.
#[component]
pub fn FieldError(id: &'static str, #[prop(into)] said: String) -> impl IntoView {
    view! {
        <p class="error" id=format!("error-{id}") data-error=id>
            <span class="unseen">{use_state().words().error_prefix()}" "</span>
            {said}
        </p>
    }
    .built()
}

/// What is wrong with a question's answer, in words.
pub fn said(state: State, question: QuestionId, problem: &InputProblem) -> String {
    let rules = &state.trial().rules.questions[question];
    let words = state.words();
    let said = words::problem(problem, rules, state.texts(), words);
    let in_tablets =
        matches!(problem, InputProblem::NumberUnreadable(typed) if counts_tablets(typed));
    if in_tablets && is_about_dose(state, question) {
        let offer = fill(words.convert_offer(), &[("title", words.convert_steroid())]);
        return [said.as_str(), words.sentence_gap(), &offer].concat();
    }
    said
}
