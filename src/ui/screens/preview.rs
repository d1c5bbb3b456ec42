use super::result::{list, others, outcome};
use crate::{
    interview::Event,
    screening::{Date, PartialDate},
    ui::{
        Session,
        controls::{action, actions},
        element::{Element, element, paragraph, text},
        heading::title,
    },
    words::{date, fill},
};

/// What the same answers come to on another day: a look ahead, and no result.
#[inline(never)]
pub fn preview(session: Session, day: Date) -> Element {
    let words = session.words();
    let report = session.report(day);
    let shown = date(PartialDate::Day(day), words);
    let back = action("back", "button primary", words.back_button(), move || {
        session.go(Event::Back)
    });
    element("div")
        .attr("data-screen", "preview")
        .attr("data-preview", &day.iso())
        .attr("data-outcome", report.outcome.name())
        .child(title(
            session,
            &fill(words.preview_title(), &[("date", &shown)]),
        ))
        .child(paragraph(words.preview_hint()))
        .child(outcome(session, &report, 1))
        .child(text("p", "warning", words.medicine_warning()))
        .child(actions().child(back))
        .maybe(list(session, words.barriers_title(), &report.barriers))
        .maybe(list(session, words.checks_title(), &report.checks))
        .children(others(session, &report))
}
