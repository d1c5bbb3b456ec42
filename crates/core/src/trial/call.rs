use serde::{Deserialize, Serialize};

use super::Spoken;
use crate::{lists::list, screening::QuestionId};

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
}

/// One line of a [`Call`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallLine {
    pub id: &'static str,
    /// The questions whose answers are shown below it, in order.
    #[serde(deserialize_with = "list")]
    pub questions: &'static [QuestionId],
}

impl Call {
    /// No lines, for a trial without a call card.
    pub const NONE: Call = Call {
        say: &[],
        asked: &[],
        close: &[],
    };

    /// All lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &'static CallLine> {
        self.say.iter().chain(self.asked).chain(self.close)
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
}

impl CallTexts {
    /// All lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &'static Spoken> {
        self.say.iter().chain(self.asked).chain(self.close)
    }
}
