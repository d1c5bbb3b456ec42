use super::take;
use crate::ui::{
    Session, browser,
    element::{Element, element},
};

/// The button that prints, and the line that says how to do it by hand where the browser does not.
pub fn print(session: Session, class: &str) -> (Element, Element) {
    let words = session.words();
    let said = element("p").class("hint for-screen").attr("role", "status");
    let place = said.node();
    let button = take(session, "print", class, words.print_button(), move || {
        browser::print(&place, words.print_by_hand())
    });
    (button, said)
}
