//! What a trial is: its facts, its decision table, its screens and its words.
//!
//! A trial is data, one folder in `trials/`: `record.txt` (the registry's own text), `trial.toml`
//! (facts, criteria, questions, what each answer means), `medicines.toml` where it has one (which
//! medicine belongs to what), `locales/` (the words, a file a language), and `words/` where it has one
//! (the interface's own words in a language that is not there yet, or other ones for this trial).
//! The crate `prescreen-reader` reads and checks such a folder; the build bakes the result into the program,
//! so that nothing is parsed in the browser.

use serde::{Deserialize, Serialize};

use crate::{
    lists::list,
    screening::{CohortId, CriterionId, Date, List, QuestionId, Rules, ScreenId, ValueId},
};

mod call;
mod medicine;
mod name_key;
mod paper;

pub use call::{Call, CallLine, CallTexts};
pub use medicine::{Clock, Medicine, MedicineClass};
pub use name_key::name_key;
pub use paper::Term;

/// Stands between the names in a text that lists some.
pub const BETWEEN_NAMES: char = '|';

/// A whole trial definition.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Trial {
    pub facts: Facts,
    pub contact: Contact,
    pub rules: Rules,
    /// The registry's words for each criterion.
    pub records: List<CriterionId, Record>,
    /// The registry's headings over sub-points.
    #[serde(deserialize_with = "list")]
    pub headings: &'static [Heading],
    /// In the order they come.
    pub screens: List<ScreenId, Screen>,
    #[serde(deserialize_with = "list")]
    pub help_lines: &'static [HelpLine],
    /// Other places to look for studies.
    #[serde(deserialize_with = "list")]
    pub links: &'static [Link],
    /// In the order of the file, which keeps like with like.
    #[serde(deserialize_with = "list")]
    pub medicine_classes: &'static [MedicineClass],
    #[serde(deserialize_with = "list")]
    pub medicines: &'static [Medicine],
    /// The ids of the papers on which terms stand, in the order shown.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub papers: &'static [&'static str],
    #[serde(deserialize_with = "list")]
    pub terms: &'static [Term],
    pub call: Call,
    /// The words, a language each.
    #[serde(deserialize_with = "list")]
    pub texts: &'static [Texts],
}

/// What the registry says of the trial as a whole.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// The registry's number, such as NCT06822881.
    pub id: &'static str,
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub other_ids: &'static [&'static str],
    pub status: &'static str,
    pub phase: &'static str,
    /// How many people it plans to treat.
    pub enrollment: u32,
    pub start: Date,
    pub planned_completion: Date,
    /// When the registry's record was last updated.
    pub last_updated: Date,
    /// When the record was copied here.
    pub copied: Date,
    /// The SHA-256 of that copy, `record.txt`, in hexadecimal digits.
    pub record_sha256: &'static str,
    /// The address of the record.
    pub registry: &'static str,
    /// The address of its questions as a FHIR questionnaire.
    pub questionnaire: &'static str,
}

impl Facts {
    /// The registry's number and every other id, with a text between them.
    ///
    /// ```
    /// use prescreen_words::trials::TRIAL;
    ///
    /// assert_eq!(TRIAL.facts.ids(", "), "NCT06822881, CT1190B-CG11002_03");
    /// ```
    pub fn ids(&self, between: &str) -> String {
        [&[self.id], self.other_ids].concat().join(between)
    }
}

/// Whom the record names for questions.
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
    /// The language in which the telephone is answered.
    pub speaks: &'static str,
    /// The hospital's time, in hours ahead of UTC.
    pub utc_offset_hours: i8,
}

/// The registry's own words for one criterion.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Record {
    /// A paragraph each.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub sentences: &'static [&'static str],
    /// Where they come from, when it is not `record.txt`.
    pub source: Option<&'static str>,
    /// Whether help lines stand beside it.
    pub help_lines: bool,
}

/// A heading of the registry's over sub-points, such as `SLE-I6`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Heading {
    pub id: &'static str,
    pub record: Record,
    /// The first criterion under it.
    pub first: CriterionId,
}

/// Questions that are asked together.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Screen {
    pub id: &'static str,
    /// It belongs to the first minute.
    pub quick: bool,
    #[serde(deserialize_with = "list")]
    pub questions: &'static [QuestionId],
    /// Whether help lines stand on it.
    pub help_lines: bool,
}

/// A number to call in a crisis.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct HelpLine {
    pub id: &'static str,
    /// Empty where there is no one number.
    pub number: &'static str,
    /// When the number was last checked against `source`.
    pub checked: Date,
    pub source: &'static str,
}

/// A place on the web that a person may open.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Link {
    pub id: &'static str,
    pub url: &'static str,
}

/// A trial's words in one language, in the order of the lists they belong to. A text that does
/// not apply is empty.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Texts {
    /// BCP 47, such as `zh-Hans`.
    pub language: &'static str,
    pub title: &'static str,
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub about: &'static [&'static str],
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub study: &'static [&'static str],
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
}

impl Texts {
    /// The names of a unit of measure.
    pub fn unit(&self, id: &str) -> &'static [&'static str] {
        let unit = self.units.iter().find(|unit| unit.id == id);
        unit.map(|unit| unit.names).unwrap_or_default()
    }
}

/// The words of one unit of measure.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Unit {
    pub id: &'static str,
    /// The first is shown beside the field; all are accepted after a typed number.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub names: &'static [&'static str],
}

/// The words of one question.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct QuestionTexts {
    /// Its name in lists.
    pub short: &'static str,
    /// The question itself.
    pub legend: &'static str,
    pub hint: &'static str,
    /// Why it is asked.
    pub why: &'static str,
    /// Where the answer can be found.
    pub find: &'static str,
    /// What the date is that it asks for.
    pub date: &'static str,
    pub values: List<ValueId, ValueTexts>,
}

/// The words of one answer.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ValueTexts {
    pub label: &'static str,
    pub hint: &'static str,
    /// Why it stands in the way.
    pub reason: &'static str,
    /// What could change.
    pub change: &'static str,
    /// What to know although it does not stand in the way.
    pub note: &'static str,
}

/// The words of one criterion.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CriterionTexts {
    pub plain: &'static str,
    /// How the study team finds out, where only it can.
    pub test: &'static str,
}

/// A text to show, point at or say aloud to someone who speaks its language.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Spoken {
    pub text: &'static str,
    /// How to say it, where its letters do not tell; empty in every language but Chinese.
    pub pinyin: &'static str,
}
