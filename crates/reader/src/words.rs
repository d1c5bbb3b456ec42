//! Words in files of the same keys, a file a language, held against each other.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{Node, Problems, language, parse, placeholders};

/// The table of the texts that are corrected for somebody who answers for another.
pub const CORRECTED: &str = "someone_else_texts";

/// Where the words of one part of the product are.
pub struct Places<'a> {
    /// The folder of the words that every trial shares.
    pub folder: &'a Path,
    /// The trial's own folder of them: a file there brings a language, or says a few texts otherwise.
    pub own: &'a Path,
}

impl Places<'_> {
    /// The files of a language, of which a later one says some texts otherwise.
    pub fn files(&self, tag: &str) -> Vec<PathBuf> {
        let files = [self.folder, self.own].map(|folder| folder.join(format!("{tag}.toml")));
        files.into_iter().filter(|path| path.exists()).collect()
    }

    /// Reads the words in each of the languages that the trial's files in `locales/` are of. `check` says what else is wrong
    /// with a text, and whether it is one.
    pub fn read(
        &self,
        locales: &[PathBuf],
        check: &dyn Fn(&Node, &mut Problems) -> Option<&'static str>,
        problems: &mut Problems,
    ) -> Vec<Language> {
        let mut languages: Vec<Language> = Vec::new();
        for locale in locales {
            let tag = language(locale);
            let files = self.files(&tag);
            if files.is_empty() {
                let file = self.own.join(format!("{tag}.toml"));
                let remedy = format!("add {}", file.display());
                problems.add(locale, 0, "has no words of the interface beside it", remedy);
                continue;
            }
            let read = read(&files, tag, languages.first(), check, problems);
            languages.push(read);
        }
        languages
    }
}

/// One language's texts by their keys.
pub struct Language {
    /// BCP 47, such as `zh-Hans`.
    pub tag: String,
    /// In the order of the file.
    pub texts: Vec<(String, &'static str)>,
}

impl Language {
    /// The text with this key.
    pub fn text(&self, key: &str) -> Option<&'static str> {
        let found = self.texts.iter().find(|(own, _)| own == key);
        found.map(|(_, text)| *text)
    }
}

/// Reads one language out of its files.
fn read(
    files: &[PathBuf],
    tag: String,
    first: Option<&Language>,
    check: &dyn Fn(&Node, &mut Problems) -> Option<&'static str>,
    problems: &mut Problems,
) -> Language {
    let mut read = Language {
        tag,
        texts: Vec::new(),
    };
    for (place, path) in files.iter().enumerate() {
        let source = fs::read_to_string(path).unwrap_or_default();
        let Some(document) = parse(path, &source, problems) else {
            continue;
        };
        let root = document.root();
        for entry in root.entries().filter(|entry| entry.key() != CORRECTED) {
            let Some(text) = check(&entry, problems) else {
                continue;
            };
            let earlier = read.text(entry.key());
            let known = earlier.or(first.and_then(|first| first.text(entry.key())));
            match known {
                None if place > 0 || first.is_some() => {
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
