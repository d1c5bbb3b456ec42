use crate::{
    interview::{DateDoubt, DateDraft},
    screening::PartialDate,
    ui::{
        Session, browser,
        controls::{DateFields, action, actions, button, day_problem, parts},
        element::{Element, element, paragraph, text},
        heading::title,
    },
    words::{date, fill},
};

/// Asks which day it is, where the device's date cannot be right: every wait is counted from it.
#[inline(never)]
pub fn today(session: Session) -> Element {
    let words = session.words();
    let device = browser::today();
    let late = session.doubt() == Some(DateDoubt::Late);
    let said = if late {
        words.today_late()
    } else {
        words.today_early()
    };
    let (_, problem) = session.day();
    let (problems, beside) =
        day_problem(session).map_or((None, None), |[above, beside]| (Some(above), Some(beside)));
    let fields = DateFields {
        standing: move || session.day().0,
        change: move |change: &dyn Fn(&mut DateDraft)| session.edit_day(change),
    };
    let fields = parts(session, "today", problem.is_some(), fields);
    // As on a screen of questions.
    let go_on = button("button primary", words.continue_button())
        .attr("type", "submit")
        .attr("data-action", "continue")
        .on(
            "onclick",
            Box::new(move |event| {
                event.prevent_default();
                session.tell_day();
            }),
        );
    let right = late.then(|| {
        action("today-right", "button", words.today_right(), move || {
            session.believe(Some(device));
        })
    });
    element("form")
        .attr("data-screen", "today")
        .attr("autocomplete", "off")
        .flag("novalidate", true)
        .maybe(problems)
        .child(title(session, words.today_title()))
        .child(paragraph(&fill(
            said,
            &[("date", &date(PartialDate::Day(device), words))],
        )))
        .child(paragraph(words.today_why()))
        .child(
            element("fieldset")
                .class("date for-screen")
                .child(text("legend", "date-legend", words.today_legend()))
                .maybe(beside)
                .child(fields),
        )
        .child(actions().child(go_on).maybe(right))
}
