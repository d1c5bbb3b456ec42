//! Bakes a trial and the words that it is shown in into a program, so that nothing is parsed in the browser. Build
//! scripts use this.

mod corrections;
mod someone_else;
mod words;

use std::path::Path;

use prescreen_core::trial::{Contact, Texts, Trial};

use crate::{
    Problems, apart, is_right_to_left, isolated, leak, leak_all, locale_files, said, windows,
};
use corrections::Corrections;
pub use someone_else::about_someone_else;

/// What a program holds, each part in the form of `postcard`.
#[derive(Debug)]
pub struct Baked {
    /// The [`Trial`].
    pub trial: Vec<u8>,
    /// Its texts for somebody who answers for a person they care for, a language each.
    pub someone_else: Vec<u8>,
    /// The interface's words, and the same for somebody who answers for another: of each language its tag, its
    /// direction where one is needed, and its texts in the order of the keys.
    pub words: Vec<u8>,
    /// The Rust of a method for each key of the words.
    pub keys: String,
}

/// Bakes a trial that was read from `folder`, with the words of the interface from another folder.
///
/// # Errors
///
/// All that is wrong with the words, see [`words`](fn@words::words), and with the texts that a translator has corrected for
/// somebody who answers for another: a key that no text has, other placeholders, or what the rules make anyway.
pub fn bake(trial: &Trial, folder: &Path, words: &Path) -> Result<Baked, Problems> {
    let words = words::words(words, folder)?;
    let corrected = corrected(trial, folder, &words)?;
    let trial = Trial {
        contact: contact(trial),
        texts: leak_all(
            trial
                .texts
                .iter()
                .map(|texts| match is_right_to_left(texts.title) {
                    true => said::each(texts, &isolated),
                    false => *texts,
                })
                .collect(),
        ),
        ..*trial
    };
    let for_someone_else: Vec<_> = trial
        .texts
        .iter()
        .zip(&corrected)
        .map(|(texts, corrected)| {
            let rules = words.rules(texts.language);
            Texts {
                // On the telephone they speak for themselves.
                call: texts.call,
                ..said::each(texts, &|text| corrected.said(text, rules))
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

/// What a translator has corrected in each language of the trial, as its texts are: with the windows filled in, and what is
/// still to be filled in set apart where that is needed.
fn corrected(
    trial: &Trial,
    folder: &Path,
    words: &words::Words,
) -> Result<Vec<Corrections>, Problems> {
    let mut problems = Problems::default();
    let fill = windows::Fill::of(trial, folder);
    let locales = locale_files(&folder.join("locales"), &mut problems);
    let each = locales.iter().zip(trial.texts).map(|(path, texts)| {
        let rules = words.rules(texts.language);
        let found = corrections::of_trial(path, rules, &mut problems);
        let turned = is_right_to_left(texts.title);
        found.filled(&|text| match (fill.filled(text, texts.language), turned) {
            (filled, true) => isolated(&filled),
            (filled, false) => filled,
        })
    });
    let each = each.collect();
    problems.or(each)
}

/// The contact with its telephone numbers set apart where a language is written from right to left: beside its letters a
/// number would be turned about group by group, and broken at the end of a line its second half would be met first.
fn contact(trial: &Trial) -> Contact {
    let mut texts = trial.texts.iter();
    if !texts.any(|texts| is_right_to_left(texts.title)) {
        return trial.contact;
    }
    let whole = |number: &str| leak(&apart(&number.replace(' ', "\u{a0}")));
    Contact {
        phone: whole(trial.contact.phone),
        phone_abroad: whole(trial.contact.phone_abroad),
        ..trial.contact
    }
}

/// In the form of `postcard`. What a trial and words are made of it can all hold.
fn packed<T: serde::Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).expect("it has no part that postcard does not know")
}
