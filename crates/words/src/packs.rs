//! What the program has read so far. In the browser it begins with the bare trial and reads one pack after another; elsewhere
//! all packs are built in.

use std::sync::RwLock;

use prescreen_core::trial::{LanguagePack, Pack, Texts, Trial};
use serde::Deserialize;

use super::{Words, language};

/// Every pack under its name, as the build makes a file of each: a language's tag, or `more`.
#[cfg(not(target_arch = "wasm32"))]
pub static PACKS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// What has been read so far. Nothing of it is ever changed: each pack makes a new one.
#[derive(Clone)]
pub(crate) struct Loaded {
    pub trial: &'static Trial,
    /// The interface's texts in the languages that are here.
    pub words: Vec<Words>,
    /// Both kinds of texts in caregiver wording.
    pub someone_else: Vec<(&'static Texts, Words)>,
}

static LOADED: RwLock<Option<&'static Loaded>> = RwLock::new(None);

/// What has been read so far.
pub(crate) fn loaded() -> &'static Loaded {
    let there = LOADED
        .read()
        .map_or_else(|held| *held.into_inner(), |held| *held);
    there.unwrap_or_else(|| keep(at_first()))
}

fn keep(now: Loaded) -> &'static Loaded {
    let now: &'static Loaded = Box::leak(Box::new(now));
    match LOADED.write() {
        Ok(mut held) => *held = Some(now),
        Err(held) => *held.into_inner() = Some(now),
    }
    now
}

#[cfg_attr(target_arch = "wasm32", expect(unused_mut))]
fn at_first() -> Loaded {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/trial.postcard"));
    let trial: Trial = baked(bytes).expect("the build script serialized it from the same type");
    let mut all = Loaded {
        trial: Box::leak(Box::new(trial)),
        words: Vec::new(),
        someone_else: Vec::new(),
    };
    #[cfg(not(target_arch = "wasm32"))]
    for (_, bytes) in PACKS {
        all = all.with(baked(bytes).expect("the build script serialized it from the same type"));
    }
    all
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
    keep(loaded().clone().with(pack));
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
        self.words.push(words_of(words));
        self.someone_else.push((
            Box::leak(Box::new(for_someone_else)),
            words_of(words_for_someone_else),
        ));
        Loaded {
            trial: Box::leak(Box::new(self.trial.with_texts(own))),
            ..self
        }
    }
}
