use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Ident, Span};
use quote::quote;

use crate::{Problems, is_right_to_left, isolated, language, locale_files, parse, placeholders};
use prescreen_core::trial::BETWEEN_NAMES;

use super::about_someone_else;

/// The key under which a language says its own name.
const NAME: &str = "language_name";

/// The key of the rules by which texts are told to somebody who answers for another.
const SOMEONE_ELSE: &str = "someone_else";

/// The keys of the texts that are lists of names, and how many each holds.
const LISTS: [(&str, usize); 2] = [("month_names", 12), ("weekday_names", 7)];

/// What the keys of the patterns begin with by which dates and times are written.
const PATTERN: &str = "written_";

/// One language's texts by their keys.
struct Language {
    tag: String,
    texts: Vec<(String, &'static str)>,
}

impl Language {
    fn text(&self, key: &str) -> Option<&'static str> {
        let found = self.texts.iter().find(|(own, _)| own == key);
        found.map(|(_, text)| *text)
    }

    fn is_right_to_left(&self) -> bool {
        self.text(NAME).is_some_and(is_right_to_left)
    }
}

/// The interface's words in every language of the trial.
pub struct Words(Vec<Language>);

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
    let mut languages: Vec<Language> = Vec::new();
    let own = trial.join("words");
    let spoken = locale_files(&trial.join("locales"), &mut problems);
    for locale in &spoken {
        let tag = language(locale);
        let file = format!("{tag}.toml");
        let files: Vec<PathBuf> = [folder, &own]
            .into_iter()
            .map(|folder| folder.join(&file))
            .filter(|path| path.exists())
            .collect();
        if files.is_empty() {
            let remedy = format!("add {}", own.join(&file).display());
            problems.add(locale, 0, "has no words of the interface beside it", remedy);
            continue;
        }
        let read = read(&files, tag, languages.first(), &mut problems);
        languages.push(read);
    }
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
    problems.or(Words(languages))
}

/// Reads one language out of its files, of which a later one says some texts otherwise.
fn read(
    files: &[PathBuf],
    tag: String,
    first: Option<&Language>,
    problems: &mut Problems,
) -> Language {
    let mut read = Language {
        tag,
        texts: Vec::new(),
    };
    for (index, path) in files.iter().enumerate() {
        let source = fs::read_to_string(path).unwrap_or_default();
        let Some(document) = parse(path, &source, problems) else {
            continue;
        };
        let root = document.root();
        for entry in root.entries() {
            let Some(text) = entry.any_text(problems) else {
                continue;
            };
            let earlier = read.text(entry.key());
            let known = earlier.or(first.and_then(|first| first.text(entry.key())));
            match known {
                None if index > 0 || first.is_some() => {
                    let remedy = "take it out, or add it there";
                    entry.problem(problems, "stands in no other language", remedy);
                    continue;
                }
                Some(known) if placeholders(known) != placeholders(text) => entry.problem(
                    problems,
                    "has other {placeholders} than the first language",
                    "use the same ones",
                ),
                _ => {}
            }
            let list = LISTS.iter().find(|(key, _)| *key == entry.key());
            if let Some(&(_, count)) =
                list.filter(|(_, count)| text.split(BETWEEN_NAMES).count() != *count)
            {
                let remedy = format!("give {count}, with a `{BETWEEN_NAMES}` between each two");
                entry.problem(problems, "has not as many names as there are", remedy);
            }
            match read.texts.iter_mut().find(|(key, _)| key == entry.key()) {
                Some((_, earlier)) => *earlier = text,
                None => read.texts.push((entry.key().to_owned(), text)),
            }
        }
        // What this file need not say an earlier one has said.
        for (key, _) in first.into_iter().flat_map(|first| &first.texts) {
            if read.text(key).is_none() {
                root.table(key, problems);
            }
        }
    }
    read
}

impl Words {
    /// The rules by which a language speaks to somebody who answers for another; none where it has no such rules.
    pub fn rules(&self, language: &str) -> &'static str {
        let found = self.0.iter().find(|words| words.tag == language);
        found
            .and_then(|words| words.text(SOMEONE_ELSE))
            .unwrap_or_default()
    }

    /// Every language, and every language for somebody who answers for another.
    pub fn packed(&self) -> [Vec<Packed>; 2] {
        let own: Vec<Packed> = self.0.iter().map(|words| self.language(words)).collect();
        let told = own.iter().map(|(tag, direction, texts)| {
            let rules = self.rules(tag);
            let texts = texts.iter().map(|text| about_someone_else(text, rules));
            (tag.clone(), *direction, texts.collect())
        });
        let told = told.collect();
        [own, told]
    }

    fn language(&self, language: &Language) -> Packed {
        let turned = language.is_right_to_left();
        // In the order of the first language's keys, whatever the order of this language's file.
        let texts = self.shown().filter_map(|(key, _)| {
            let text = language.text(key)?;
            // The parts of a date follow the language's own direction, and the date is set apart as a whole.
            let set_apart = turned && !key.starts_with(PATTERN);
            Some(if set_apart {
                isolated(text)
            } else {
                text.to_owned()
            })
        });
        let direction = match turned {
            true => "rtl",
            false => "ltr",
        };
        // A build whose languages all run from left to right has no word of it.
        let needed = self.0.iter().any(Language::is_right_to_left);
        (
            language.tag.clone(),
            needed.then_some(direction),
            texts.collect(),
        )
    }

    /// The keys of the texts that are shown, with the first language's texts.
    fn shown(&self) -> impl Iterator<Item = &(String, &'static str)> {
        let first = self.0.first().into_iter();
        let texts = first.flat_map(|first| &first.texts);
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
