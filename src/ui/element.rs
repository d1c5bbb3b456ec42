use std::cell::RefCell;

use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::{
    JsCast,
    closure::Closure,
    prelude::{JsValue, wasm_bindgen},
};
use web_sys::{Event, HtmlInputElement};

#[wasm_bindgen(module = "/src/ui/element.js")]
extern "C" {
    /// Does the steps that are written down, and gives the element with a number.
    fn make(steps: &str, wanted: u32) -> web_sys::Element;
    /// Calls a listener at an event of the element with a number, such as `onclick`, once it is made.
    fn listen(number: u32, event: &str, listener: &Closure<dyn FnMut(Event)>);
    /// Calls it no longer.
    fn ignore(listener: &Closure<dyn FnMut(Event)>);
    /// Forgets every element by its number.
    fn forget();
}

/// What is still to be made, as `make` reads it, and the number of the next element.
#[derive(Default)]
struct Plan {
    steps: String,
    next: u32,
}

thread_local! {
    static PLAN: RefCell<Plan> = RefCell::default();
}

/// Stands after each field of a step.
const END: char = '\0';

/// An element being built.
///
/// Leptos' own views are a type for every shape of a tree; with this many screens they come to more
/// WebAssembly than all the rest (measured: see CONTRIBUTING.md).
/// This is one type for all, made once a turn. Signals, effects, clean-up and mounting are Leptos'.
///
/// What is done to it is written down, and done in one call of the browser's once [`node`](Element::node) is asked for:
/// a call for each attribute takes longer than the attribute.
pub struct Element {
    /// By which the plan speaks of it, until the turn is over.
    number: u32,
}

/// An empty element.
pub fn element(tag: &str) -> Element {
    new("e", tag)
}

/// An empty element of a drawing.
pub fn svg(tag: &str) -> Element {
    new("s", tag)
}

#[inline(never)]
fn new(step: &str, tag: &str) -> Element {
    let number = PLAN.with_borrow_mut(|plan| {
        plan.next += 1;
        plan.next
    });
    let new = Element { number };
    new.step(step, tag, "");
    new
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

/// Forgets what has been built: the turn is shown, and whoever needs an element of it has its node.
pub fn end_turn() {
    PLAN.take();
    forget();
}

impl Element {
    /// Writes a step down.
    #[inline(never)]
    fn step(&self, step: &str, first: &str, second: &str) {
        PLAN.with_borrow_mut(|plan| {
            let number = self.number.to_string();
            for field in [step, &number, first, second] {
                // A person may type anything, the end of a field too.
                plan.steps.extend(field.split(END));
                plan.steps.push(END);
            }
        });
    }

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
        self.step("a", name, value);
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
        self.step("t", text, "");
        self
    }

    #[inline(never)]
    pub fn child(self, child: Element) -> Self {
        self.step("c", &child.number.to_string(), "");
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
        let listener = SendWrapper::new(Closure::wrap(listener));
        listen(self.number, event, &listener);
        // The turn's owner keeps the listener; its element goes with the turn too, and may be heard once more on its way.
        on_cleanup(move || ignore(&listener));
        self
    }

    /// What is in a field after each change.
    pub fn on_input(self, on_input: impl Fn(&HtmlInputElement) + 'static) -> Self {
        self.on(
            "oninput",
            Box::new(move |event| on_input(&field_of(&event))),
        )
    }

    /// This element as the field it is.
    #[inline(never)]
    pub fn input(&self) -> HtmlInputElement {
        self.node().unchecked_into()
    }

    /// The element itself, and with it all that has been planned is made.
    #[inline(never)]
    pub fn node(&self) -> web_sys::Element {
        let steps = PLAN.with_borrow_mut(|plan| std::mem::take(&mut plan.steps));
        make(&steps, self.number)
    }
}

/// The field that something was typed into.
#[inline(never)]
pub fn field_of(event: &Event) -> HtmlInputElement {
    let field: JsValue = event.current_target().into();
    field.unchecked_into()
}
