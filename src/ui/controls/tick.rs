use crate::ui::element::{Element, element, text};

/// A box to tick with its label, in a card that takes the press as a whole.
pub fn tick(name: &str, label: &str, on: bool, on_change: impl Fn(bool) + 'static) -> Element {
    let id = ["tick-", name].concat();
    let input = element("input")
        .attr("id", &id)
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("autocomplete", "off")
        .on_input(move |input| on_change(input.checked()));
    input.input().set_checked(on);
    element("div")
        .class("option for-screen")
        .child(text("label", "", label).attr("for", &id))
        .child(input)
}
