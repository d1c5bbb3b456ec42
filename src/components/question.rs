use leptos::prelude::*;

use super::{
    AboutQuestion, Build, Choices, Collect, Disclosure, EventDate, FieldError, Heading,
    NumberField, P, Tool, ToolBeside, is_about_dose, said,
};
use crate::{
    interview::Draft,
    screening::{Kind, Question as Rules, QuestionId},
    state::use_state,
    trial::QuestionTexts,
};

/// A question on the screen, and what stands in its fields.
#[derive(Clone, Copy)]
pub struct Asked {
    pub question: QuestionId,
    pub rules: &'static Rules,
    pub texts: &'static QuestionTexts,
    pub draft: RwSignal<Draft>,
    /// Whether something is wrong with its fields.
    pub is_wrong: bool,
    /// Whether it is its date that is wrong.
    pub is_date_wrong: bool,
}

/// A question with its fields. On a screen of its own it is the screen's heading.
#[component]
pub fn Question(question: QuestionId, alone: bool) -> impl IntoView {
    let state = use_state();
    let (words, texts) = (state.words(), &state.texts().questions[question]);
    let rules: &'static Rules = &state.trial().rules.questions[question];
    let problem = state.drafts.problem(question);
    let draft = state.look(|interview| state.drafts.of(question, interview));
    let asked = Asked {
        question,
        rules,
        texts,
        draft: draft.into(),
        is_wrong: problem.is_some(),
        is_date_wrong: problem
            .as_ref()
            .is_some_and(|problem| problem.is_about_date()),
    };
    let has_hint = !texts.hint.is_empty();
    let described: Vec<String> = [(has_hint, "hint"), (asked.is_wrong, "error")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, name)| format!("{name}-{}", rules.id))
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let many = matches!(rules.kind, Kind::Many { .. });
    let (below, class) = if alone { (0, "title") } else { (1, "legend") };
    let fields = match rules.kind {
        Kind::Number { unit, decimals, .. } => {
            let described = described.clone();
            view! { <NumberField asked unit decimals described/> }.built()
        }
        Kind::Choice | Kind::Many { .. } => view! { <Choices asked/> }.built(),
    };
    view! {
        <fieldset
            class=if asked.is_wrong { "question wrong" } else { "question" }
            data-question=rules.id
            aria-describedby=described
        >
            <legend><Heading below class text=texts.legend/></legend>
            {has_hint.then(|| view! { <p class="hint" id=format!("hint-{}", rules.id)>{texts.hint}</p> }).collect_built()}
            {many.then(|| view! { <P class="hint" text=words.several()/> }).collect_built()}
            {rules.sensitive.then(|| view! { <P class="hint" text=words.sensitive_hint()/> }).collect_built()}
            {problem
                .map(|problem| view! { <FieldError id=rules.id said=said(state, question, &problem)/> }).collect_built()}
            {fields}
            {(!texts.date.is_empty()).then(|| view! { <EventDate asked/> }).collect_built()}
            <SteroidDose asked/>
            <Medicines asked/>
            <AboutQuestion asked/>
        </fieldset>
    }.built()
}

/// A way to work the dose of a steroid out, beside the question that asks for it and those whose answers name one.
#[component]
fn SteroidDose(asked: Asked) -> impl IntoView {
    let state = use_state();
    is_about_dose(state, asked.question)
        .then(|| {
            view! {
                <Disclosure class="about for-screen" summary=state.words().convert_steroid()>
                    <ToolBeside tool=Tool::SteroidDose asked/>
                </Disclosure>
            }
        })
        .collect_built()
}

/// A way to look a medicine up, beside a question that some medicine belongs to.
#[component]
fn Medicines(asked: Asked) -> impl IntoView {
    let state = use_state();
    let mut asked_of = state
        .trial()
        .medicine_classes
        .iter()
        .filter_map(|class| class.question);
    asked_of
        .any(|other| other == asked.question)
        .then(|| {
            view! {
                <Disclosure class="about for-screen" summary=state.words().take_medicines()>
                    <P class="warning" text=state.words().medicine_warning()/>
                    <ToolBeside tool=Tool::MedicineFinder asked/>
                </Disclosure>
            }
        })
        .built()
}
