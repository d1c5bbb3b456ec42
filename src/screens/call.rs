use leptos::prelude::*;

use crate::{
    components::{
        AskNow, Back, Build, Collect, Heading, LocalTime, P, PhoneNumbers, PrintActions,
        RecordDates, Tick, Title,
    },
    screening::QuestionId,
    state::{Focus, State, use_state},
    trial::{CallLine, CallTexts, Spoken},
    words::{self, Words, fill},
};

/// The language beside that of those who answer where the visitor speaks that one too.
const BESIDE_IT: &str = "en";

/// What the lines of a part say in a language.
type Said = fn(&CallTexts) -> &'static [Spoken];

/// What to say on the telephone, in the visitor's language and in that of those who answer, with its
/// sounds.
#[component]
pub fn Call() -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial);
    let ids = trial.facts.ids(words.list_gap());
    let preferences = state.preferences;
    let answers = Signal::derive(move || preferences.get().card_answers);
    let set_answers = move |on| {
        let focus = Focus::Control("[name=card-answers]");
        state.prefer(focus, |preferences| preferences.card_answers = on);
    };
    view! {
        <div data-screen="call">
            <Title text=words.take_call()/>
            <AskNow/>
            <P text=words.call_hint()/>
            <PhoneNumbers/>
            <P text={[words.call_ids(), words.colon(), &ids].concat()}/>
            <LocalTime/>
            <P class="small" text=words.contact_hours()/>
            <RecordDates/>
            <Tick name="card-answers" label=words.call_answers() checked=answers on_change=set_answers/>
            <Part name=words.call_say() lines=trial.call.say said=|call| call.say/>
            <Part name=words.call_asked() lines=trial.call.asked said=|call| call.asked/>
            <Part name=words.call_close() lines=trial.call.close said=|call| call.close/>
            <P class="warning" text=words.medicine_warning()/>
            <P class="small" text=words.print_warning()/>
            <PrintActions><Back/></PrintActions>
        </div>
    }.built()
}

/// One of the parts of the card.
#[component]
fn Part(name: &'static str, lines: &'static [CallLine], said: Said) -> impl IntoView {
    let lines = lines.iter().enumerate();
    view! {
        <section>
            <Heading below=1 class="section" text=name/>
            <ul class="lines">{lines.map(|(index, line)| view! { <Line line index said/> }).collect_built()}</ul>
        </section>
    }.built()
}

/// One line in both languages, and under it the person's own answers to it.
#[component]
fn Line(line: &'static CallLine, index: usize, said: Said) -> impl IntoView {
    let state = use_state();
    let trial = state.trial;
    let own = state.words().language;
    let answered_in = trial.contact.speaks;
    let beside = if own == answered_in {
        trial.texts(BESIDE_IT).language
    } else {
        own
    };
    let filled = |language: &str, of: fn(&Spoken) -> &'static str| {
        let line = said(&trial.texts(language).call).get(index);
        fill(line.map_or("", of), &[("id", trial.facts.id)])
    };
    let shown = state.preferences.get_untracked().card_answers;
    let answers = shown
        .then(|| {
            let questions = line.questions.iter();
            let answers = questions.flat_map(|&question| {
                [beside, answered_in].map(|language| {
                    let answer = answer(state, question, language)?;
                    Some(view! { <P class="own" lang=language text=answer/> })
                })
            });
            answers.flatten().collect_built()
        })
        .collect_built();
    view! {
        <li class="line">
            <P class="plain" lang=beside text=filled(beside, |line| line.text)/>
            <div>
                <P class="spoken" lang=answered_in text=filled(answered_in, |line| line.text)/>
                <p class="pinyin" lang="zh-Latn">{filled(answered_in, |line| line.pinyin)}</p>
            </div>
            {answers}
        </li>
    }
    .built()
}

/// The person's answer to a question, in one language, if it may be shown.
fn answer(state: State, question: QuestionId, language: &'static str) -> Option<String> {
    let rules = &state.trial.rules.questions[question];
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
    let (words, texts) = (Words::of(language), state.trial.texts(language));
    let said = &texts.questions[question];
    let answer = words::answer(Some(&given), rules, said, texts, words);
    Some([said.short, words.colon(), &answer].concat())
}
