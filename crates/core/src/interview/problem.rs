use crate::screening::{Date, PartialDate};

/// What is wrong with what a person typed or left out, with the text that was typed.
///
/// `prescreen_words::problem` says it, and how to mend it, in a language.
#[derive(Clone, Debug, PartialEq)]
pub enum InputProblem {
    /// No answer was chosen.
    NoChoice,
    /// Nothing was ticked.
    NothingTicked,
    NumberMissing,
    NumberUnreadable(String),
    /// The number has a part behind the decimal point and must not.
    NumberNotWhole(String),
    NumberOutOfRange(String),
    DateMissing,
    YearMissing,
    MonthMissing,
    DateUnreadable(String),
    /// A whole date in one field that can be read in two ways, such as 05/10/2026.
    DateAmbiguous(String),
    /// The calendar has no such day, such as 31 February.
    NoSuchDate,
    DateToCome(PartialDate),
    DateBeforeBirth(PartialDate),
    /// Today's date lacks its day, month or year.
    DayIncomplete,
    /// What is said to be today lies before the day on which the record was copied.
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
