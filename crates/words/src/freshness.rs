use super::{Words, date, fill};
use prescreen_core::{
    screening::{Date, PartialDate},
    trial::Facts,
};

/// How far the record can be relied on, on a visitor's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// It was last updated over 12 months ago.
    pub old: bool,
    pub end: End,
}

/// Where the trial's planned completion lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Far,
    /// Within 60 days.
    Soon,
    Past,
    /// Over 60 days ago: there is no use in questions any more.
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

/// Of which day the record is, in a sentence.
pub fn as_of(facts: &Facts, words: &Words) -> String {
    on(words.fresh_as_of(), facts.last_updated, words)
}

/// What a visitor is told of the record's age, a sentence each.
pub fn freshness(facts: &Facts, today: Date, words: &Words) -> Vec<String> {
    let judged = Freshness::on(facts, today);
    let mut sentences = vec![as_of(facts, words)];
    if judged.old {
        sentences.push(words.fresh_old().to_owned());
    }
    match judged.end {
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
