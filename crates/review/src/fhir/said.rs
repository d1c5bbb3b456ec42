//! A text in every language, as FHIR carries it: the first one plainly, the others by the translation extension.

use prescreen_core::trial::{Texts, Trial};
use prescreen_words::Words;
use serde_json::{Map, Value, json};

/// <https://hl7.org/fhir/R4/extension-translation.html>, read on 2026-11-24.
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// One text, a language each.
pub struct Said(Vec<(&'static str, String)>);

/// Says something in every language of the trial.
pub fn say(trial: &Trial, what: impl Fn(&'static Texts, &'static Words) -> String) -> Said {
    let texts = trial.texts.iter();
    Said(
        texts
            .map(|texts| (texts.language, what(texts, Words::of(texts.language))))
            .collect(),
    )
}

impl Said {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// Puts the text under a name, and its translations beside it.
    pub fn put(self, object: &mut Map<String, Value>, name: &str) {
        let mut said = self.0.into_iter();
        let Some((_, first)) = said.next() else {
            return;
        };
        object.insert(name.to_owned(), json!(first));
        let others: Vec<Value> = said
            .map(|(language, text)| {
                json!({
                    "url": TRANSLATION,
                    "extension": [
                        { "url": "lang", "valueCode": language },
                        { "url": "content", "valueString": text },
                    ],
                })
            })
            .collect();
        if !others.is_empty() {
            object.insert(format!("_{name}"), json!({ "extension": others }));
        }
    }
}
