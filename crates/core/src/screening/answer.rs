use super::{Id, PartialDate, QuestionId, ValueId};

/// A person's answers, keyed by question: equal whatever the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    by_question: Vec<Option<Answer>>,
}

impl Answers {
    /// No answers yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to a question, if there is one.
    pub fn get(&self, question: QuestionId) -> Option<&Answer> {
        self.by_question.get(question.index())?.as_ref()
    }

    /// Sets the answer to a question, or removes it with `None`.
    pub fn set(&mut self, question: QuestionId, answer: impl Into<Option<Answer>>) {
        let index = question.index();
        if self.by_question.len() <= index {
            self.by_question.resize(index + 1, None);
        }
        self.by_question[index] = answer.into();
        // Trailing `None`s would make equal answers compare as different.
        let answered = self.by_question.iter().rposition(Option::is_some);
        self.by_question
            .truncate(answered.map_or(0, |last| last + 1));
    }

    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        self.by_question.iter().all(Option::is_none)
    }
}

/// An answer to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    pub given: Given,
    /// The date of the event that the answer is about; `None` if it was not asked or not given.
    pub date: Option<EventDate>,
}

impl From<Given> for Answer {
    fn from(given: Given) -> Self {
        Answer { given, date: None }
    }
}

/// The answer itself, as the question's values or a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given {
    Choice(ValueId),
    Many(Ticked),
    Number(f64),
    /// "I'm not sure".
    Unsure,
    /// "I'd rather not say".
    Skip,
}

impl Given {
    /// Whether the answer is this value or contains it.
    pub fn holds(self, value: ValueId) -> bool {
        match self {
            Given::Choice(chosen) => chosen == value,
            Given::Many(ticked) => ticked.holds(value),
            Given::Number(_) | Given::Unsure | Given::Skip => false,
        }
    }
}

/// The ticked values of a many-choice question, as a bit set: a question has at most 32 values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticked(u32);

impl Ticked {
    /// Ticks or unticks a value.
    pub fn set(&mut self, value: ValueId, on: bool) {
        let bit = 1u32.checked_shl(value.index() as u32).unwrap_or(0);
        self.0 = if on { self.0 | bit } else { self.0 & !bit };
    }

    /// Whether a value is ticked.
    pub fn holds(self, value: ValueId) -> bool {
        self.0.checked_shr(value.index() as u32).unwrap_or(0) & 1 == 1
    }

    /// The ticked value, if there is exactly one.
    pub fn alone(self) -> Option<ValueId> {
        self.0
            .is_power_of_two()
            .then(|| ValueId::from_index(self.0.trailing_zeros() as usize))
    }

    /// Whether nothing is ticked.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<ValueId> for Ticked {
    fn from_iter<I: IntoIterator<Item = ValueId>>(values: I) -> Self {
        let mut ticked = Ticked::default();
        for value in values {
            ticked.set(value, true);
        }
        ticked
    }
}

/// The date of an event, as far as the person knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventDate {
    On(PartialDate),
    /// "I don't know".
    Unknown,
}
