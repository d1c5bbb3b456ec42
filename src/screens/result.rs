use leptos::prelude::*;

use crate::{
    components::{
        Action, Back, Build, Collect, Contact, Elsewhere, FindingsSection, Heading, Lead, Opened,
        OtherFindings, Outcome, P, Primary, RecordDates, Share, TakingPart, ToStudies, When,
    },
    interview::{Event, Interview, Route},
    screening::{Date, Outcome as Came},
    state::use_state,
    words::{compared_values, fill},
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
    // Where the door is open the contact comes first; a likely no is followed by other ways first, and by the study's number
    // after them.
    let open = report.outcome != Came::Unlikely;
    let (first, last) = if open {
        (
            Some(view! { <TakingPart/> <Contact/> }.built()),
            view! { <Elsewhere studies=true/> }.built(),
        )
    } else {
        (
            None,
            view! { <Elsewhere studies=false/> <Contact/> }.built(),
        )
    };
    let open_criteria = move || state.go(Event::Open(Route::Criteria));
    view! {
        <div
            class=class
            data-screen="result"
            data-outcome=report.outcome.name()
            data-earliest=report.earliest.map(Date::iso)
        >
            <Opened/>
            <Outcome outcome=report.outcome below=0 headline=report.headline/>
            <OutsideLimits/>
            // What this study cannot be, another may.
            {(!open).then(|| view! { <ToStudies/> }).collect_built()}
            <WaysOn unasked=!report.unasked.is_empty() open/>
            <RecordDates/>
            <Lead lead=report.lead/>
            <P class="warning" text=words.medicine_warning()/>
            <FindingsSection name=words.barriers_title() items=report.barriers/>
            <When/>
            {first}
            <FindingsSection name=words.planned_title() hint=words.planned_hint() items=report.planned/>
            <FindingsSection name=words.checks_title() items=report.checks/>
            <OtherFindings team=report.team clear=report.clear unasked=report.unasked/>
            {last}
            <TakeAlong/>
            <Share/>
            <p><Action name="criteria" label=words.see_criteria() class="link" on_press=open_criteria/></p>
        </div>
    }.built()
}

/// The values from papers that are not where the study asks for them to be; they do not change the result.
#[component]
fn OutsideLimits() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let mut compared = state.look(|interview| compared_values(interview, state.texts(), words));
    compared.retain(|compared| !compared.is_met);
    let names: Vec<&str> = compared.iter().map(|compared| compared.name).collect();
    (!names.is_empty())
        .then(|| {
            let names = names.join(words.list_gap());
            view! { <P class="strong" text=fill(words.measured_note(), &[("names", &names)])/> }
        })
        .collect_built()
}

/// What to do next: first what there is most reason to.
#[component]
fn WaysOn(
    /// Whether something was not asked yet.
    unasked: bool,
    /// Whether to ask the study team comes before other ways.
    open: bool,
) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let more = unasked || !state.look(Interview::is_detailed);
    let go_on = move || state.go(Event::More);
    let ask = move || {
        state.focus(".contact .section");
    };
    let class = if more { "button" } else { "button primary" };
    view! {
        <div class="actions">
            {more.then(|| view! { <Primary name="more" label=words.more_button() on_press=go_on/> }).collect_built()}
            {open.then(|| view! { <Action name="ask" label=words.contact_title() class on_press=ask/> }).collect_built()}
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
        (
            "measurements",
            words.take_measurements(),
            Route::Measurements,
        ),
        ("medicines", words.take_medicines(), Route::Medicines),
    ];
    let ways = ways
        .into_iter()
        .filter(|(_, _, place)| place.is_offered(state.trial()))
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
