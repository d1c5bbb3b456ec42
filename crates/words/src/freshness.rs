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

/// A sentence with the date of the record.
pub fn as_of(facts: &Facts, words: &Words) -> String {
    on(words.fresh_as_of(), facts.last_updated, words)
}

/// Sentences about the age of the record and the planned completion.
pub fn freshness(facts: &Facts, today: Date, words: &Words) -> Vec<String> {
    let freshness = Freshness::on(facts, today);
    let mut sentences = vec![as_of(facts, words)];
    if freshness.old {
        sentences.push(words.fresh_old().to_owned());
    }
    match freshness.end {
        End::Far => {}
        End::Soon => sentences.push(on(words.fresh_soon(), facts.planned_completion, words)),
        End::Past | End::Over => {
            sentences.push(on(words.fresh_ended(), facts.planned_completion, words))
        }
    }
    sentences
}

fn on(text: &str, day: Date, words: &Words) -> String {
    fill(text, &[("date", &date(PartialDate::Day(day), words))])
}
