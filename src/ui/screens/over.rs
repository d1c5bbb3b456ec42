use crate::{
    screening::PartialDate,
    ui::{
        Session,
        controls::{contact, elsewhere, outward},
        element::{Element, element, paragraph},
        heading::title,
    },
    words::{date, fill},
};

/// In place of the questions, long after the study was to end: a forgotten page asks nobody anything.
#[inline(never)]
pub fn over(session: Session) -> Element {
    let (words, facts) = (session.words(), session.trial().facts);
    let end = PartialDate::Day(facts.planned_completion);
    let end = date(end, words);
    element("div")
        .attr("data-screen", "over")
        .child(title(session, words.over_title()))
        .child(paragraph(&fill(
            words.over_text(),
            &[("id", facts.id), ("date", &end)],
        )))
        .child(outward(session, "p", facts.registry, words.open_record()))
        .child(contact(session))
        .child(elsewhere(session))
}
