use super::{File, Shared, action, take};
use crate::{
    calendar,
    interview::{Event, Route},
    screening::{Date, Outcome, PartialDate},
    ui::{
        Session, browser,
        element::{Element, element, text},
        heading::heading,
    },
    words::{date, fill},
};

/// When waits end: a look ahead to each day, and the last of them for the calendar. Nothing where no
/// wait has a date.
pub fn when(session: Session) -> Option<Element> {
    let words = session.words();
    let facts = session.trial().facts;
    // Where something lasts, the end of a wait changes nothing, and to say it would raise a wrong hope.
    let days = session.interview(|interview| match interview.verdict().outcome {
        Outcome::Unlikely => Vec::new(),
        _ => interview.turning_days(),
    });
    let &last = days.last()?;
    let write = move |day: Date| date(PartialDate::Day(day), words);
    let shown = write(last);
    let after_end = (last > facts.planned_completion).then(|| {
        let end = write(facts.planned_completion);
        text("p", "", &fill(words.when_after_end(), &[("end", &end)]))
    });
    let previews = days.iter().map(|&day| {
        let label = fill(words.preview_button(), &[("date", &write(day))]);
        let look = action("preview", "button", &label, move || {
            session.go(Event::Open(Route::Preview(day)))
        });
        element("li").child(look)
    });
    let (shared, place) = Shared::new(words.calendar_name());
    let label = fill(words.calendar_button(), &[("date", &shown)]);
    let save = take(session, "calendar", "button", &label, move || {
        let phone = session.trial().contact.phone_abroad;
        let note = fill(words.calendar_note(), &[("phone", phone)]);
        let entry = calendar::Entry {
            date: last,
            title: words.calendar_name(),
            lines: &[&note],
        };
        let now = browser::now();
        let made = calendar::Stamp {
            date: session.told_day().unwrap_or(now.date),
            ..now
        };
        let content = calendar::calendar_file(&[entry], made, None);
        let plain = [
            &write(last),
            words.colon(),
            words.calendar_name(),
            "\n",
            &note,
        ]
        .concat();
        let file = File {
            name: "call.ics",
            media_type: "text/calendar",
            said: words.calendar_made(),
        };
        shared.save(&file, &content, &plain, words);
    });
    let section = element("section")
        .class("when")
        .child(heading(session, 1, "section", words.when_title()))
        .child(text(
            "p",
            "strong",
            &fill(words.when_all(), &[("date", &shown)]),
        ))
        .maybe(after_end)
        .child(
            element("ul")
                .class("ways for-screen")
                .child(element("li").child(save))
                .children(previews),
        )
        .child(place);
    Some(section)
}
