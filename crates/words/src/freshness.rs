use super::{Words, date, fill};
use prescreen_core::{
    screening::{Date, PartialDate},
    trial::Facts,
};

/// How current the record is on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// Last updated over 12 months ago.
    pub old: bool,
    pub end: End,
}

/// The trial's planned completion, relative to a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Over 60 days ahead.
    Far,
    /// Within 60 days.
    Soon,
    /// At most 60 days ago.
    Past,
    /// Over 60 days ago: the questions are no longer offered.
    Over,
}

impl Freshness {
    /// Judges the record on the day `today`.
    pub fn on(facts: &Facts, today: Date) -> Self {
        let end = match facts.planned_completion {
            end if end.plus_days(60) < today => End::Over,
            end if end < today => End::Past,
            end if end <= today.plus_days(60) => End::Soon,
            _ => End::Far,
        };
        Freshness {
            old: facts.last_updated.plus_months(12) < today,
            end,
        }
    }
}

/// What is said of whether the study is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillOpen {
    /// The next step: to ask now, with the days left where they are few, or where to look after the planned completion.
    pub ask: String,
    /// The dates behind it: of the copy, of the registry and, while it is near, of the planned completion.
    pub days: Vec<String>,
}

/// A sentence with the date of the record.
pub fn as_of(facts: &Facts, words: &Words) -> String {
    fill(
        words.fresh_as_of(),
        &[("date", &written(facts.last_updated, words))],
    )
}

/// What is said on the day `today` of whether the study is still open.
pub fn still_open(facts: &Facts, today: Date, words: &Words) -> StillOpen {
    let freshness = Freshness::on(facts, today);
    let mut days = vec![as_of(facts, words)];
    if let Some(registry) = facts.still_recruiting {
        let (updated, seen) = (
            written(registry.updated, words),
            written(registry.seen, words),
        );
        days.push(fill(
            words.fresh_seen(),
            &[("updated", &updated), ("seen", &seen)],
        ));
    }
    if freshness.old {
        days.push(words.fresh_old().to_owned());
    }
    let end = facts.planned_completion;
    let date = written(end, words);
    if freshness.end == End::Soon {
        days.push(fill(words.fresh_end(), &[("date", &date)]));
    }
    let ask = match freshness.end {
        End::Far => words.fresh_ask().to_owned(),
        End::Soon => {
            let left = end.days_since(today).unwrap_or_default().to_string();
            let left = fill(words.fresh_left(), &[("days", &left)]);
            [words.fresh_ask(), &left].join(words.sentence_gap())
        }
        End::Past | End::Over => fill(words.fresh_ended(), &[("date", &date)]),
    };
    StillOpen { ask, days }
}

fn written(day: Date, words: &Words) -> String {
    date(PartialDate::Day(day), words)
}
