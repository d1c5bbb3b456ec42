use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use crate::state::{Before, State};

/// Reads what `first-screens.js` or `first-question.js` hands over; what is unknown in it is ignored.
pub fn before(given: &JsValue) -> Before {
    let mut before = Before {
        started: get(given, "started").is_truthy(),
        pressed: get(given, "pressed").as_string(),
        ..Before::default()
    };
    let fields = get(given, "fields").dyn_into::<Object>();
    for field in fields.iter().flat_map(Object::entries) {
        let field: Array = field.unchecked_into();
        let (Some(name), value) = (field.get(0).as_string(), field.get(1)) else {
            continue;
        };
        if let Some(text) = value.as_string() {
            before.typed.push((name, text));
        } else if value.is_truthy() {
            before.ticked.push(name);
        }
    }
    before
}

/// Opens what was open, and puts the focus where it was, with what was marked there.
pub fn resume(state: State, given: &JsValue) {
    for selector in get(given, "open")
        .dyn_into::<Array>()
        .iter()
        .flat_map(Array::iter)
    {
        let found = selector.as_string().and_then(|it| state.find(&it));
        let _ = found.map(|details| details.set_attribute("open", ""));
    }
    let Some(selector) = get(given, "focus").as_string() else {
        return;
    };
    let Some(element) = state.find(&selector) else {
        // By the day that it is now, another screen stands there.
        state.focus(".title");
        return;
    };
    // Whoever has scrolled elsewhere is reading there.
    let options = Object::new();
    let _ = Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    if let Ok(focus) = get(&element, "focus").dyn_into::<Function>() {
        let _ = focus.call1(&element, &options);
    }
    let marked = |name| get(given, name).as_f64().map(|at| at as u32);
    if let (Some(start), Some(end), Some(field)) = (
        marked("from"),
        marked("to"),
        element.dyn_ref::<HtmlInputElement>(),
    ) {
        let _ = field.set_selection_range(start, end);
    }
}

/// A property of a value, whatever that is.
fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from(name)).unwrap_or_default()
}
