//! Work that can wait until the browser has nothing else to do.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
};

use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, closure::Closure};

/// How long it may go on at a time, in milliseconds: a press meanwhile waits for it.
const SPELL_MS: f64 = 8.0;
/// How long it waits each time where the browser does not say when it is idle, as in Safari.
const PAUSE_MS: u32 = 30;

type Work = Box<dyn FnOnce()>;

thread_local! {
    /// In the order in which it came, of all widgets.
    static WAITING: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
    static CALLED_FOR: Cell<bool> = const { Cell::new(false) };
}

/// Does it once the browser is idle, or when all that waits has to be there: see [`finish`].
pub fn later(work: Work) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(work));
    call_for_idle();
}

/// Does all that waits, and what it brings up.
pub fn finish() {
    while next() {}
}

/// Does what came first, and says whether there was anything.
fn next() -> bool {
    let work = WAITING.with_borrow_mut(VecDeque::pop_front);
    work.map(|work| work()).is_some()
}

fn call_for_idle() {
    if CALLED_FOR.replace(true) {
        return;
    }
    let idle = Closure::once_into_js(spell);
    if window()
        .request_idle_callback(idle.unchecked_ref())
        .is_err()
    {
        Timeout::new(PAUSE_MS, spell).forget();
    }
}

fn spell() {
    CALLED_FOR.set(false);
    let begun = js_sys::Date::now();
    while next() {
        if js_sys::Date::now() - begun > SPELL_MS {
            return call_for_idle();
        }
    }
}
