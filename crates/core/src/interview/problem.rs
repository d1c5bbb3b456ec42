use crate::screening::{Date, PartialDate};

/// What is wrong with a person's input, with the text that was typed.
///
/// `prescreen_words::problem` turns it into a message that says how to correct it.
#[derive(Clone, Debug, PartialEq)]
pub enum InputProblem {
    /// No answer was chosen.
    NoChoice,
    /// Nothing was ticked.
    NothingTicked,
    NumberMissing,
    NumberUnreadable(String),
    /// The number has decimals where a whole one is required.
    NumberNotWhole(String),
    NumberOutOfRange(String),
    DateMissing,
    YearMissing,
    MonthMissing,
    DateUnreadable(String),
    /// An ambiguous whole date in one field, such as 05/10/2026.
    DateAmbiguous(String),
    /// The calendar has no such day, such as 31 February.
    NoSuchDate,
    DateToCome(PartialDate),
    DateBeforeBirth(PartialDate),
    /// Today's date lacks its day, month or year.
    DayIncomplete,
    /// The date entered as today's lies before the day on which the record was copied.
    DayBeforeRecord {
        day: Date,
        copied: Date,
    },
}

impl InputProblem {
    /// Whether it is about the date rather than the answer itself.
    pub fn is_about_date(&self) -> bool {
        use InputProblem::*;
        !matches!(
            self,
            NoChoice
                | NothingTicked
                | NumberMissing
                | NumberUnreadable(_)
                | NumberNotWhole(_)
                | NumberOutOfRange(_)
        )
    }
}
