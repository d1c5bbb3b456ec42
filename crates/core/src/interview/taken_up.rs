//! Answers of an earlier day, which a person has brought along.

use crate::screening::{Answers, Date, EventDate, QuestionId, Rules};

/// What an interview began with.
#[derive(Clone, Debug)]
pub(super) struct TakenUp {
    /// The day on which the answers were given.
    pub day: Date,
    /// Those that have to be given again and have a known date, which is likely to be the latest still.
    pub earlier: Answers,
}

/// What has been taken up, as the person is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The day on which the answers were given.
    pub day: Date,
    /// The questions on the path that have to be answered, or answered again.
    pub open: Vec<QuestionId>,
    /// Whether the field of one of them has the date that was given then.
    pub has_dates: bool,
}

/// Divides answers of a day into those that hold today, and those that have gone stale but tell of a dated event.
pub(super) fn divide(
    rules: &Rules,
    mut answers: Answers,
    day: Date,
    today: Date,
) -> (Answers, TakenUp) {
    let mut earlier = Answers::new();
    for (id, question) in rules.questions.entries() {
        if question.goes_stale && day != today {
            let dated = answers.get(id).copied().filter(|answer| {
                question.is_dated(answer.given) && matches!(answer.date, Some(EventDate::On(_)))
            });
            earlier.set(id, dated);
            answers.set(id, None);
        }
    }
    (answers, TakenUp { day, earlier })
}
