//! Judges one person's answers against a trial's criteria, on one day.
//!
//! Each answer gives a [`Finding`] to each criterion its question decides; the findings of one
//! criterion combine into one, and all of them into one of four [`Outcome`]s. Everything here is a
//! pure function of the rules, the answers and the day of assessment: no language, no page, no clock.
//!
//! The rules follow the registry record of the trial (see [`crate::trial`]).

mod answer;
mod date;
mod finding;
mod ids;
mod judge;
mod list;
mod partial_date;
mod rules;
mod verdict;
mod window;

pub use answer::{Answer, Answers, EventDate, Given, Ticked};
pub use date::Date;
pub use finding::Finding;
pub use ids::{CohortId, CriterionId, Id, QuestionId, ScreenId, ValueId};
pub(crate) use judge::cohorts_of;
pub use judge::{Cause, Judgement, Timing, applicable, judge};
pub use list::List;
pub use partial_date::{PartialDate, PartialDateError};
pub use rules::{Cohorts, Condition, Criterion, Effect, Gives, Kind, Question, Rules, Value};
pub use verdict::{Outcome, Verdict, screen};
pub use window::{Window, WindowError};
