use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::{
    interview::plain_text,
    medicine::{self, Closeness, Match},
    trial::Clock,
    ui::{
        Session, browser,
        element::{Element, element, paragraph, text},
    },
    words::fill,
};

/// How many names are offered at a time: as many as can be taken in at a glance.
const MOST: usize = 8;

/// A field that finds a medicine by any of its names, after the pattern of a combobox with a list
/// (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>, read on 2026-11-24).
///
/// `place` tells two of them on one screen apart.
pub fn medicine_finder(session: Session, place: &str) -> Element {
    let words = session.words();
    let id = ["medicine-", place].concat();
    let (list_id, hint_id) = ([&id, "-list"].concat(), [&id, "-hint"].concat());
    let list = element("ul")
        .class("matches")
        .attr("id", &list_id)
        .attr("role", "listbox")
        .attr("aria-label", words.medicine_label());
    let count = element("p").class("small").attr("role", "status");
    let told = element("div").attr("role", "status");
    let input = element("input")
        .attr("id", &id)
        .attr("type", "text")
        .attr("name", "medicine")
        .attr("role", "combobox")
        .attr("aria-expanded", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", &list_id)
        .attr("aria-describedby", &hint_id)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "60");
    let finder = Rc::new(Finder {
        session,
        id: id.clone(),
        input: input.input(),
        list: list.node(),
        count: count.node(),
        told: told.node(),
        state: RefCell::default(),
    });
    let (typing, pressing, pointing) = (finder.clone(), finder.clone(), finder);
    let input = input
        .on_input(move |field| typing.look_up(&field.value()))
        .on("onkeydown", Box::new(move |event| pressing.press(&event)));
    let list = list.on("onclick", Box::new(move |event| pointing.point(&event)));
    let search = element("div")
        .class("for-screen")
        .child(text("label", "", words.medicine_label()).attr("for", &id))
        .child(text("p", "hint", words.medicine_hint()).attr("id", &hint_id))
        .child(input)
        .child(count)
        .child(list);
    element("div").class("medicine").child(search).child(told)
}

struct Finder {
    session: Session,
    id: String,
    input: HtmlInputElement,
    list: web_sys::Element,
    count: web_sys::Element,
    told: web_sys::Element,
    state: RefCell<State>,
}

/// What is offered, and which of it the arrows stand on.
#[derive(Default)]
struct State {
    found: Vec<Match>,
    active: Option<usize>,
}

impl Finder {
    fn look_up(&self, typed: &str) {
        let words = self.session.words();
        let mut found = medicine::find(self.session.trial(), typed, words.language);
        found.truncate(MOST);
        self.told.set_text_content(None);
        let said = match (plain_text(typed).trim().is_empty(), found.len()) {
            (true, _) => String::new(),
            (_, 0) => words.medicine_none().to_owned(),
            _ if found
                .iter()
                .all(|found| found.closeness == Closeness::Alike) =>
            {
                words.medicine_alike().to_owned()
            }
            (_, count) => fill(words.medicine_found(), &[("count", &count.to_string())]),
        };
        self.count.set_text_content(Some(&said));
        self.state.replace(State {
            found,
            active: None,
        });
        self.show();
    }

    /// Shows what is offered. What stands there before is taken away: nothing stale stays.
    fn show(&self) {
        let state = self.state.borrow();
        self.list.set_text_content(None);
        for (place, found) in state.found.iter().enumerate() {
            let active = state.active == Some(place);
            let option = text("li", "", found.name)
                .attr("id", &self.option(place))
                .attr("role", "option")
                .attr("lang", found.language)
                .attr("aria-selected", if active { "true" } else { "false" });
            let _ = self.list.append_child(&option.node());
        }
        let open = if state.found.is_empty() {
            "false"
        } else {
            "true"
        };
        let _ = self.input.set_attribute("aria-expanded", open);
        let _ = match state.active {
            Some(place) => self
                .input
                .set_attribute("aria-activedescendant", &self.option(place)),
            None => self.input.remove_attribute("aria-activedescendant"),
        };
    }

    fn option(&self, place: usize) -> String {
        [&self.id, "-", &place.to_string()].concat()
    }

    fn press(&self, event: &Event) {
        let key = browser::key(event);
        let (count, active) = {
            let state = self.state.borrow();
            (state.found.len(), state.active)
        };
        let next = match key.as_str() {
            "ArrowDown" if count > 0 => Some(active.map_or(0, |at| (at + 1) % count)),
            "ArrowUp" if count > 0 => Some(active.map_or(count - 1, |at| (at + count - 1) % count)),
            "Enter" => {
                // The field stands in a form whose Enter goes on to the next screen.
                event.prevent_default();
                if let Some(place) = active.or_else(|| self.certain()) {
                    self.choose(place);
                }
                return;
            }
            "Escape" if count > 0 => {
                event.prevent_default();
                self.state.replace(State::default());
                self.show();
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.state.borrow_mut().active = next;
        self.show();
    }

    /// The one that a whole name says, without a choice.
    fn certain(&self) -> Option<usize> {
        let state = self.state.borrow();
        let first = state.found.first()?;
        (first.closeness == Closeness::Exact).then_some(0)
    }

    fn point(&self, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let pressed = target.and_then(|target| target.closest("[role=option]").ok().flatten());
        let count = self.state.borrow().found.len();
        let place = pressed.and_then(|option| {
            let id = option.id();
            (0..count).find(|&place| self.option(place) == id)
        });
        if let Some(place) = place {
            self.choose(place);
        }
    }

    /// Says what a medicine belongs to.
    fn choose(&self, place: usize) {
        let chosen = self.state.borrow().found.get(place).cloned();
        let Some(chosen) = chosen else { return };
        self.state.replace(State::default());
        self.show();
        self.input.set_value(chosen.name);
        self.count.set_text_content(None);
        self.told.set_text_content(None);
        let _ = self.told.append_child(&about(self.session, &chosen).node());
    }
}

/// What a medicine belongs to, and that nothing is to be changed for it.
fn about(session: Session, chosen: &Match) -> Element {
    let (words, trial, texts) = (session.words(), session.trial(), session.texts());
    let medicine = &trial.medicines[chosen.medicine];
    let class = &trial.medicine_classes[medicine.class];
    let names = trial.texts.iter().zip(medicine.names);
    let names = names.filter(|(_, names)| !names.is_empty());
    let names = names.map(|(texts, names)| {
        text("p", "strong", &names.join(words.list_gap())).attr("lang", texts.language)
    });
    let question = class.question.map(|question| {
        let legend = texts.questions[question].legend;
        paragraph(&fill(words.medicine_question(), &[("question", legend)]))
    });
    let clock = match class.clock {
        Clock::Screening => Some(words.medicine_screening()),
        Clock::Infusion => Some(words.medicine_infusion()),
        Clock::None => None,
    };
    element("div")
        .class("worked")
        .children(names)
        .child(paragraph(texts.medicine_classes[medicine.class]))
        .maybe(question)
        .maybe(clock.map(paragraph))
        .child(text("p", "strong", words.medicine_stop()))
}
