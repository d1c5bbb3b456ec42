use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::window;

use super::finish;

/// How long a browser may take to begin.
const PATIENCE_MS: u32 = 1000;

/// Opens the browser's way to print, and says whether anything came of it. Browsers inside other apps have none, or one
/// that does nothing, and never say so; one that prints tells the page before.
pub async fn print() -> bool {
    let begun = Rc::new(Cell::new(false));
    let begin = begun.clone();
    let _listening = EventListener::new(&window(), "beforeprint", move |_| begin.set(true));
    // Not every browser tells before it prints.
    finish();
    let _ = window().print();
    TimeoutFuture::new(PATIENCE_MS).await;
    begun.get()
}
