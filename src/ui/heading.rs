use super::{
    Session,
    element::{Element, text},
};

/// The heading of a screen, which takes the focus when the screen comes.
pub fn title(session: Session, content: &str) -> Element {
    heading(session, 0, "title", content)
}

/// A heading `below` levels under the screen's own.
pub fn heading(session: Session, below: u8, class: &str, content: &str) -> Element {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let level = session.heading_level() + below;
    let tag = TAGS[usize::from(level.clamp(1, 6)) - 1];
    text(tag, class, content).attr("tabindex", "-1")
}
