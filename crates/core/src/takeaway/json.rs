use serde::Serialize;

use super::{
    form::{AnswersForm, VerdictForm},
    shared,
};
use crate::{interview::Interview, screening::Date};

/// The version of the saved form. [`saved`](super::saved) reads no other.
pub(super) const FORM: u8 = 1;

#[derive(Serialize)]
struct SharedForm<'a> {
    trial: &'static str,
    form: u8,
    today: Date,
    answers: AnswersForm<'a>,
    #[serde(flatten)]
    verdict: VerdictForm,
}

/// The shared answers and their verdict as one JSON object: the registry's id of the `trial`, the version of this
/// `form`, `today`, `answers`, `outcome`, `earliest` if there is one, and `findings`.
///
/// The format of answers and verdict is that of the JSON lines in `cases`, which judges this `today` and `answers` the
/// same. Sensitive answers are included only with `sensitive`.
pub fn json(interview: &Interview, sensitive: bool) -> String {
    let rules = &interview.trial().rules;
    let shared = shared(interview, sensitive);
    text(&SharedForm {
        trial: interview.trial().facts.id,
        form: FORM,
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
