use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Session;

/// Where the focus goes when a turn is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// It stays out of the widget: a page that has just loaded is not interrupted.
    Nowhere,
    /// The screen's heading, so that a screen reader reads where the person is.
    Heading,
    /// What is wrong with the answers.
    Problems,
    /// The language button, which has just been used.
    Language,
    /// The list of wishes, or the box in it that has just been ticked.
    Ease,
    Large,
    OneByOne,
    /// The box that says for whom the answers are.
    SomeoneElse,
    /// A choice on a page to take along.
    Choice,
    Findings,
    CardAnswers,
    /// The button that goes on, after a list was answered at one press.
    Continue,
}

impl Focus {
    fn selector(self) -> Option<&'static str> {
        match self {
            Focus::Nowhere => None,
            Focus::Heading => Some("[data-screen] .title"),
            Focus::Problems => Some(".problems"),
            Focus::Language => Some("[data-action=language]"),
            Focus::Ease => Some(".ease summary"),
            Focus::Large => Some("[name=large-text]"),
            Focus::OneByOne => Some("[name=one-by-one]"),
            Focus::SomeoneElse => Some("[name=someone-else]"),
            Focus::Choice => Some("[data-chosen]"),
            Focus::Findings => Some("[name=letter-findings]"),
            Focus::CardAnswers => Some("[name=card-answers]"),
            Focus::Continue => Some("[data-action=continue]"),
        }
    }
}

/// Moves the focus to where this turn wants it.
pub fn move_to(session: Session) {
    if let Some(selector) = session.take_focus().selector() {
        to(session, selector);
    }
}

/// Moves the focus to the first element in the widget that a selector finds. A shadow root has no
/// fragments to link to, so links inside the widget move it this way.
pub fn to(session: Session, selector: &str) {
    if let Some(element) = session
        .find(selector)
        .map(|found| found.unchecked_into::<HtmlElement>())
    {
        // A refused focus leaves the person where they are.
        let _ = element.focus();
    }
}
