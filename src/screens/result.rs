use leptos::prelude::*;

use crate::{
    components::{
        Action, Back, Build, Collect, Contact, Elsewhere, FindingsSection, Heading, OtherFindings,
        Outcome, P, Primary, Share, When,
    },
    interview::{Event, Interview, Route},
    screening::{Date, Outcome as Came},
    state::use_state,
};

/// What the answers come to, why, and whom to ask.
#[component]
pub fn ResultScreen() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let report = state.report(state.look(Interview::today));
    let class = Signal::derive(move || {
        let sensitive = state.preferences.get().share_sensitive;
        if sensitive {
            "result print-sensitive"
        } else {
            "result"
        }
    });
    // A possible match meets the contact first; a likely no is followed by other ways first, and by
    // the study's number after them.
    let (first, last) = match report.outcome {
        Came::PossibleMatch | Came::NeedsCheck => (
            Some(view! { <Contact/> }.built()),
            view! { <Elsewhere/> }.built(),
        ),
        Came::NotNow => (None, view! { <Contact/> <Elsewhere/> }.built()),
        Came::Unlikely => (None, view! { <Elsewhere/> <Contact/> }.built()),
    };
    let open_criteria = move || state.go(Event::Open(Route::Criteria));
    view! {
        <div
            class=class
            data-screen="result"
            data-outcome=report.outcome.name()
            data-earliest=report.earliest.map(Date::iso)
        >
            <Outcome outcome=report.outcome below=0 headline=report.headline lead=report.lead/>
            <P class="warning" text=words.medicine_warning()/>
            <WaysOn open=!report.unasked.is_empty()/>
            <FindingsSection name=words.barriers_title() items=report.barriers/>
            <When/>
            {first}
            <FindingsSection name=words.checks_title() items=report.checks/>
            <OtherFindings team=report.team clear=report.clear unasked=report.unasked/>
            {last}
            <TakeAlong/>
            <Share/>
            <p><Action name="criteria" label=words.see_criteria() class="link" on_press=open_criteria/></p>
        </div>
    }.built()
}

#[component]
fn WaysOn(
    /// Whether something was not asked yet.
    open: bool,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let more = open || !state.look(Interview::is_detailed);
    let go_on = move || state.go(Event::More);
    view! {
        <div class="actions">
            {more.then(|| view! { <Primary name="more" label=words.more_button() on_press=go_on/> }).collect_built()}
            <Action name="review" label=words.review_button() on_press=move || state.go(Event::Review)/>
            <Back/>
        </div>
    }.built()
}

/// The ways to what helps with the next step.
#[component]
fn TakeAlong() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let ways = [
        ("call", words.take_call(), Route::Call),
        ("message", words.take_message(), Route::Message),
        ("practical", words.take_practical(), Route::Practical),
        ("letter", words.take_letter(), Route::Letter),
        ("homework", words.take_homework(), Route::Homework),
        ("medicines", words.take_medicines(), Route::Medicines),
    ];
    let ways = ways
        .into_iter()
        .map(|(name, label, place)| {
            let open = move || state.go(Event::Open(place));
            view! { <li><Action name label on_press=open/></li> }
        })
        .collect_built();
    view! {
        <section class="take-along for-screen">
            <Heading below=1 class="section" text=words.take_title()/>
            <ul class="ways">{ways}</ul>
        </section>
    }
    .built()
}
