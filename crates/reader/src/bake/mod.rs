//! Serializes a trial and the interface texts for a build script to embed, so that the browser parses no TOML.

mod corrections;
mod someone_else;
mod words;

use std::path::Path;

use prescreen_core::trial::{Contact, Texts, Trial};

use crate::{
    Problems, is_right_to_left, isolate, isolate_placeholders, leak, leak_all, library,
    locale_files, map_texts::map_texts, windows,
};
use corrections::Corrections;
pub use someone_else::caregiver_wording;

/// The data of a program, each part serialized with `postcard`.
#[derive(Debug)]
pub struct Baked {
    /// The [`Trial`].
    pub trial: Vec<u8>,
    /// Its texts in caregiver wording, for each language.
    pub someone_else: Vec<u8>,
    /// The interface texts, in the person's own and in caregiver wording: for each language the tag, the direction if
    /// one is needed, and the texts in the order of their keys.
    pub words: Vec<u8>,
    /// Rust source with a method for each key of the interface texts.
    pub keys: String,
}

/// Serializes a trial that was read from `folder` with the library in the folder `library`, with the interface texts in the
/// folder `words`.
///
/// # Errors
///
/// All problems of the interface texts, see [`words`](fn@words::words), and of corrections to the caregiver wording: an
/// unknown key, other placeholders, or the text that the rules produce anyway.
pub fn bake(trial: &Trial, folder: &Path, library: &Path, words: &Path) -> Result<Baked, Problems> {
    let words = words::words(words, folder)?;
    let corrections = read_corrections(trial, folder, library, &words)?;
    let trial = Trial {
        contact: contact(trial),
        texts: leak_all(
            trial
                .texts
                .iter()
                .map(|texts| match is_right_to_left(texts.title) {
                    true => map_texts(texts, &isolate_placeholders),
                    false => *texts,
                })
                .collect(),
        ),
        ..*trial
    };
    let for_someone_else: Vec<_> = trial
        .texts
        .iter()
        .zip(&corrections)
        .map(|(texts, corrections)| {
            let rules = words.rules(texts.language);
            Texts {
                // On the telephone the caregiver speaks.
                call: texts.call,
                ..map_texts(texts, &|text| corrections.caregiver_wording(text, rules))
            }
        })
        .collect();
    Ok(Baked {
        trial: packed(&trial),
        someone_else: packed(&for_someone_else),
        words: packed(&words.packed()),
        keys: words.keys(),
    })
}

/// The corrections in each language of the trial, processed as its texts are: windows filled in, and the remaining
/// placeholders isolated if the language needs that.
fn read_corrections(
    trial: &Trial,
    folder: &Path,
    library: &Path,
    words: &words::Words,
) -> Result<Vec<Corrections>, Problems> {
    let mut problems = Problems::default();
    let Some((table, library)) = library::trial_table(folder, library, &mut problems) else {
        return Err(problems);
    };
    let fill = windows::Fill::of(trial, folder, &table);
    let locales = locale_files(&folder.join("locales"), &mut problems);
    let each = locales.iter().zip(trial.texts).map(|(path, texts)| {
        let rules = words.rules(texts.language);
        let locale = library.locale(path, &mut Problems::default());
        let found = corrections::of_trial(locale.as_ref(), rules, &mut problems);
        let right_to_left = is_right_to_left(texts.title);
        found.map(
            &|text| match (fill.filled(text, texts.language), right_to_left) {
                (filled, true) => isolate_placeholders(&filled),
                (filled, false) => filled,
            },
        )
    });
    let each = each.collect();
    problems.into_result(each)
}

/// The contact with its telephone numbers isolated if the trial has a right-to-left language: otherwise the groups of
/// digits would appear in reverse order. Non-breaking spaces keep a number on one line, since its halves would swap.
fn contact(trial: &Trial) -> Contact {
    let mut texts = trial.texts.iter();
    if !texts.any(|texts| is_right_to_left(texts.title)) {
        return trial.contact;
    }
    let isolated = |number: &str| leak(&isolate(&number.replace(' ', "\u{a0}")));
    Contact {
        phone: isolated(trial.contact.phone),
        phone_abroad: isolated(trial.contact.phone_abroad),
        ..trial.contact
    }
}

fn packed<T: serde::Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("trials and texts hold only types that postcard supports")
}
