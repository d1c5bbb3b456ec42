use leptos::prelude::*;

use super::{Action, Build, Collect, File, Heading, P, Shared, SharedText, Take};
use crate::{
    calendar,
    interview::{Event, Interview, Route},
    platform::now,
    screening::{Date, Outcome, PartialDate},
    state::{State, use_state},
    words::{date, fill},
};

/// When waits end: a look ahead to each day, and the last of them for the calendar. Nothing where no
/// wait has a date.
#[component]
pub fn When() -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let facts = state.trial().facts;
    // Where something lasts, the end of a wait changes nothing, and to say it would raise a wrong hope.
    let days = state.look(|interview| match interview.verdict().outcome {
        Outcome::Unlikely => Vec::new(),
        _ => interview.turning_days(),
    });
    days.last()
        .copied()
        .map(|last| {
            let write = move |day: Date| date(PartialDate::Day(day), words);
            let after_end = (last > facts.planned_completion)
                .then(|| {
                    let end = write(facts.planned_completion);
                    view! { <P text=fill(words.when_after_end(), &[("end", &end)])/> }
                })
                .collect_built();
            let previews = days
                .into_iter()
                .map(|day| {
                    let label = fill(words.preview_button(), &[("date", &write(day))]);
                    let look = move || state.go(Event::Open(Route::Preview(day)));
                    view! { <li><Action name="preview" label on_press=look/></li> }
                })
                .collect_built();
            let shown = write(last);
            let shared = Shared::default();
            let save = move || save(state, last, shared);
            view! {
                <section class="when">
                    <Heading below=1 class="section" text=words.when_title()/>
                    <P class="strong" text=fill(words.when_all(), &[("date", &shown)])/>
                    {after_end}
                    <ul class="ways for-screen">
                        <li>
                            <Take
                                name="calendar"
                                label=fill(words.calendar_button(), &[("date", &shown)])
                                on_press=save
                            />
                        </li>
                        {previews}
                    </ul>
                    <SharedText shared label=words.calendar_name()/>
                </section>
            }
        })
        .built()
}

/// Gives the browser an entry for the calendar.
fn save(state: State, day: Date, shared: Shared) {
    let words = state.words();
    let phone = state.trial().contact.phone_abroad;
    let note = fill(words.calendar_note(), &[("phone", phone)]);
    let entry = calendar::Entry {
        date: day,
        title: words.calendar_name(),
        lines: &[&note],
    };
    let now = now();
    let today = if state.day.is_told() {
        state.look(Interview::today)
    } else {
        now.date
    };
    let made = calendar::Stamp { date: today, ..now };
    let content = calendar::calendar_file(&[entry], made, None);
    let day = date(PartialDate::Day(day), words);
    let plain = [&day, words.colon(), words.calendar_name(), "\n", &note].concat();
    let file = File {
        name: "call.ics",
        media_type: "text/calendar",
        said: words.calendar_made(),
    };
    shared.save(file, &content, &plain, words);
}
