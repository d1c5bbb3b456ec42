//! Texts outside the widget: on the pages around it, in the scripts that load it, in the review pack. The program contains
//! none of them.

use std::{fs, path::Path};

use crate::words::WordFolders;
use crate::{Node, Problems, language, locale_files, parse, placeholders};

/// The surface that every trial has, and the table for it in a trial's locale files.
pub const PAGES: &str = "pages";

/// The keys of a trial's own texts under [`PAGES`], and whether the text has to contain the telephone number.
const OF_TRIAL: [(&str, bool); 4] = [
    ("description", false),
    ("study", false),
    (FALLBACK, true),
    ("snippet", true),
];

/// The key of the text shown while the widget is not available.
const FALLBACK: &str = "fallback";

/// The placeholders that any of these texts may have, filled from `trial.toml`.
const FACTS: [&str; 7] = [
    "id",
    "registry",
    "name",
    "hospital",
    "phone",
    "phone_abroad",
    "tel",
];

/// A key with its text.
type Text = (String, &'static str);
type Texts = Vec<Text>;

/// A part of the product with texts of its own.
pub struct Surface {
    /// The name of its folder in `crates/words/locales/`.
    pub name: &'static str,
    /// The placeholders that its texts may have besides the facts of the trial.
    pub filled: &'static [&'static str],
}

/// The texts of a surface in one language.
#[derive(Debug)]
pub struct Spoken {
    /// A BCP 47 tag, such as `zh-Hans`.
    pub language: String,
    /// Keys and texts, in the order of the file.
    pub texts: Texts,
}

impl Spoken {
    /// The text with this key.
    pub fn text(&self, key: &str) -> Option<&'static str> {
        let found = self.texts.iter().find(|(own, _)| own == key);
        found.map(|(_, text)| *text)
    }
}

/// Reads the texts of a surface in the languages of the trial in the folder `trial`.
///
/// They are in a subfolder of `words`, and in one of the trial's own folder `words` if it has one. Only [`PAGES`] requires
/// every language, and includes the trial's own texts for it.
///
/// # Errors
///
/// If the files do not have the same keys with the same placeholders, or hold a blank text or an unknown placeholder; or if
/// one of the trial's own texts is missing, or lacks a telephone number that it needs.
pub fn surface(surface: &Surface, words: &Path, trial: &Path) -> Result<Vec<Spoken>, Problems> {
    let mut problems = Problems::default();
    let (folder, own) = (
        words.join(surface.name),
        trial.join("words").join(surface.name),
    );
    let folders = WordFolders {
        folder: &folder,
        own: &own,
    };
    let is_pages = surface.name == PAGES;
    let mut locales = locale_files(&trial.join("locales"), &mut problems);
    locales.retain(|locale| is_pages || !folders.files(&language(locale)).is_empty());
    let text = |entry: &Node, problems: &mut Problems| known(entry, surface.filled, problems);
    let read = folders.read(&locales, &text, &mut problems);
    let mut spoken: Vec<Spoken> = read
        .into_iter()
        .map(|language| Spoken {
            language: language.tag,
            texts: language.texts,
        })
        .collect();
    if is_pages {
        let mut first: Option<Texts> = None;
        for (path, spoken) in locales.iter().zip(&mut spoken) {
            let of_trial = of_trial(path, first.as_deref(), &mut problems);
            first.get_or_insert_with(|| of_trial.clone());
            spoken.texts.extend(of_trial);
        }
    }
    problems.into_result(spoken)
}

/// The text of an entry, which may have these placeholders and those of the facts.
fn known(entry: &Node, filled: &[&str], problems: &mut Problems) -> Option<&'static str> {
    let text = entry.text(problems)?;
    for name in placeholders(text) {
        if !filled.contains(&name) && !FACTS.contains(&name) {
            let all: Vec<&str> = FACTS.iter().chain(filled).copied().collect();
            let what = format!("{{{name}}} is not known here");
            entry.problem(problems, what, format!("use one of {}", all.join(", ")));
        }
    }
    Some(text)
}

/// The trial's own texts for pages, from one of its locale files. The fallback is shown in all languages at once, so that it
/// may be shorter, with fewer placeholders, than in the `first` one.
fn of_trial(path: &Path, first: Option<&[Text]>, problems: &mut Problems) -> Texts {
    let source = fs::read_to_string(path).unwrap_or_default();
    let Some(document) = parse(path, &source, problems) else {
        return Vec::new();
    };
    let Some(table) = document.root().table(PAGES, problems) else {
        return Vec::new();
    };
    table.only(&OF_TRIAL.map(|(key, _)| key), problems);
    let texts = OF_TRIAL.iter().filter_map(|(key, calls)| {
        let entry = table.table(key, problems)?;
        let text = known(&entry, &[], problems)?;
        if *calls && !placeholders(text).contains("phone") {
            let what = "does not say whom to call where the questions do not come";
            entry.problem(problems, what, "put {phone} in");
        }
        let mut first = first.into_iter().flatten();
        let same = first.find(|(own, _)| own == key && own != FALLBACK);
        if same.is_some_and(|(_, other)| placeholders(other) != placeholders(text)) {
            let what = "has other {placeholders} than the first language";
            entry.problem(problems, what, "use the same ones");
        }
        Some(((*key).to_owned(), text))
    });
    texts.collect()
}
