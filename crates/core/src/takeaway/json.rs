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

/// The answers that are shared and what they come to, as one JSON object: `today`, `answers`,
/// `outcome`, `earliest` where there is one, and `findings`.
///
/// The same form as that of the JSON lines for reviewers, see `cases`: what stands here as `today` and
/// `answers` is judged the same there. Sensitive answers are in it only if `sensitive` says so.
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

/// As JSON. Nothing that is shared has a part that JSON does not know.
pub(super) fn text<T: Serialize>(form: &T) -> String {
    serde_json::to_string(form).unwrap_or_default()
}
