use serde::Serialize;

use super::{
    form::{AnswersForm, VerdictForm},
    shared,
};
use crate::{interview::Interview, screening::Date};

#[derive(Serialize)]
struct SharedForm<'a> {
    today: Date,
    answers: AnswersForm<'a>,
    #[serde(flatten)]
    verdict: VerdictForm,
}

/// The shared answers and their verdict as one JSON object: `today`, `answers`, `outcome`, `earliest`
/// if there is one, and `findings`.
///
/// The format is that of the JSON lines in `cases`, which judges this `today` and `answers` the same.
/// Sensitive answers are included only with `sensitive`.
pub fn json(interview: &Interview, sensitive: bool) -> String {
    let rules = &interview.trial().rules;
    let shared = shared(interview, sensitive);
    text(&SharedForm {
        today: interview.today(),
        answers: AnswersForm {
            rules,
            answers: &shared.answers,
        },
        verdict: VerdictForm::new(rules, &shared.verdict),
    })
}

/// Serializes as JSON. No shared form contains anything that fails to serialize.
pub(super) fn text<T: Serialize>(form: &T) -> String {
    serde_json::to_string(form).unwrap_or_default()
}
