use crate::{
    interview::Event,
    ui::{
        Session,
        element::{Element, element},
    },
};

/// A button that does something; `name` is its stable hook.
pub fn action(name: &str, class: &str, label: &str, on_click: impl Fn() + 'static) -> Element {
    button(class, label)
        .attr("data-action", name)
        .on_click(on_click)
}

/// A button by which something is taken along, which bears the day on which it is taken.
pub fn take(
    session: Session,
    name: &'static str,
    class: &str,
    label: &str,
    on_click: impl Fn() + 'static,
) -> Element {
    action(name, class, label, move || {
        if !session.press_anew(name) {
            on_click();
        }
    })
}

/// The one main button of a screen.
pub fn primary(name: &str, label: &str, on_click: impl Fn() + 'static) -> Element {
    action(name, "button primary", label, on_click)
}

/// The button that takes a step back.
#[inline(never)]
pub fn back(session: Session) -> Element {
    action("back", "button", session.words().back_button(), move || {
        session.go(Event::Back)
    })
}

/// A button that does nothing yet.
pub fn button(class: &str, label: &str) -> Element {
    element("button")
        .attr("type", "button")
        .class(class)
        .text(label)
}

/// The row of a screen's buttons.
pub fn actions() -> Element {
    element("div").class("actions")
}
