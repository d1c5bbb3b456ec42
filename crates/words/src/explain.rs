use super::{Words, date, fill, window};
use prescreen_core::{
    interview::text_from_number,
    screening::{
        Answer, Answers, Cause, EventDate, Finding, Given, Judgement, PartialDate, Timing,
    },
    trial::Texts,
};

/// Why a criterion has its finding, with the person's own values and dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What the person answered and why it matters, in a sentence or two.
    pub reason: String,
    pub change: Change,
}

/// What a person can do about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Nothing,
    /// The next step.
    Could(String),
    /// Where the answer can be found.
    Find(String),
}

/// Explains a finding, with one explanation for each answer that gave it.
///
/// A finding that no answer gave (`team`, `unasked`) has none.
pub fn explain(
    answers: &Answers,
    judgement: &Judgement,
    texts: &Texts,
    words: &Words,
) -> Vec<Explanation> {
    let explained = |cause: &Cause| {
        let answer = answers.get(cause.question)?;
        let question = &texts.questions[cause.question];
        let timing = timing(cause.timing, answer, words);
        let (reason, change) = match (answer.given, cause.value) {
            (Given::Unsure, _) => (
                fill(words.reason_unsure(), &[("question", question.legend)]),
                Change::Find(question.find.to_owned()),
            ),
            (Given::Skip, _) => (
                fill(words.reason_skip(), &[("question", question.legend)]),
                Change::Nothing,
            ),
            (given, Some(value)) => {
                let value = question.values.get(value)?;
                let stated = match judgement.finding {
                    Finding::Clear | Finding::Team => value.note,
                    _ => value.reason,
                };
                let change = match value.change {
                    "" => Change::Nothing,
                    // All that has to change is an imprecise date or the end of the window.
                    _ if matches!(cause.timing, Timing::Until { .. } | Timing::Vague { .. }) => {
                        Change::Nothing
                    }
                    text => Change::Could(text.to_owned()),
                };
                (fill(stated, &[("number", &typed(given))]), change)
            }
            (_, None) => return None,
        };
        let reason = [reason, timing]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>();
        (!reason.is_empty()).then(|| Explanation {
            reason: reason.join(words.sentence_gap()),
            change: if judgement.finding.is_barrier() || judgement.finding == Finding::Check {
                change
            } else {
                Change::Nothing
            },
        })
    };
    judgement.causes.iter().filter_map(explained).collect()
}

fn typed(given: Given) -> String {
    match given {
        Given::Number(typed) => text_from_number(typed),
        _ => String::new(),
    }
}

fn timing(timing: Timing, answer: &Answer, words: &Words) -> String {
    let given = match answer.date {
        Some(EventDate::On(day)) => date(day, words),
        _ => String::new(),
    };
    let (text, length, until) = match timing {
        Timing::None => return String::new(),
        Timing::Until { window, lapse } => (
            words.timing_until(),
            window,
            date(PartialDate::Day(lapse), words),
        ),
        Timing::Vague { window } => (words.timing_vague(), window, String::new()),
        Timing::Unknown { window } => (words.timing_unknown(), window, String::new()),
        Timing::Passed { window } => (words.timing_passed(), window, String::new()),
    };
    let length = window(length, words);
    fill(
        text,
        &[("date", &given), ("window", &length), ("until", &until)],
    )
}
