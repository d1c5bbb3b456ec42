use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to read the file.
const READ_MS: u32 = 60_000;

/// Gives the browser a file to keep, and says false where it has no way to. Whether it kept it, no browser says.
pub fn save_file(name: &str, media_type: &str, content: &str) -> bool {
    offer(name, media_type, content).unwrap_or(false)
}

fn offer(name: &str, media_type: &str, content: &str) -> Result<bool, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&JsValue::from(content));
    let file = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&file)?;
    let link = document()
        .create_element("a")?
        .unchecked_into::<HtmlAnchorElement>();
    let has_way = Reflect::has(&link, &JsValue::from("download"))?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let forget = move || {
        let _ = Url::revoke_object_url(&url);
    };
    Timeout::new(READ_MS, forget).forget();
    Ok(has_way)
}
