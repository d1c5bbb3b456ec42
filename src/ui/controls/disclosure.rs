use crate::ui::element::{Element, element, text};

/// Something to open for those who want to know more.
pub fn disclosure(
    class: &str,
    summary: &str,
    content: impl IntoIterator<Item = Element>,
) -> Element {
    element("details")
        .class(class)
        .child(text("summary", "", summary))
        .child(element("div").class("disclosed").children(content))
}
