use crate::ui::{
    Focus, Session,
    controls::{actions, primary},
    element::{Element, element, paragraph},
    heading::title,
};

/// A break: the answers are kept, and nothing of them is shown.
#[inline(never)]
pub fn pause(session: Session) -> Element {
    let words = session.words();
    let go_on = primary("resume", words.pause_end(), move || {
        session.wish(Focus::Heading, |wishes| wishes.paused = false);
    });
    element("div")
        .attr("data-screen", "pause")
        .child(title(session, words.pause_title()))
        .child(paragraph(words.pause_text()))
        .child(actions().child(go_on))
}
