use leptos::prelude::*;

use super::{Action, Anew, Build, LiveText, P, version_of};
use crate::{
    interview::{Event, Interview, Route},
    screening::PartialDate,
    state::use_state,
    words::{as_of, date, fill, still_open},
};

/// What stands below every screen: the record's age, the contact, and a way to forget everything.
#[component]
pub fn Footer() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let place = move || state.follow(Interview::route);
    // A screen that begins with whether the study is still open does not end with it too. By the route and not by the whole key of
    // the screen: not all that the key reads forgets its followers at each step.
    let begins_with_it = move || {
        let begins = matches!(place(), Route::Result | Route::Preview(_) | Route::Call);
        begins && !state.preferences.get().paused && !state.lacks_rest()
    };
    let fresh = version_of(begins_with_it);
    // The result has the contact in full, and a number twice on a screen is one too many. This is the only one where the result did
    // not load.
    let has_contact = move || place() != Route::Result || state.lacks_rest();
    let contact = version_of(has_contact);
    // On the start screen too, once there is something to forget.
    let has_clear = move || {
        place() != Route::Intro || state.follow(|interview| !interview.answers().is_empty())
    };
    let clear = version_of(has_clear);
    let restart = move || state.go(Event::Restart);
    let requests = Signal::derive(move || {
        let count = state.requests.get().map(|count| count.to_string());
        count.map_or_else(String::new, |count| {
            fill(words.requests_made(), &[("count", &count)])
        })
    });
    view! {
        <div class="footer">
            <Anew version=fresh>{(!begins_with_it()).then(|| view! { <Fresh/> })}</Anew>
            <ToldDay/>
            <Anew version=contact>{has_contact().then(|| view! { <ContactLine/> })}</Anew>
            <P text=words.not_advice()/>
            <LiveText text=requests class="requests"/>
            <Anew version=clear>
                {has_clear()
                    .then(|| view! { <Action name="restart" label=words.clear_button() class="quiet" on_press=restart/> })}
            </Anew>
        </div>
    }.built()
}

/// How current the record is, and whether the study is still open.
#[component]
fn Fresh() -> impl IntoView {
    let state = use_state();
    let (words, facts) = (state.words(), state.trial().facts);
    let said = if state.day.is_doubted() {
        // How old the record is depends on a day that is not known.
        vec![as_of(&facts, words)]
    } else {
        let open = still_open(&facts, state.look(Interview::today), words);
        [open.days, vec![open.ask]].concat()
    };
    view! { <P class="fresh" text=said.join(words.sentence_gap())/> }.built()
}

/// Whom to ask, in a line.
#[component]
fn ContactLine() -> impl IntoView {
    let state = use_state();
    let (words, contact) = (state.words(), state.trial().contact);
    let call = fill(words.contact_call(), &[("phone", contact.phone_abroad)]);
    view! {
        <p>{words.contact_title()}{words.colon()}<a href=format!("tel:{}", contact.tel)>{call}</a></p>
    }.built()
}

/// The day that was told, below every screen that counts from it, to be changed.
#[component]
fn ToldDay() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let told = state.day.is_told();
    told.then(|| {
        let day = date(PartialDate::Day(state.look(Interview::today)), words);
        let change = move || state.believe(None);
        view! {
            <p>
                {fill(words.today_told(), &[("date", &day)])}
                {words.sentence_gap()}
                <Action name="today-change" label=words.today_change() class="quiet" on_press=change/>
            </p>
        }
    }).built()
}
