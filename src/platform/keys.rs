use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Event, KeyboardEvent};

/// What browsers call a key that an input method has taken.
const TAKEN: u32 = 229;

/// The name of the key that was pressed; none while a word is being composed, when every key is the input method's.
pub fn key(event: &KeyboardEvent) -> Option<String> {
    let composing = event.is_composing() || event.key_code() == TAKEN;
    (!composing).then(|| event.key())
}

/// Whether an input event comes from a text that was there as a whole: pasted, dropped, or offered by the keyboard.
pub fn is_pasted(event: &Event) -> bool {
    // Not every event of this name has a type of input, and then it reads as undefined.
    let kind = Reflect::get(event, &JsValue::from("inputType")).ok();
    let kind = kind.and_then(|kind| kind.as_string()).unwrap_or_default();
    ["insertFromPaste", "insertFromDrop", "insertReplacementText"].contains(&kind.as_str())
}
