use std::path::Path;

use proc_macro2::{Ident, Span};
use quote::quote;

use super::{Corrections, corrections};
use crate::words::{Language, Places};
use crate::{Node, Problems, is_right_to_left, isolated, locale_files};
use prescreen_core::trial::BETWEEN_NAMES;

/// The key under which a language says its own name.
const NAME: &str = "language_name";

/// The key of the rules by which texts are told to somebody who answers for another.
const SOMEONE_ELSE: &str = "someone_else";

/// The keys of the texts that are lists of names, and how many each holds.
const LISTS: [(&str, usize); 2] = [("month_names", 12), ("weekday_names", 7)];

/// What the keys of the patterns begin with by which dates and times are written.
const PATTERN: &str = "written_";

impl Language {
    fn is_right_to_left(&self) -> bool {
        self.text(NAME).is_some_and(is_right_to_left)
    }

    /// A text as it is shown: where the language is written from right to left, what is filled in is set apart.
    fn shown(&self, key: &str, text: &str) -> String {
        // The parts of a date follow the language's own direction, and the date is set apart as a whole.
        match self.is_right_to_left() && !key.starts_with(PATTERN) {
            true => isolated(text),
            false => text.to_owned(),
        }
    }
}

/// The interface's words in every language of the trial, each with what is corrected for somebody who answers for another.
pub struct Words(Vec<(Language, Corrections)>);

/// One language as it is packed: its tag, its direction where one is needed, and its texts in the order of the keys.
type Packed = (String, Option<&'static str>, Vec<String>);

/// Reads the words of the interface.
///
/// The languages are those that the trial speaks. Their words are in `folder`, and in the trial's own
/// folder `words` where it has one: a file there brings a language that `folder` has not, or says a few
/// of its texts otherwise.
///
/// # Errors
///
/// When the files do not have the same keys with the same placeholders, or a language has none.
pub fn words(folder: &Path, trial: &Path) -> Result<Words, Problems> {
    let mut problems = Problems::default();
    let own = trial.join("words");
    let spoken = locale_files(&trial.join("locales"), &mut problems);
    let places = Places { folder, own: &own };
    let languages = places.read(&spoken, &text, &mut problems);
    if own.exists() {
        for path in locale_files(&own, &mut problems) {
            if !spoken
                .iter()
                .any(|locale| locale.file_name() == path.file_name())
            {
                let what = "is of a language that the trial does not speak";
                problems.add(&path, 0, what, "add its file to locales/, or take it out");
            }
        }
    }
    let languages = languages.into_iter().map(|language| {
        let corrected = corrections::of_words(&language, &places, rules(&language), &mut problems);
        (language, corrected)
    });
    let languages = languages.collect();
    problems.or(Words(languages))
}

/// The text that an entry is, be it blank.
fn text(entry: &Node, problems: &mut Problems) -> Option<&'static str> {
    let text = entry.any_text(problems)?;
    let list = LISTS.iter().find(|(key, _)| *key == entry.key());
    if let Some((_, count)) = list.filter(|(_, count)| text.split(BETWEEN_NAMES).count() != *count)
    {
        let remedy = format!("give {count}, with a `{BETWEEN_NAMES}` between each two");
        entry.problem(problems, "has not as many names as there are", remedy);
    }
    Some(text)
}

/// The rules by which a language speaks to somebody who answers for another; none where it has no such rules.
fn rules(language: &Language) -> &'static str {
    language.text(SOMEONE_ELSE).unwrap_or_default()
}

impl Words {
    /// The rules of a language.
    pub fn rules(&self, tag: &str) -> &'static str {
        let found = self.0.iter().find(|(words, _)| words.tag == tag);
        found.map(|(words, _)| rules(words)).unwrap_or_default()
    }

    /// Every language, and every language for somebody who answers for another.
    pub fn packed(&self) -> [Vec<Packed>; 2] {
        let own = |words: &Language, key: &str, text: &str| words.shown(key, text);
        let every = |said: &dyn Fn(&Language, &Corrections, &str, &str) -> String| {
            let languages = self.0.iter();
            let packed = languages.map(|(words, corrected)| {
                self.language(words, &|key, text| said(words, corrected, key, text))
            });
            packed.collect()
        };
        [
            every(&|words, _, key, text| own(words, key, text)),
            every(&|words, corrected, key, text| {
                own(words, key, &corrected.said(text, rules(words)))
            }),
        ]
    }

    fn language(&self, language: &Language, said: &dyn Fn(&str, &str) -> String) -> Packed {
        // In the order of the first language's keys, whatever the order of this language's file.
        let texts = self
            .shown()
            .filter_map(|(key, _)| Some(said(key, language.text(key)?)));
        let direction = match language.is_right_to_left() {
            true => "rtl",
            false => "ltr",
        };
        // A build whose languages all run from left to right has no word of it.
        let needed = self.0.iter().any(|(words, _)| words.is_right_to_left());
        (
            language.tag.clone(),
            needed.then_some(direction),
            texts.collect(),
        )
    }

    /// The keys of the texts that are shown, with the first language's texts.
    fn shown(&self) -> impl Iterator<Item = &(String, &'static str)> {
        let first = self.0.first().into_iter();
        let texts = first.flat_map(|(first, _)| &first.texts);
        texts.filter(|(key, _)| key != SOMEONE_ELSE)
    }

    /// The source of a method for each key, which gives its text.
    pub fn keys(&self) -> String {
        let names: Vec<Ident> = self
            .shown()
            .map(|(key, _)| Ident::new(key, Span::call_site()))
            .collect();
        let docs = self.shown().map(|(_, text)| format!("“{text}”"));
        let indices = 0..names.len();
        quote! {
            const KEYS: &[&str] = &[#(stringify!(#names)),*];

            impl Words {
                #(#[doc = #docs] pub fn #names(&self) -> &'static str { self.texts[#indices] })*
            }
        }
        .to_string()
    }
}
