//! Exports: the answers that a person chooses to share, and their verdict; and what was saved, read again.

mod fhir;
pub mod form;
mod json;
mod saved;

pub use fhir::{fhir, is_group, response};
pub use json::json;
pub use saved::{LONGEST, Saved, SavedProblem, saved};

use crate::{
    interview::Interview,
    screening::{Answers, Rules, Verdict, applicable, screen},
};

/// The shared answers, and their verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    pub answers: Answers,
    pub verdict: Verdict,
}

/// The applicable answers and their verdict, with or without sensitive questions.
///
/// Without `sensitive` everything is judged as if those questions had not been asked, so that neither
/// a finding nor the outcome reveals an omitted answer.
pub fn shared(interview: &Interview, sensitive: bool) -> Shared {
    let rules = &interview.trial().rules;
    let answers = included(rules, interview.answers(), sensitive);
    let verdict = screen(rules, &answers, interview.today());
    Shared { answers, verdict }
}

/// The applicable ones of these answers, with or without those to sensitive questions.
fn included(rules: &Rules, given: &Answers, sensitive: bool) -> Answers {
    let mut answers = given.clone();
    // Questions come after those that they depend on, so that one pass is enough.
    for (id, question) in rules.questions.entries() {
        let withheld = question.sensitive && !sensitive;
        if withheld || !applicable(rules, &answers, id) {
            answers.set(id, None);
        }
    }
    answers
}
