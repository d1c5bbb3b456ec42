use crate::ui::{
    Session,
    controls::{actions, back, medicine_finder},
    element::{Element, element, text},
    heading::title,
};

/// Which question and which rule a medicine belongs to.
#[inline(never)]
pub fn medicines(session: Session) -> Element {
    let words = session.words();
    element("div")
        .attr("data-screen", "medicines")
        .child(title(session, words.take_medicines()))
        .child(text("p", "warning", words.medicine_warning()))
        .child(medicine_finder(session, "screen"))
        .child(actions().child(back(session)))
}
