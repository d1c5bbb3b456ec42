use std::{cell::RefCell, panic};

use js_sys::Function;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

thread_local! {
    static FAILED: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `failed` when this program breaks, so that the page puts its fallback back: a verdict
/// must not outlive the program that gave it.
#[wasm_bindgen(js_name = onFailure)]
pub fn on_failure(failed: Function) {
    FAILED.with(|slot| slot.replace(Some(failed)));
    panic::set_hook(Box::new(|info| {
        // The place alone: a message could repeat an answer.
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        FAILED.with(|slot| {
            if let Ok(slot) = slot.try_borrow()
                && let Some(failed) = slot.as_ref()
            {
                // There is nobody left to tell if this fails too.
                let _ = failed.call1(&JsValue::NULL, &place.into());
            }
        });
    }));
}
