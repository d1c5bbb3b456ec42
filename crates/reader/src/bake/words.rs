use std::path::Path;

use proc_macro2::{Ident, Span};
use quote::quote;

use super::{Corrections, corrections};
use crate::words::{Language, WordFolders};
use crate::{Node, Problems, is_right_to_left, isolate_placeholders, leak, locale_files};
use prescreen_core::trial::BETWEEN_NAMES;

/// The key of a language's own name.
const NAME: &str = "language_name";

/// The key of the rules for caregiver wording.
const SOMEONE_ELSE: &str = "someone_else";

/// The keys of the texts that are lists of names, and the number of names.
const LISTS: [(&str, usize); 2] = [("month_names", 12), ("weekday_names", 7)];

/// The prefix of the keys of date and time patterns.
const PATTERN: &str = "written_";

impl Language {
    fn is_right_to_left(&self) -> bool {
        self.text(NAME).is_some_and(is_right_to_left)
    }

    /// A text as displayed: in a right-to-left language its placeholders are isolated.
    fn displayed(&self, key: &str, text: &str) -> String {
        // The parts of a date follow the language's own direction; the date as a whole is isolated.
        match self.is_right_to_left() && !key.starts_with(PATTERN) {
            true => isolate_placeholders(text),
            false => text.to_owned(),
        }
    }
}

/// The interface texts in every language of the trial, each with its corrections to the caregiver wording.
pub struct Words(Vec<(Language, Corrections)>);

/// Reads the interface texts in the languages of the trial.
///
/// They are in `folder`, and in the trial's own folder `words` if it has one: a file there adds a
/// language that `folder` lacks, or replaces some of its texts.
///
/// # Errors
///
/// If the files do not have the same keys with the same placeholders, or a language has no file.
pub fn words(folder: &Path, trial: &Path) -> Result<Words, Problems> {
    let mut problems = Problems::default();
    let own = trial.join("words");
    let locales = locale_files(&trial.join("locales"), &mut problems);
    let folders = WordFolders { folder, own: &own };
    let languages = folders.read(&locales, &text, &mut problems);
    if own.exists() {
        for path in locale_files(&own, &mut problems) {
            if !locales
                .iter()
                .any(|locale| locale.file_name() == path.file_name())
            {
                let what = "is of a language that the trial does not speak";
                problems.add(&path, 0, what, "add its file to locales/, or take it out");
            }
        }
    }
    let languages = languages.into_iter().map(|language| {
        let corrected = corrections::of_words(&language, &folders, rules(&language), &mut problems);
        (language, corrected)
    });
    let languages = languages.collect();
    problems.into_result(Words(languages))
}

/// The text of an entry, which may be blank.
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

/// The rules for caregiver wording of a language; empty if it has none.
fn rules(language: &Language) -> &'static str {
    language.text(SOMEONE_ELSE).unwrap_or_default()
}

impl Words {
    /// The rules for caregiver wording of a language.
    pub fn rules(&self, tag: &str) -> &'static str {
        let found = self.0.iter().find(|(words, _)| words.tag == tag);
        found.map(|(words, _)| rules(words)).unwrap_or_default()
    }

    /// The texts of a language in the order of the keys: in the person's own wording, then in caregiver wording.
    pub fn in_both_wordings(&self, tag: &str) -> [Vec<&'static str>; 2] {
        let found = self.0.iter().find(|(words, _)| words.tag == tag);
        let texts = |map: &dyn Fn(&Language, &Corrections, &str) -> String| {
            let all = found.into_iter().flat_map(|(words, corrections)| {
                // In the order of the first language's keys, whatever the order of this language's file.
                self.displayed().filter_map(move |(key, _)| {
                    let text = map(words, corrections, words.text(key)?);
                    Some(leak(&words.displayed(key, &text)))
                })
            });
            all.collect()
        };
        [
            texts(&|_, _, text| text.to_owned()),
            texts(&|words, corrections, text| corrections.caregiver_wording(text, rules(words))),
        ]
    }

    /// The tag of each language, its own name, and its direction if one of them is written from right to left.
    fn languages(&self) -> impl Iterator<Item = (&str, &'static str, Option<&'static str>)> {
        let needed = self.0.iter().any(|(words, _)| words.is_right_to_left());
        self.0.iter().map(move |(words, _)| {
            let direction = match words.is_right_to_left() {
                true => "rtl",
                false => "ltr",
            };
            (
                words.tag.as_str(),
                words.text(NAME).unwrap_or_default(),
                // A build of left-to-right languages only carries no directions.
                needed.then_some(direction),
            )
        })
    }

    /// The keys of the displayed texts, with the first language's texts.
    fn displayed(&self) -> impl Iterator<Item = &(String, &'static str)> {
        let first = self.0.first().into_iter();
        let texts = first.flat_map(|(first, _)| &first.texts);
        texts.filter(|(key, _)| key != SOMEONE_ELSE)
    }

    /// Rust source with the languages, and a method for each key that returns its text.
    pub fn source(&self) -> String {
        let languages = self.languages().map(|(tag, name, direction)| {
            let direction = match direction {
                Some(direction) => quote! { Some(#direction) },
                None => quote! { None },
            };
            quote! { Language { tag: #tag, name: #name, direction: #direction } }
        });
        let names: Vec<Ident> = self
            .displayed()
            .map(|(key, _)| Ident::new(key, Span::call_site()))
            .collect();
        let docs = self.displayed().map(|(_, text)| format!("“{text}”"));
        let indices = 0..names.len();
        quote! {
            /// All languages, English first.
            pub const LANGUAGES: &[Language] = &[#(#languages),*];

            const KEYS: &[&str] = &[#(stringify!(#names)),*];

            impl Words {
                #(#[doc = #docs] pub fn #names(&self) -> &'static str { self.text(#indices) })*
            }
        }
        .to_string()
    }
}
