use leptos::prelude::*;

use super::{Build, Collect, Heading, P, Tick};
use crate::{
    screening::QuestionId,
    state::{Focus, State, use_state},
    words::{self, Line},
};

/// Lines under a heading, each in the language of those who answer and in the visitor's where that is
/// another. Nothing where there are none.
#[component]
pub fn Lines(
    #[prop(optional)] name: &'static str,
    lines: Vec<Line>,
    /// What stands under each line.
    #[prop(default = "")]
    blank: &'static str,
) -> impl IntoView {
    (!lines.is_empty())
        .then(|| {
            let heading = (!name.is_empty())
                .then(|| view! { <Heading below=1 class="section" text=name/> })
                .collect_built();
            let lines = lines.into_iter();
            view! {
                <section>
                    {heading}
                    <ul class="lines">
                        {lines.map(|line| view! { <OneLine line blank/> }).collect_built()}
                    </ul>
                </section>
            }
        })
        .built()
}

/// A line, and under it the person's own answers to it.
#[component]
fn OneLine(line: Line, blank: &'static str) -> impl IntoView {
    let state = use_state();
    let own = state.language.get_untracked();
    let preferences = state.preferences.get_untracked();
    let asked = preferences.card_answers.then_some(line.questions);
    let answers = asked.unwrap_or_default().iter().flat_map(|&question| {
        let mut languages = state.languages_to_team();
        languages.reverse();
        languages.into_iter().filter_map(move |language| {
            let answer = answer(state, question, language)?;
            Some(view! { <P class="own" lang=language text=answer/> })
        })
    });
    let answers = answers.collect_built();
    let sounds = (preferences.pinyin && !line.pinyin.is_empty())
        .then(|| view! { <p class="pinyin" lang="zh-Latn">{line.pinyin}</p> })
        .collect_built();
    view! {
        <li class="line">
            {line.own.map(|text| view! { <P class="plain" lang=own text/> }).collect_built()}
            <div>
                <P class="spoken" lang=state.trial().contact.speaks text=line.spoken/>
                {sounds}
            </div>
            {answers}
            {(!blank.is_empty()).then(|| view! { <p class="blank" aria-hidden="true">{blank}</p> }).collect_built()}
        </li>
    }
    .built()
}

/// The person's answer to a question, in one language, if it may be shown.
fn answer(state: State, question: QuestionId, language: &'static str) -> Option<String> {
    let rules = &state.trial().rules.questions[question];
    let sensitive = state.preferences.get_untracked().share_sensitive;
    if rules.sensitive && !sensitive {
        return None;
    }
    // One that was given earlier stays at hand after a change that it no longer goes with.
    let given = state.look(|interview| {
        let counts = interview.questions().contains(&question);
        interview
            .answers()
            .get(question)
            .copied()
            .filter(|_| counts)
    })?;
    let words = words::Words::of(language);
    let texts = state.trial().texts(language);
    let said = &texts.questions[question];
    let answer = words::answer(Some(&given), rules, said, texts, words);
    Some([said.short, words.colon(), &answer].concat())
}

/// Whether the lines are shown with their sounds. Nothing where those who answer speak no Chinese.
#[component]
pub fn PinyinTick() -> impl IntoView {
    let state = use_state();
    let preferences = state.preferences;
    let checked = Signal::derive(move || preferences.get().pinyin);
    let set = move |on| {
        let focus = Focus::Control("[name=pinyin]");
        state.prefer(focus, |preferences| preferences.pinyin = on);
    };
    let mut lines = state
        .trial()
        .texts(state.trial().contact.speaks)
        .call
        .lines();
    lines
        .any(|line| !line.pinyin.is_empty())
        .then(|| view! { <Tick name="pinyin" label=state.words().call_pinyin() checked on_change=set/> })
        .built()
}
