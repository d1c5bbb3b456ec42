use leptos::prelude::*;

use crate::{
    components::{
        Back, Build, Collect, Converters, Disclosure, Heading, MedicineFinder, P, PrintActions,
        Title,
    },
    interview::Interview,
    screening::{Finding, QuestionId},
    state::use_state,
};

/// Where to find what is not known yet, under the names it has on paper in each language; converters
/// for its values; medicines by name.
#[component]
pub fn Homework() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let open = state.look(open_questions);
    view! {
        <div data-screen="homework">
            <Title text=words.take_homework()/>
            <P text=words.homework_hint()/>
            <P class="warning" text=words.medicine_warning()/>
            {open.is_empty().then(|| view! { <P text=words.homework_none()/> }).collect_built()}
            <ul class="findings">
                {open.into_iter().map(|question| view! { <Item question/> }).collect_built()}
            </ul>
            <div class="for-screen">
                <Heading below=1 class="section" text=words.convert_title()/>
                <P text=words.convert_hint()/>
                <Converters/>
                <Disclosure class="medicine-help" summary=words.take_medicines()>
                    <MedicineFinder name="homework"/>
                </Disclosure>
            </div>
            <PrintActions><Back/></PrintActions>
        </div>
    }
    .built()
}

/// The questions that are to be settled.
fn open_questions(interview: &Interview) -> Vec<QuestionId> {
    let findings = interview.verdict().findings;
    let checks = findings
        .iter()
        .filter(|found| found.finding == Finding::Check);
    let questions = checks.flat_map(|found| found.causes.iter().map(|cause| cause.question));
    let mut questions: Vec<QuestionId> = questions.collect();
    questions.sort_unstable();
    questions.dedup();
    questions
}

/// A question that is to be settled: where to look, and what it is called there.
#[component]
fn Item(question: QuestionId) -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial());
    let rules = &trial.rules.questions[question];
    let said = &state.texts().questions[question];
    let papers = state
        .texts()
        .papers
        .iter()
        .enumerate()
        .filter_map(|(index, paper)| {
            let terms = trial.terms.iter().enumerate();
            let terms =
                terms.filter(|(_, term)| term.paper == index && term.questions.contains(&question));
            let terms: Vec<usize> = terms.map(|(term, _)| term).collect();
            (!terms.is_empty()).then(|| view! { <Paper name=*paper terms/> })
        });
    let papers: Vec<_> = papers.collect();
    view! {
        <li class=if rules.sensitive { "finding sensitive" } else { "finding" } data-homework=rules.id>
            <P class="plain" text=said.legend/>
            <p><span class="strong">{words.homework_look()}</span>" "{said.find}</p>
            {(!papers.is_empty()).then(|| view! { <P class="small" text=words.homework_named()/> }).collect_built()}
            {papers.collect_built()}
        </li>
    }.built()
}

/// A paper, and the names of what is to be found on it.
#[component]
fn Paper(name: &'static str, terms: Vec<usize>) -> impl IntoView {
    view! {
        <div>
            <P class="strong" text=name/>
            <ul class="terms">{terms.into_iter().map(|term| view! { <Names term/> }).collect_built()}</ul>
        </div>
    }.built()
}

/// A name as it stands on a paper, in every language, that of the contact with its sounds.
#[component]
fn Names(term: usize) -> impl IntoView {
    let state = use_state();
    let languages = state.languages_on_paper().enumerate();
    let names = languages.filter_map(|(index, language)| {
        let said = state.trial().texts(language).terms.get(term)?;
        let sounds = (!said.pinyin.is_empty())
            .then(|| view! { " " <span class="small" lang="zh-Latn">{said.pinyin}</span> })
            .collect_built();
        Some(view! {
            {(index > 0).then_some(" · ")}
            <span lang=language>{said.text}</span>
            {sounds}
        })
    });
    view! { <li>{names.collect::<Vec<_>>()}</li> }.built()
}
