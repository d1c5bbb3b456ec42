//! A trial as data: its facts, decision table, screens and texts.
//!
//! Each trial is a folder in `trials/`: `record.txt` (the registry's text), `trial.toml` (facts,
//! criteria, questions and the effects of each answer), optionally `medicines.toml` (medicines and
//! their classes) and `studies.toml` (other studies), `locales/` (the texts, one file a language), and optionally `words/` (interface
//! texts in a further language, or replacements for this trial). Questions can take their answers and
//! texts from `trials/library/`, which trials share. The crate `prescreen-reader` reads and checks such
//! a folder; the build embeds the result in the program, so that the browser parses no TOML.

use serde::{Deserialize, Serialize};

use crate::{
    lists::list,
    screening::{CohortId, CriterionId, Date, List, QuestionId, Rules, ScreenId, ValueId},
};

mod call;
mod medicine;
mod name_key;
mod packs;
mod paper;
mod studies;

pub use call::{Call, CallLine, CallTexts};
pub use medicine::{Clock, Medicine, MedicineClass};
pub use name_key::name_key;
pub use packs::{LanguagePack, More, Pack};
pub use paper::Term;
pub use studies::{City, Country, Recruits, Studies, Study};

/// The separator in a text that is a list of names.
pub const BETWEEN_NAMES: char = '|';

/// The definition of a trial.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Trial {
    pub facts: Facts,
    pub contact: Contact,
    pub rules: Rules,
    /// The registry's wording of each criterion.
    pub records: List<CriterionId, Record>,
    /// The registry's headings over sub-points.
    #[serde(deserialize_with = "list")]
    pub headings: &'static [Heading],
    /// In the order in which they are shown.
    pub screens: List<ScreenId, Screen>,
    #[serde(deserialize_with = "list")]
    pub help_lines: &'static [HelpLine],
    /// Other websites with studies.
    #[serde(deserialize_with = "list")]
    pub links: &'static [Link],
    /// In the order of the file, which groups similar classes.
    #[serde(deserialize_with = "list")]
    pub medicine_classes: &'static [MedicineClass],
    #[serde(deserialize_with = "list")]
    pub medicines: &'static [Medicine],
    /// The ids of the papers that hold the terms, in the order shown.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub papers: &'static [&'static str],
    #[serde(deserialize_with = "list")]
    pub terms: &'static [Term],
    pub call: Call,
    /// Other studies to look at, if the folder lists any.
    pub studies: Option<Studies>,
    /// The tags of all languages that it has texts in.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub languages: &'static [&'static str],
    /// The texts of each language that is here, in the order of the languages.
    #[serde(deserialize_with = "list")]
    pub texts: &'static [Texts],
}

/// The registry's facts about the trial.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// The registry's id, such as NCT06822881.
    pub id: &'static str,
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub other_ids: &'static [&'static str],
    pub status: &'static str,
    pub phase: &'static str,
    /// The planned number of participants.
    pub enrollment: u32,
    pub start: Date,
    pub planned_completion: Date,
    /// When the registry's record was last updated.
    pub last_updated: Date,
    /// When the record was copied here.
    pub copied: Date,
    /// What the registry has said since the update that was copied, where that is known.
    pub still_recruiting: Option<StillRecruiting>,
    /// The SHA-256 of that copy, `record.txt`, in hexadecimal digits.
    pub record_sha256: &'static str,
    /// The URL of the record.
    pub registry: &'static str,
    /// The canonical URI of the FHIR questionnaire.
    pub questionnaire: &'static str,
}

impl Facts {
    /// All ids, the registry's first, joined with a separator.
    ///
    /// ```
    /// use prescreen_words::trials::TRIAL;
    ///
    /// assert_eq!(TRIAL.facts.ids(", "), "NCT06822881, CT1190B-CG11002_03");
    /// ```
    pub fn ids(&self, separator: &str) -> String {
        [&[self.id], self.other_ids].concat().join(separator)
    }
}

/// That the registry's entry, newer than the copy, lists the trial as recruiting.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct StillRecruiting {
    /// When the registry's entry was last updated.
    pub updated: Date,
    /// The day on which it listed the trial as recruiting.
    pub seen: Date,
    /// Where it was seen.
    pub source: &'static str,
}

/// The contact that the record names.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Contact {
    pub name: &'static str,
    pub hospital: &'static str,
    /// As the record writes it.
    pub phone: &'static str,
    /// The same number as dialled from abroad.
    pub phone_abroad: &'static str,
    /// The same number for a `tel:` link.
    pub tel: &'static str,
    /// The language in which the telephone is answered, as a BCP 47 tag.
    pub speaks: &'static str,
    /// The hospital's time zone, in hours ahead of UTC.
    pub utc_offset_hours: i8,
}

/// The registry's wording of one criterion.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Record {
    /// One for each paragraph.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub sentences: &'static [&'static str],
    /// Their source, if it is not `record.txt`.
    pub source: Option<&'static str>,
    /// Whether help lines are shown beside it.
    pub help_lines: bool,
}

/// A heading of the registry over sub-points, such as `SLE-I6`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Heading {
    pub id: &'static str,
    pub record: Record,
    /// The first criterion under it.
    pub first: CriterionId,
}

/// A screen of questions that are asked together.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Screen {
    pub id: &'static str,
    /// Whether it is part of the quick check.
    pub quick: bool,
    #[serde(deserialize_with = "list")]
    pub questions: &'static [QuestionId],
    /// Whether help lines are shown on it.
    pub help_lines: bool,
}

/// A telephone number for people in a crisis.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct HelpLine {
    pub id: &'static str,
    /// Empty if no single number applies.
    pub number: &'static str,
    /// When the number was last checked against `source`.
    pub checked: Date,
    pub source: &'static str,
}

/// A link to another website.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Link {
    pub id: &'static str,
    pub url: &'static str,
}

/// A trial's texts in one language, in the order of the lists they belong to. A text that does not
/// apply is empty.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Texts {
    /// A BCP 47 tag, such as `zh-Hans`.
    pub language: &'static str,
    pub title: &'static str,
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub about: &'static [&'static str],
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub study: &'static [&'static str],
    /// What taking part means, in a line for those who may be able to.
    pub taking_part: &'static str,
    pub contact: &'static str,
    #[serde(borrow = "'static")]
    pub cohorts: List<CohortId, &'static str>,
    #[serde(deserialize_with = "list")]
    pub units: &'static [Unit],
    #[serde(borrow = "'static")]
    pub screens: List<ScreenId, &'static str>,
    pub questions: List<QuestionId, QuestionTexts>,
    pub criteria: List<CriterionId, CriterionTexts>,
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub headings: &'static [&'static str],
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub help_lines: &'static [&'static str],
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub links: &'static [&'static str],
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub medicine_classes: &'static [&'static str],
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub papers: &'static [&'static str],
    #[serde(deserialize_with = "list")]
    pub terms: &'static [Spoken],
    pub call: CallTexts,
}

impl Trial {
    /// The texts in this language, or else in the first one.
    pub fn texts(&self, language: &str) -> &'static Texts {
        let found = self.texts.iter().find(|texts| texts.language == language);
        found.unwrap_or(&self.texts[0])
    }

    /// Of what there is in each of its [`languages`](Self::languages), whether their texts are here or not, that in this one.
    fn in_language<'a, T>(&self, each: &'a [T], language: &str) -> Option<&'a T> {
        let index = self.languages.iter().position(|tag| *tag == language)?;
        each.get(index)
    }

    /// The texts in this language, if they are here.
    pub fn texts_in(&self, language: &str) -> Option<&'static Texts> {
        self.texts.iter().find(|texts| texts.language == language)
    }
}

impl Texts {
    /// The names of a unit; empty for an unknown id.
    pub fn unit(&self, id: &str) -> &'static [&'static str] {
        let unit = self.units.iter().find(|unit| unit.id == id);
        unit.map(|unit| unit.names).unwrap_or_default()
    }
}

/// The names of one unit.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Unit {
    pub id: &'static str,
    /// The first is shown beside the field; all are accepted after a number.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub names: &'static [&'static str],
}

/// The texts of one question.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct QuestionTexts {
    /// The short name, for lists.
    pub short: &'static str,
    /// The question itself.
    pub legend: &'static str,
    pub hint: &'static str,
    /// Why it is asked.
    pub why: &'static str,
    /// Where to find the answer.
    pub find: &'static str,
    /// The label of the date that it asks for.
    pub date: &'static str,
    pub values: List<ValueId, ValueTexts>,
}

/// The texts of one answer.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ValueTexts {
    pub label: &'static str,
    pub hint: &'static str,
    /// Why it is a barrier or has to be checked.
    pub reason: &'static str,
    /// The next step: what to do, or whom to ask. Empty where nothing can be done.
    pub change: &'static str,
    /// A remark for an answer that is not a barrier. One on a finding for the study team is about a medicine that the
    /// team plans around.
    pub note: &'static str,
}

/// The texts of one criterion.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CriterionTexts {
    /// The criterion in plain language.
    pub plain: &'static str,
    /// How the study team tests it, if only the team can.
    pub test: &'static str,
}

/// A text to show or say aloud to somebody who speaks its language.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Spoken {
    pub text: &'static str,
    /// The pronunciation in pinyin; empty in every language but Chinese.
    pub pinyin: &'static str,
}
