use super::Spoken;

/// What is said on the telephone: its lines, in order.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// What the person says or asks.
    pub say: &'static [CallLine],
    /// What the study team may ask.
    pub asked: &'static [CallLine],
    /// Polite ways through and out.
    pub close: &'static [CallLine],
}

/// One line of a [`Call`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallLine {
    pub id: &'static str,
    /// Places of the questions whose answers are an answer to it, in the order shown.
    pub questions: &'static [usize],
}

impl Call {
    /// No lines, as in a trial that has no call card.
    pub const NONE: Call = Call {
        say: &[],
        asked: &[],
        close: &[],
    };

    /// All of them, one after the other.
    pub fn lines(&self) -> impl Iterator<Item = &'static CallLine> {
        self.say.iter().chain(self.asked).chain(self.close)
    }
}

/// The lines of a [`Call`] in one language, in the same order.
#[derive(Clone, Copy, Debug)]
pub struct CallTexts {
    pub say: &'static [Spoken],
    pub asked: &'static [Spoken],
    pub close: &'static [Spoken],
}

impl CallTexts {
    /// All of them, one after the other.
    pub fn lines(&self) -> impl Iterator<Item = &'static Spoken> {
        self.say.iter().chain(self.asked).chain(self.close)
    }
}
