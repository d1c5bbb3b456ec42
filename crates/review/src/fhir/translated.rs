//! Texts in all languages in FHIR: the first one as the value, the others in the translation extension.

use prescreen_core::trial::{Texts, Trial};
use prescreen_words::Words;
use serde_json::{Map, Value, json};

/// <https://hl7.org/fhir/R4/extension-translation.html>, read on 2026-11-24.
const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// One text in each language.
pub struct Translated(Vec<(&'static str, String)>);

/// Builds a text in every language of the trial.
pub fn translated(
    trial: &Trial,
    text: impl Fn(&'static Texts, &'static Words) -> String,
) -> Translated {
    let texts = trial.texts.iter();
    Translated(
        texts
            .map(|texts| (texts.language, text(texts, Words::of(texts.language))))
            .collect(),
    )
}

impl Translated {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// Inserts the text as the property `name`, and its translations as `_name`.
    pub fn put(self, object: &mut Map<String, Value>, name: &str) {
        let mut texts = self.0.into_iter();
        let Some((_, first)) = texts.next() else {
            return;
        };
        object.insert(name.to_owned(), json!(first));
        let others: Vec<Value> = texts
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
