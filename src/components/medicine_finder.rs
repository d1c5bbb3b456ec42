use leptos::{html, prelude::*};
use web_sys::KeyboardEvent;

use super::{AboutMedicine, Anew, Build, Collect, NotLoaded, Status, version_of};
use crate::{
    interview::plain_text,
    medicine::{Closeness, Match, find},
    platform::key,
    state::{State, use_state},
    words::fill,
};

/// How many names are offered at a time: as many as can be taken in at a glance.
const MOST: usize = 8;

/// What is offered for what was typed, and what was chosen.
#[derive(Clone, Copy)]
struct Finder {
    state: State,
    input: NodeRef<html::Input>,
    offer: RwSignal<Offer>,
    /// Which of the names the arrows stand on.
    active: RwSignal<Option<usize>>,
    count: RwSignal<String>,
    /// Counts what is offered, and what is chosen: nothing stale stays.
    looks: RwSignal<usize>,
}

#[derive(Clone, Default)]
struct Offer {
    found: Vec<Match>,
    chosen: Option<Match>,
}

impl Finder {
    fn new(state: State) -> Self {
        Finder {
            state,
            input: NodeRef::new(),
            offer: RwSignal::default(),
            active: RwSignal::new(None),
            count: RwSignal::default(),
            looks: RwSignal::new(0),
        }
    }

    fn look_up(self, typed: String) {
        let words = self.state.words();
        let mut found = find(self.state.trial(), &typed, words.language);
        found.truncate(MOST);
        let only_alike = found
            .iter()
            .all(|found| found.closeness == Closeness::Alike);
        let said = match (plain_text(&typed).trim().is_empty(), found.len()) {
            (true, _) => String::new(),
            (_, 0) => words.medicine_none().to_owned(),
            _ if only_alike => words.medicine_alike().to_owned(),
            (_, count) => fill(words.medicine_found(), &[("count", &count.to_string())]),
        };
        self.count.set(said);
        self.offer(found, None);
    }

    fn offer(self, found: Vec<Match>, chosen: Option<Match>) {
        self.active.set(None);
        self.offer.set(Offer { found, chosen });
        self.looks.update(|looks| *looks += 1);
    }

    fn press(self, event: &KeyboardEvent) {
        let Some(key) = key(event) else { return };
        let (count, active) = (
            self.offer.with_untracked(|offer| offer.found.len()),
            self.active.get_untracked(),
        );
        let next = match key.as_str() {
            "ArrowDown" if count > 0 => active.map_or(0, |at| (at + 1) % count),
            "ArrowUp" if count > 0 => active.map_or(count - 1, |at| (at + count - 1) % count),
            "Enter" => {
                // The field stands in a form whose Enter goes on to the next screen.
                event.prevent_default();
                if let Some(index) = active.or_else(|| self.certain()) {
                    self.choose(index);
                }
                return;
            }
            "Escape" if count > 0 => {
                event.prevent_default();
                return self.offer(Vec::new(), self.chosen());
            }
            _ => return,
        };
        event.prevent_default();
        self.active.set(Some(next));
    }

    /// The one that a whole name says, without a choice.
    fn certain(self) -> Option<usize> {
        let first = self
            .offer
            .with_untracked(|offer| offer.found.first().copied())?;
        (first.closeness == Closeness::Exact).then_some(0)
    }

    /// Says what a medicine belongs to.
    fn choose(self, index: usize) {
        let chosen = self
            .offer
            .with_untracked(|offer| offer.found.get(index).copied());
        let Some(chosen) = chosen else { return };
        if let Some(input) = self.input.get_untracked() {
            input.set_value(chosen.name);
        }
        self.count.set(String::new());
        self.offer(Vec::new(), Some(chosen));
    }

    fn chosen(self) -> Option<Match> {
        self.offer.with_untracked(|offer| offer.chosen)
    }
}

/// A field that finds a medicine by any of its names, after the pattern of a combobox with a list
/// (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>, read on 2026-11-24).
#[component]
pub fn MedicineFinder(
    /// Tells two of them on one screen apart.
    name: &'static str,
) -> impl IntoView {
    let state = use_state();
    let lacks = version_of(move || state.lacks_more());
    let is_here = move || !state.trial().lacks_more();
    view! {
        <Anew version=lacks>
            {is_here().then(|| view! { <Field name/> }).collect_built()}
            {(!is_here()).then(|| view! { <NotLoaded/> }).collect_built()}
        </Anew>
    }
    .built()
}

#[component]
fn Field(name: &'static str) -> impl IntoView {
    let state = use_state();
    let words = state.words();
    let finder = Finder::new(state);
    let id = format!("medicine-{name}");
    let (list_id, hint_id) = (format!("{id}-list"), format!("{id}-hint"));
    let active = {
        let id = id.clone();
        Signal::derive(move || finder.active.get().map(|index| format!("{id}-{index}")))
    };
    let option_id = id.clone();
    let expanded =
        Signal::derive(move || truth(finder.offer.with(|offer| !offer.found.is_empty())));
    view! {
        <div class="medicine">
            <div class="for-screen">
                <label for=id.clone()>{words.medicine_label()}</label>
                <p class="hint" id=hint_id.clone()>{words.medicine_hint()}</p>
                <input
                    id=id
                    type="text"
                    name="medicine"
                    role="combobox"
                    aria-expanded=expanded
                    aria-autocomplete="list"
                    aria-controls=list_id.clone()
                    aria-describedby=hint_id
                    aria-activedescendant=active
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    maxlength="60"
                    node_ref=finder.input
                    on:input=move |event| finder.look_up(event_target_value(&event))
                    on:keydown=move |event| finder.press(&event)
                />
                <Status text=finder.count class="small"/>
                <ul class="matches" id=list_id role="listbox" aria-label=words.medicine_label()>
                    <Anew version=finder.looks.into()>
                        <Offered finder id=option_id.clone()/>
                    </Anew>
                </ul>
            </div>
            <div role="status">
                <Anew version=finder.looks.into()>
                    {finder.chosen().map(|chosen| view! { <AboutMedicine chosen/> }).collect_built()}
                </Anew>
            </div>
        </div>
    }
    .built()
}

/// The names that are offered.
#[component]
fn Offered(finder: Finder, id: String) -> impl IntoView {
    let found = finder.offer.get_untracked().found.into_iter().enumerate();
    found
        .map(|(index, found)| {
            let selected = Signal::derive(move || truth(finder.active.get() == Some(index)));
            view! {
                <li
                    id=format!("{id}-{index}")
                    role="option"
                    lang=found.language
                    aria-selected=selected
                    on:click=move |_| finder.choose(index)
                >
                    {found.name}
                </li>
            }
        })
        .collect_built()
}

/// The value of an ARIA state.
fn truth(holds: bool) -> &'static str {
    if holds { "true" } else { "false" }
}
