use futures::future::{Either, select};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::document;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, HtmlDocument, HtmlTextAreaElement};

/// How long the clipboard's promise may take: a press counts for some seconds, and the command needs one too.
const PATIENCE_MS: u32 = 1000;

/// Copies what is marked in a field, and says whether it is known to be copied.
///
/// Two ways, since neither is there everywhere. The promise says how it ended, but a frame without permission for the
/// clipboard is refused it, as the sandbox is. The command is let through there, but the host page hears of it, may
/// cancel it or put something else in, and then it says that it has worked all the same.
pub async fn copy(field: HtmlTextAreaElement) -> bool {
    let text = field.value();
    by_promise(&text).await || by_command(&field, &text)
}

#[wasm_bindgen]
extern "C" {
    type Asked;
    #[wasm_bindgen(method, getter, js_name = featurePolicy)]
    fn feature_policy(this: &Asked) -> Option<FeaturePolicy>;
    type FeaturePolicy;
    #[wasm_bindgen(method, js_name = allowsFeature)]
    fn allows_feature(this: &FeaturePolicy, feature: &str) -> bool;
    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &Asked) -> Option<web_sys::Clipboard>;
}

async fn by_promise(text: &str) -> bool {
    let page = document().unchecked_into::<Asked>();
    // Chromium writes into the console that it refused a frame; it can be asked before.
    if page
        .feature_policy()
        .is_some_and(|policy| !policy.allows_feature("clipboard-write"))
    {
        return false;
    }
    // A page that is not served safely has no clipboard.
    let Some(clipboard) = window().navigator().unchecked_into::<Asked>().clipboard() else {
        return false;
    };
    let written = JsFuture::from(clipboard.write_text(text));
    match select(written, TimeoutFuture::new(PATIENCE_MS)).await {
        Either::Left((written, _)) => written.is_ok(),
        Either::Right(_) => false,
    }
}

fn by_command(field: &HtmlTextAreaElement, text: &str) -> bool {
    let ours = Rc::new(Cell::new(false));
    let (put, wanted) = (ours.clone(), text.to_owned());
    let options = EventListenerOptions::enable_prevent_default();
    let _listening = EventListener::new_with_options(field, "copy", options, move |event| {
        // The page around has had its turn on the way down to the field, and gets none on the way up.
        event.stop_immediate_propagation();
        event.prevent_default();
        let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else {
            return;
        };
        let _ = data.clear_data();
        let _ = data.set_data("text/plain", &wanted);
        put.set(data.get_data("text/plain").is_ok_and(|put| put == wanted));
    });
    let _ = field.focus();
    field.select();
    let page = document().unchecked_into::<HtmlDocument>();
    page.exec_command("copy").unwrap_or(false) && ours.get()
}

fn window() -> web_sys::Window {
    leptos::prelude::window()
}
