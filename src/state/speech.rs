use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::forget_followers;
use crate::{
    platform::{Heard, Reading},
    words::voice,
};

/// The reading of a screen aloud.
#[derive(Clone, Copy)]
pub struct Speech {
    heard: RwSignal<Heard>,
    reading: StoredValue<Option<Reading>, LocalStorage>,
}

impl Default for Speech {
    fn default() -> Self {
        Speech {
            heard: RwSignal::default(),
            reading: StoredValue::new_local(None),
        }
    }
}

impl Speech {
    /// What is to be heard of it.
    pub fn heard(self) -> Heard {
        self.heard.get()
    }

    /// Reads an element in a language.
    pub fn read(self, element: web_sys::Element, language: &'static str) {
        let preparing = self
            .reading
            .with_value(|reading| reading.as_ref().is_some_and(Reading::is_preparing));
        if preparing {
            return;
        }
        self.heard.set(Heard::Nothing);
        let reading = Reading::begin(
            element.unchecked_into(),
            move |tags| voice(language, tags.iter().map(String::as_str)),
            move |heard| {
                self.heard.try_set(heard);
            },
        );
        self.reading.set_value(Some(reading));
    }

    /// Stops it, and takes back what was said of it.
    pub fn stop(self) {
        let reading = self.reading.try_update_value(Option::take).flatten();
        if let Some(reading) = reading {
            reading.end();
            self.heard.try_set(Heard::Nothing);
        }
    }

    /// See [`State::show`](super::State::show).
    pub(super) fn forget_followers(self) {
        forget_followers(self.heard);
    }
}
