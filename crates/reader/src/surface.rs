//! Words that stand beside the widget: on the pages around it, in the scripts that show it, in the review pack. The program
//! holds none of them.

use std::{fs, path::Path};

use crate::words::Places;
use crate::{Node, Problems, language, locale_files, parse, placeholders};

/// The surface that every trial has, and the table of a trial's words for it.
pub const PAGES: &str = "pages";

/// What a trial says of itself under [`PAGES`]: whether it has to name the telephone number.
const OF_TRIAL: [(&str, bool); 4] = [
    ("description", false),
    ("study", false),
    (FALLBACK, true),
    ("snippet", true),
];

/// What shows while the questions do not.
const FALLBACK: &str = "fallback";

/// What is filled into any of these words from `trial.toml`.
const FACTS: [&str; 7] = [
    "id",
    "registry",
    "name",
    "hospital",
    "phone",
    "phone_abroad",
    "tel",
];

/// A text with its key.
type Text = (String, &'static str);
type Texts = Vec<Text>;

/// Where words stand, by the name of their folder in `crates/words/locales/`.
pub struct Surface {
    pub name: &'static str,
    /// What is filled into them beside the facts of the trial.
    pub filled: &'static [&'static str],
}

/// The words of one language on a surface.
#[derive(Debug)]
pub struct Spoken {
    /// BCP 47, such as `zh-Hans`.
    pub language: String,
    /// By their keys, in the order of the file.
    pub texts: Texts,
}

impl Spoken {
    /// The text with this key.
    pub fn text(&self, key: &str) -> Option<&'static str> {
        let found = self.texts.iter().find(|(own, _)| own == key);
        found.map(|(_, text)| *text)
    }
}

/// Reads the words of a surface in the languages of the trial in `trial`. They are in a folder of `words`, and in one of the
/// trial's folder `words` where it has one. Only on [`PAGES`] does every language have to have them, with those that the
/// trial says of itself there.
///
/// # Errors
///
/// When the files do not have the same keys with the same placeholders, hold a blank text or a placeholder that nothing is
/// known of; or when the trial does not say what pages need, or leaves the telephone number out where it is needed.
pub fn surface(surface: &Surface, words: &Path, trial: &Path) -> Result<Vec<Spoken>, Problems> {
    let mut problems = Problems::default();
    let (folder, own) = (
        words.join(surface.name),
        trial.join("words").join(surface.name),
    );
    let places = Places {
        folder: &folder,
        own: &own,
    };
    let is_pages = surface.name == PAGES;
    let mut locales = locale_files(&trial.join("locales"), &mut problems);
    locales.retain(|locale| is_pages || !places.files(&language(locale)).is_empty());
    let text = |entry: &Node, problems: &mut Problems| known(entry, surface.filled, problems);
    let read = places.read(&locales, &text, &mut problems);
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
    problems.or(spoken)
}

/// The text that an entry is, with no placeholder but these and the facts.
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

/// What a trial says of itself on pages, from one of its files of words. The fallback, which stands in every language at
/// once, may be shorter than in the `first` one.
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
