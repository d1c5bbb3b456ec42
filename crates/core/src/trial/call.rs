use serde::{Deserialize, Serialize};

use super::Spoken;
use crate::lists::list;

/// What is said on the telephone: the ids of its lines, in order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Call {
    /// What the person says or asks.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub say: &'static [&'static str],
    /// What the study team may ask.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub asked: &'static [&'static str],
    /// Polite ways through and out.
    #[serde(deserialize_with = "list", borrow = "'static")]
    pub close: &'static [&'static str],
}

impl Call {
    /// No lines, as in a trial that has no call card.
    pub const NONE: Call = Call {
        say: &[],
        asked: &[],
        close: &[],
    };
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
    /// All of them, one after the other.
    pub fn lines(&self) -> impl Iterator<Item = &'static Spoken> {
        self.say.iter().chain(self.asked).chain(self.close)
    }
}
