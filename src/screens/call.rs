use leptos::prelude::*;

use crate::{
    components::{
        AskNow, Back, Build, Collect, Lines, LocalTime, NotLoaded, P, PhoneNumbers, PinyinTick,
        PrintActions, RecordDates, Tick, Title,
    },
    state::{Focus, use_state},
    takeaway,
    words::{lines, point_lines, points},
};

/// What to say on the telephone, in the language of those who answer, and in the visitor's where that is another.
#[component]
pub fn Call() -> impl IntoView {
    let state = use_state();
    let (words, trial) = (state.words(), state.trial());
    let own = words.language;
    let ids = trial.facts.ids(words.list_gap());
    let preferences = state.preferences;
    let answers = Signal::derive(move || preferences.get().card_answers);
    let set_answers = move |on| {
        let focus = Focus::Control("[name=card-answers]");
        state.prefer(focus, |preferences| preferences.card_answers = on);
    };
    // A point tells of an answer: the same ticks let it stand here.
    let shown = preferences.get_untracked();
    let sensitive = shown.card_answers && shown.share_sensitive;
    let shared = state.look(|interview| takeaway::shared(interview, sensitive));
    let open = points(trial, &shared.verdict);
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
            <P class="small" text=words.contact_pay()/>
            <PinyinTick/>
            <Tick name="card-answers" label=words.call_answers() checked=answers on_change=set_answers/>
            {(!state.speaks_to_team()).then(|| view! { <NotLoaded/> }).collect_built()}
            <Lines name=words.call_say() lines=lines(trial, own, |call| call.say, |call| call.say)/>
            <Lines name=words.call_points() lines=point_lines(trial, own, &open.own)/>
            <Lines name=words.call_asked() lines=lines(trial, own, |call| call.asked, |call| call.asked)/>
            <Lines name=words.call_team() lines=point_lines(trial, own, &open.team)/>
            <Lines name=words.call_close() lines=lines(trial, own, |call| call.close, |call| call.close)/>
            <P class="warning" text=words.medicine_warning()/>
            <P class="small" text=words.print_warning()/>
            <PrintActions><Back/></PrintActions>
        </div>
    }.built()
}
