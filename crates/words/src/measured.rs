use super::{Words, fill};
use prescreen_core::{
    interview::{Interview, text_from_number},
    measurement::{Bound, Limit, Measured, Measurement},
    screening::Judgement,
    trial::{Term, Texts},
};

/// A value that criteria of this person set a limit to, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The index of its term.
    pub term: usize,
    pub name: &'static str,
    /// Whether the laboratory's upper limit of normal is asked beside it.
    pub times_upper_limit: bool,
    /// What the criteria ask for, one sentence a limit.
    pub limits: Vec<String>,
}

/// A value that the person typed, with what the criteria ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub name: &'static str,
    /// The value as it is shown: "84 (2.1 times the laboratory's upper limit of 40)".
    pub value: String,
    /// Whether it is where every criterion of this person asks for it to be.
    pub is_met: bool,
    pub limits: Vec<String>,
}

/// The values that this person's criteria set a limit to, in the order of the terms.
pub fn asked_values(interview: &Interview, texts: &Texts, words: &Words) -> Vec<Asked> {
    let judged = interview.verdict().findings;
    let terms = interview.trial().terms.iter().enumerate();
    terms
        .filter_map(|(index, term)| {
            let own = own_limits(&judged, term)?;
            Some(Asked {
                term: index,
                name: texts.terms.get(index)?.text,
                times_upper_limit: own.0.times_upper_limit,
                limits: told(interview, term, own, texts, words),
            })
        })
        .collect()
}

/// The values that the person typed, as far as their criteria still ask for them.
pub fn compared_values(interview: &Interview, texts: &Texts, words: &Words) -> Vec<Compared> {
    let judged = interview.verdict().findings;
    let typed = interview.measurements().iter();
    typed
        .filter_map(|value| {
            let term = interview.trial().terms.get(value.term)?;
            let own = own_limits(&judged, term)?;
            let is_met = own.1.iter().all(|limit| limit.is_met_by(value.compared()));
            Some(Compared {
                name: texts.terms.get(value.term)?.text,
                value: shown(value, term, words),
                is_met,
                limits: told(interview, term, own, texts, words),
            })
        })
        .collect()
}

/// A value with its unit, or with how many times the laboratory's upper limit it is.
fn shown(value: &Measurement, term: &Term, words: &Words) -> String {
    let number = text_from_number(value.number);
    match value.upper_limit {
        Some(limit) => fill(
            words.measured_typed(),
            &[
                ("value", &number),
                (
                    "times",
                    &text_from_number((value.compared() * 100.0).round() / 100.0),
                ),
                ("limit", &text_from_number(limit)),
            ],
        ),
        None => [number.as_str(), term.unit].join(" "),
    }
}

/// The limits that the criteria judged for a person set; `None` where they set none.
fn own_limits(judged: &[Judgement], term: &Term) -> Option<(Measured, Vec<Limit>)> {
    let measured = term.measured?;
    let mut limits = measured.limits.to_vec();
    limits.retain(|limit| {
        judged
            .iter()
            .any(|found| found.criterion == limit.criterion)
    });
    (!limits.is_empty()).then_some((measured, limits))
}

/// The limits in words, each with its cohort where they differ.
fn told(
    interview: &Interview,
    term: &Term,
    (measured, limits): (Measured, Vec<Limit>),
    texts: &Texts,
    words: &Words,
) -> Vec<String> {
    let is_same =
        |limit: &Limit| (limit.bound, limit.number) == (limits[0].bound, limits[0].number);
    let differ = !limits.iter().all(is_same);
    let shown = if differ { limits.len() } else { 1 };
    let limits = limits.iter().take(shown).map(|limit| {
        let number = text_from_number(limit.number);
        let amount = if measured.times_upper_limit {
            fill(words.measured_times(), &[("times", &number)])
        } else {
            [number.as_str(), term.unit].join(" ")
        };
        let text = match limit.bound {
            Bound::AtLeast => words.measured_at_least(),
            Bound::AtMost => words.measured_at_most(),
            Bound::MoreThan => words.measured_more_than(),
        };
        let sentence = fill(text, &[("limit", &amount)]);
        let rules = &interview.trial().rules;
        let cohort = rules.criteria[limit.criterion].cohort.filter(|_| differ);
        match cohort {
            Some(cohort) => [texts.cohorts[cohort], words.colon(), &sentence].concat(),
            None => sentence,
        }
    });
    limits.collect()
}
