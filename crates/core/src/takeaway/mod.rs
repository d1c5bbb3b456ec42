//! What leaves the page with the person: the answers they choose to share, and what these come to.

mod fhir;
pub mod form;
mod json;

pub use fhir::{fhir, is_group, response};
pub use json::json;

use crate::{
    interview::Interview,
    screening::{Answers, Rules, Verdict, applicable, screen},
};

/// Answers to share, and what they come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    pub answers: Answers,
    pub verdict: Verdict,
}

/// The answers that apply to the person, with or without those to sensitive questions.
///
/// Without them everything is judged as if those questions had not been asked, so that neither a
/// finding nor the outcome gives an answer away that was left out.
pub fn shared(interview: &Interview, sensitive: bool) -> Shared {
    let rules = &interview.trial().rules;
    let answers = told(rules, interview.answers(), sensitive);
    let verdict = screen(rules, &answers, interview.today());
    Shared { answers, verdict }
}

/// Of these answers those that apply to the person, with or without those to sensitive questions.
fn told(rules: &Rules, given: &Answers, sensitive: bool) -> Answers {
    let mut answers = given.clone();
    // A question comes after those it depends on.
    for (id, question) in rules.questions.entries() {
        let withheld = question.sensitive && !sensitive;
        if withheld || !applicable(rules, &answers, id) {
            answers.set(id, None);
        }
    }
    answers
}
