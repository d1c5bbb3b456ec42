use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// How long the browser may take to read the file.
const READ_MS: u32 = 60_000;

/// Gives the browser a file to keep, and says false where it has no way to. Whether it kept it, no browser says.
pub fn save_file(name: &str, media_type: &str, content: &str) -> bool {
    let Ok(link) = document().create_element("a") else {
        return false;
    };
    let link = link.unchecked_into::<HtmlAnchorElement>();
    let url = ObjectUrl::from(Blob::new_with_options(content, Some(media_type)));
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(READ_MS, move || drop(url)).forget();
    js_sys::Reflect::has(&link, &"download".into()).unwrap_or(false)
}
