//! What the program has read so far. In the browser it begins with the bare trial and reads one pack after another; elsewhere
//! all packs are built in.

use std::sync::{LazyLock, PoisonError, RwLock};

use prescreen_core::trial::{LanguagePack, Pack, Texts, Trial};
use serde::Deserialize;

use super::{LANGUAGES, Words, language};

/// Every pack under its name, as the build makes a file of each: a language's tag, or `more`.
#[cfg(not(target_arch = "wasm32"))]
pub static PACKS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// What has been read so far. Nothing of it is ever changed: each pack makes a new one.
#[derive(Clone)]
pub(crate) struct Loaded {
    pub trial: &'static Trial,
    /// The interface's texts in the languages that are here, in the order of all, whichever came first.
    pub words: Vec<Words>,
    /// Both kinds of texts in caregiver wording, likewise.
    pub someone_else: Vec<(&'static Texts, Words)>,
}

static LOADED: LazyLock<RwLock<&'static Loaded>> =
    LazyLock::new(|| RwLock::new(Box::leak(Box::new(at_first()))));

/// What has been read so far.
pub(crate) fn loaded() -> &'static Loaded {
    *LOADED.read().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(target_arch = "wasm32")]
fn at_first() -> Loaded {
    bare()
}

#[cfg(not(target_arch = "wasm32"))]
fn at_first() -> Loaded {
    let packs = PACKS.iter().map(|(_, bytes)| {
        let pack: Pack = baked(bytes).expect("the build script serialized it from the same type");
        pack
    });
    packs.fold(bare(), Loaded::with)
}

fn bare() -> Loaded {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/trial.postcard"));
    let trial: Trial = baked(bytes).expect("the build script serialized it from the same type");
    Loaded {
        trial: Box::leak(Box::new(trial)),
        words: Vec::new(),
        someone_else: Vec::new(),
    }
}

/// Deserializes data that the build has serialized.
fn baked<T: Deserialize<'static>>(bytes: &'static [u8]) -> postcard::Result<T> {
    postcard::from_bytes(bytes)
}

/// Reads one more pack, whose bytes are kept.
///
/// # Errors
///
/// If it is none, or one of another build.
pub fn learn(pack: Vec<u8>) -> Result<(), String> {
    let pack: Pack =
        baked(pack.leak()).map_err(|error| format!("a pack cannot be read: {error}"))?;
    let now = Box::leak(Box::new(loaded().clone().with(pack)));
    *LOADED.write().unwrap_or_else(PoisonError::into_inner) = now;
    Ok(())
}

impl Loaded {
    fn with(self, pack: Pack) -> Loaded {
        match pack {
            Pack::Language(pack) => self.with_language(*pack),
            Pack::More(more) => Loaded {
                trial: Box::leak(Box::new(self.trial.with_more(more))),
                ..self
            },
        }
    }

    fn with_language(mut self, pack: LanguagePack) -> Loaded {
        let [own, for_someone_else] = pack.texts;
        let [words, words_for_someone_else] = pack.words;
        let Some(language) = language::known(own.language) else {
            return self;
        };
        if self
            .words
            .iter()
            .any(|words| words.language == language.tag)
        {
            return self;
        }
        let words_of = |texts: Vec<&'static str>| Words {
            language: language.tag,
            direction: language.direction,
            texts: texts.leak(),
        };
        let before = LANGUAGES
            .iter()
            .take_while(|other| other.tag != language.tag);
        let at = before
            .filter(|other| self.words.iter().any(|words| words.language == other.tag))
            .count();
        self.words.insert(at, words_of(words));
        let for_someone_else = Box::leak(Box::new(for_someone_else));
        self.someone_else
            .insert(at, (for_someone_else, words_of(words_for_someone_else)));
        Loaded {
            trial: Box::leak(Box::new(self.trial.with_texts(own))),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(name: &str) -> Pack {
        let (_, bytes) = PACKS.iter().find(|(other, _)| *other == name).expect(name);
        baked(bytes).expect(name)
    }

    #[test]
    fn languages_keep_their_order_whichever_comes_first() {
        let names = LANGUAGES.iter().rev().map(|language| pack(language.tag));
        let all = names.fold(bare(), Loaded::with);
        let order: Vec<_> = all.words.iter().map(|words| words.language).collect();
        let expected: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
        assert_eq!(order, expected);
        let texts = all.trial.texts.iter().map(|texts| texts.language);
        assert_eq!(texts.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_are_in_the_language_asked_for_where_it_came_alone() {
        let alone = bare().with(pack("zh-Hans")).with(pack("more"));
        let whole = loaded().trial;
        let studies = whole.studies.expect("this trial lists studies");
        for country in studies.countries {
            let name = |trial: &Trial| trial.place_name(country.names, "zh-Hans");
            assert_eq!(name(alone.trial), name(whole));
        }
        for medicine in 0..whole.medicines.len() {
            let name = |trial: &Trial| trial.medicine_name(medicine, "zh-Hans");
            assert_eq!(name(alone.trial), name(whole));
        }
    }
}
