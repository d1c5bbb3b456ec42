use leptos::prelude::*;
use wasm_bindgen::{JsCast, UnwrapThrowExt, closure::Closure};
use web_sys::{Event, HtmlInputElement};

use super::browser::listen;

/// An element being built.
///
/// Leptos' own views are a type for every shape of a tree; with this many screens they come to more
/// WebAssembly than all the rest (measured: see CONTRIBUTING.md).
/// This is one type for all, made once a turn. Signals, effects, clean-up and mounting are Leptos'.
pub struct Element(web_sys::Element);

/// An empty element.
#[inline(never)]
pub fn element(tag: &str) -> Element {
    // Only a name that is no tag is refused, and every tag is written in this folder.
    Element(document().create_element(tag).unwrap_throw())
}

/// An empty element of a drawing.
pub fn svg(tag: &str) -> Element {
    const NAMESPACE: Option<&str> = Some("http://www.w3.org/2000/svg");
    Element(document().create_element_ns(NAMESPACE, tag).unwrap_throw())
}

/// An element with a class and a text.
#[inline(never)]
pub fn text(tag: &str, class: &str, text: &str) -> Element {
    element(tag).class(class).text(text)
}

/// A paragraph.
#[inline(never)]
pub fn paragraph(content: &str) -> Element {
    element("p").text(content)
}

impl Element {
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Refused for names with spaces and the like alone; every name is written in this folder.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// The attribute if there is a value.
    #[inline(never)]
    pub fn maybe_attr(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// The attribute without a value, if `on`.
    pub fn flag(self, name: &str, on: bool) -> Self {
        self.maybe_attr(name, on.then_some(""))
    }

    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    #[inline(never)]
    pub fn child(self, child: Element) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    #[inline(never)]
    pub fn maybe(self, child: Option<Element>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Element::child)
    }

    pub fn on_click(self, on_click: impl Fn() + 'static) -> Self {
        self.on("onclick", Box::new(move |_| on_click()))
    }

    /// Listens until the turn is over.
    #[inline(never)]
    pub fn on(self, event: &str, listener: Box<dyn FnMut(Event)>) -> Self {
        let listener = Closure::wrap(listener);
        listen(&self.0, event, &listener);
        // The turn's owner keeps the listener; its element goes with the turn too.
        StoredValue::new_local(listener);
        self
    }

    /// What is in a field after each change.
    pub fn on_input(self, on_input: impl Fn(&HtmlInputElement) + 'static) -> Self {
        let field = self.input();
        self.on("oninput", Box::new(move |_| on_input(&field)))
    }

    /// This element as the field it is.
    pub fn input(&self) -> HtmlInputElement {
        self.0.clone().unchecked_into()
    }

    pub fn node(&self) -> &web_sys::Element {
        &self.0
    }
}
