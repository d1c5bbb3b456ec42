use serde::{Deserialize, Serialize};

use super::{Heading, Medicine, Record, Studies, Texts, Trial};
use crate::{
    lists::list,
    screening::{CriterionId, List},
};

/// A part of a trial that a program can begin without, as a file of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Pack {
    Language(Box<LanguagePack>),
    More(More),
}

/// All texts of one language, each in the person's own wording and in that for a caregiver.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct LanguagePack {
    pub texts: [Texts; 2],
    /// The interface's texts, in the order of their keys.
    pub words: [Vec<&'static str>; 2],
}

/// What no question needs: the registry's wording, and the lists to look things up in.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct More {
    pub records: List<CriterionId, Record>,
    #[serde(deserialize_with = "list")]
    pub headings: &'static [Heading],
    #[serde(deserialize_with = "list")]
    pub medicines: &'static [Medicine],
    pub studies: Option<Studies>,
}

impl Trial {
    /// The trial without its texts and without what is in [`More`], and that.
    ///
    /// ```
    /// use prescreen_words::trials::TRIAL;
    ///
    /// let (bare, more) = TRIAL.split();
    /// assert!(bare.medicines.is_empty() && bare.lacks_more());
    /// assert_eq!(bare.with_more(more).medicines.len(), TRIAL.medicines.len());
    /// ```
    pub fn split(&self) -> (Trial, More) {
        let more = More {
            records: self.records,
            headings: self.headings,
            medicines: self.medicines,
            studies: self.studies,
        };
        let records = self.records.iter().map(|record| Record {
            sentences: &[],
            source: None,
            ..*record
        });
        let bare = Trial {
            records: List::new(records.collect::<Vec<_>>().leak()),
            headings: &[],
            medicines: &[],
            studies: None,
            texts: &[],
            ..*self
        };
        (bare, more)
    }

    /// Whether what is in [`More`] is not here.
    pub fn lacks_more(&self) -> bool {
        self.records
            .iter()
            .all(|record| record.sentences.is_empty())
    }

    /// The trial with what it was split from.
    pub fn with_more(self, more: More) -> Trial {
        Trial {
            records: more.records,
            headings: more.headings,
            medicines: more.medicines,
            studies: more.studies,
            ..self
        }
    }

    /// The trial with the texts of one more language, in the order of its languages.
    pub fn with_texts(self, texts: Texts) -> Trial {
        let all = self.languages.iter().filter_map(|language| {
            let here = || self.texts.iter().find(|texts| texts.language == *language);
            (texts.language == *language)
                .then_some(texts)
                .or_else(|| here().copied())
        });
        Trial {
            texts: all.collect::<Vec<_>>().leak(),
            ..self
        }
    }
}
