use super::Spoken;

/// What is said on the telephone: the ids of its lines, in order.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// What the person says or asks.
    pub say: &'static [&'static str],
    /// What the study team may ask.
    pub asked: &'static [&'static str],
    /// Polite ways through and out.
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
