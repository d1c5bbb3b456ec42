use super::Step;
use crate::{screening::Date, trial::Trial};

/// Which screen a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start screen.
    Intro,
    /// A screen of questions.
    Questions(Step),
    /// All answers, each of which can be changed.
    Review,
    /// The verdict as of today.
    Result,
    /// Every criterion and how it is checked.
    Criteria,
    /// The call card: what to say on the telephone.
    Call,
    /// A message to send, and lines for the family.
    Message,
    /// Everyday questions to ask the study team.
    Practical,
    /// The letter for the person's own doctor.
    Letter,
    /// Where to find missing values, and the converters.
    Homework,
    /// Values from the person's papers, compared with what the criteria ask for.
    Measurements,
    /// The medicine finder: which question and criterion a medicine belongs to.
    Medicines,
    /// Other studies for the person's disease and age.
    Studies,
    /// The verdict on the same answers on another day.
    Preview(Date),
}

/// The side screens that depend on no day. The look ahead is one too: see [`Route::is_aside`].
pub const ASIDES: [Route; 9] = [
    Route::Criteria,
    Route::Call,
    Route::Message,
    Route::Practical,
    Route::Letter,
    Route::Homework,
    Route::Measurements,
    Route::Medicines,
    Route::Studies,
];

impl Route {
    /// The name of its screen, as in `data-screen`; `question` for each screen of questions.
    pub fn name(self) -> &'static str {
        match self {
            Route::Intro => "intro",
            Route::Questions(_) => "question",
            Route::Review => "review",
            Route::Result => "result",
            Route::Criteria => "criteria",
            Route::Call => "call",
            Route::Message => "message",
            Route::Practical => "practical",
            Route::Letter => "letter",
            Route::Homework => "homework",
            Route::Measurements => "measurements",
            Route::Medicines => "medicines",
            Route::Studies => "studies",
            Route::Preview(_) => "preview",
        }
    }

    /// Whether a trial has anything to show there: it may have no call card, no papers and no medicines.
    pub fn is_offered(self, trial: &Trial) -> bool {
        match self {
            Route::Call => trial.call.lines().next().is_some(),
            Route::Practical => !trial.call.practical.is_empty(),
            Route::Measurements => !trial.terms.is_empty(),
            Route::Medicines => !trial.medicines.is_empty(),
            _ => true,
        }
    }

    /// Whether it is a side screen: opened from the result and left again, not part of the path.
    pub fn is_aside(self) -> bool {
        ASIDES.contains(&self) || matches!(self, Route::Preview(_))
    }
}
