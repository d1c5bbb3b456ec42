//! Serializes a trial and the interface texts for a build script to embed, so that the browser parses no TOML.

mod corrections;
mod someone_else;
mod words;

use std::path::Path;

use prescreen_core::trial::{Contact, LanguagePack, Pack, Texts, Trial};

use crate::{
    Problems, is_right_to_left, isolate, isolate_placeholders, leak, leak_all, library,
    locale_files, map_texts::map_texts, windows,
};
use corrections::Corrections;
pub use someone_else::caregiver_wording;

/// The name of the pack of what no question needs.
pub const MORE: &str = "more";

/// The data of a program, each part serialized with `postcard`.
#[derive(Debug)]
pub struct Baked {
    /// The [`Trial`] without what is in the packs.
    pub trial: Vec<u8>,
    /// Each [`Pack`] under its name: a language's tag, or [`MORE`].
    pub packs: Vec<(&'static str, Vec<u8>)>,
    /// Rust source with the languages, and a method for each key of the interface texts.
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
    let texts = trial.texts.iter().zip(&corrections);
    let packs = texts.map(|(texts, corrections)| {
        let rules = words.rules(texts.language);
        let for_someone_else = Texts {
            // On the telephone the caregiver speaks.
            call: texts.call,
            ..map_texts(texts, &|text| corrections.caregiver_wording(text, rules))
        };
        let pack = LanguagePack {
            texts: [*texts, for_someone_else],
            words: words.in_both_wordings(texts.language),
        };
        (texts.language, packed(&Pack::Language(Box::new(pack))))
    });
    let mut packs: Vec<_> = packs.collect();
    let (bare, more) = trial.split();
    packs.push((MORE, packed(&Pack::More(more))));
    Ok(Baked {
        trial: packed(&bare),
        packs,
        keys: words.source(),
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
