use serde::{Deserialize, Serialize};

use super::Spoken;
use crate::{
    lists::list,
    screening::{CriterionId, List, QuestionId},
};

/// The lines of the call card, in order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Call {
    /// What the person says or asks.
    #[serde(deserialize_with = "list")]
    pub say: &'static [CallLine],
    /// What the study team may ask.
    #[serde(deserialize_with = "list")]
    pub asked: &'static [CallLine],
    /// Polite phrases to keep the call going and to end it.
    #[serde(deserialize_with = "list")]
    pub close: &'static [CallLine],
    /// What to ask about everyday matters, on a sheet of its own.
    #[serde(deserialize_with = "list")]
    pub practical: &'static [CallLine],
    /// The questions whose answers a message to the team gives first, in order.
    #[serde(deserialize_with = "list")]
    pub message: &'static [QuestionId],
}

/// One line of a [`Call`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallLine {
    pub id: &'static str,
    /// The questions whose answers are shown below it, in order.
    #[serde(deserialize_with = "list")]
    pub questions: &'static [QuestionId],
    /// Whether it is for people alone who do not speak the language of those who answer.
    pub foreign: bool,
}

impl Call {
    /// No lines, for a trial without a call card.
    pub const NONE: Call = Call {
        say: &[],
        asked: &[],
        close: &[],
        practical: &[],
        message: &[],
    };

    /// All lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &'static CallLine> {
        self.say
            .iter()
            .chain(self.asked)
            .chain(self.close)
            .chain(self.practical)
    }
}

/// The lines of a [`Call`] in one language, in the same order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct CallTexts {
    #[serde(deserialize_with = "list")]
    pub say: &'static [Spoken],
    #[serde(deserialize_with = "list")]
    pub asked: &'static [Spoken],
    #[serde(deserialize_with = "list")]
    pub close: &'static [Spoken],
    #[serde(deserialize_with = "list")]
    pub practical: &'static [Spoken],
    /// What to ask about a criterion that is open; empty in a trial without a call card.
    pub points: List<CriterionId, Spoken>,
}

impl CallTexts {
    /// All lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &'static Spoken> {
        self.say
            .iter()
            .chain(self.asked)
            .chain(self.close)
            .chain(self.practical)
    }
}
