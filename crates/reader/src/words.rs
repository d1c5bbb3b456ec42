//! Texts in files with the same keys, one file a language.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{Node, Problems, language, parse, placeholders};

/// The table of corrections to the caregiver wording.
pub const CORRECTED: &str = "someone_else_texts";

/// The folders that hold the texts of one part of the product.
pub struct WordFolders<'a> {
    /// The folder that all trials share.
    pub folder: &'a Path,
    /// The trial's own folder: a file there adds a language or replaces some texts.
    pub own: &'a Path,
}

impl WordFolders<'_> {
    /// The files of a language; texts in a later one replace those of an earlier one.
    pub fn files(&self, tag: &str) -> Vec<PathBuf> {
        let files = [self.folder, self.own].map(|folder| folder.join(format!("{tag}.toml")));
        files.into_iter().filter(|path| path.exists()).collect()
    }

    /// Reads the texts in each language of the trial's `locales`. `check` extracts the text of an entry and reports further
    /// problems with it.
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
    /// A BCP 47 tag, such as `zh-Hans`.
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

/// Reads one language from its files.
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
    for (index, path) in files.iter().enumerate() {
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
            match read.texts.iter_mut().find(|(key, _)| key == entry.key()) {
                Some((_, earlier)) => *earlier = text,
                None => read.texts.push((entry.key().to_owned(), text)),
            }
        }
        // A key is missing unless this file or an earlier one has it.
        for (key, _) in first.into_iter().flat_map(|first| &first.texts) {
            if read.text(key).is_none() {
                root.table(key, problems);
            }
        }
    }
    read
}
