//! The exchange format of answers and verdicts, described by `docs/schemas/`.

mod read;

pub use read::{read_date, read_given};

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::screening::{Answer, Answers, Date, EventDate, Given, Question, Rules, Verdict};

/// A verdict: the outcome, the earliest day if there is one, and a finding for each criterion that applies.
#[derive(Serialize)]
pub struct VerdictForm {
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    earliest: Option<Date>,
    findings: Vec<FindingForm>,
}

#[derive(Serialize)]
struct FindingForm {
    criterion: &'static str,
    finding: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    questions: Vec<&'static str>,
}

impl VerdictForm {
    pub fn new(rules: &Rules, verdict: &Verdict) -> Self {
        let findings = verdict.findings.iter().map(|judged| FindingForm {
            criterion: rules.criteria[judged.criterion].id,
            finding: judged.finding.name(),
            date: judged.until,
            questions: judged
                .questions(rules)
                .into_iter()
                .map(|question| rules.questions[question].id)
                .collect(),
        });
        VerdictForm {
            outcome: verdict.outcome.name(),
            earliest: verdict.earliest,
            findings: findings.collect(),
        }
    }
}

/// Answers keyed by question id, with the date of an answer under `ID.date`.
pub struct AnswersForm<'a> {
    pub rules: &'a Rules,
    pub answers: &'a Answers,
}

impl Serialize for AnswersForm<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (id, question) in self.rules.questions.entries() {
            let Some(answer) = self.answers.get(id) else {
                continue;
            };
            map.serialize_entry(question.id, &GivenForm::new(question, answer))?;
            if let Some(date) = answer.date {
                map.serialize_entry(&[question.id, ".date"].concat(), &known(date))?;
            }
        }
        map.end()
    }
}

/// The answer to one question.
#[derive(Serialize)]
#[serde(untagged)]
enum GivenForm {
    One(&'static str),
    Many(Vec<&'static str>),
    Number(Number),
}

impl GivenForm {
    fn new(question: &Question, answer: &Answer) -> Self {
        let ids = codes(question, answer.given);
        match answer.given {
            Given::Number(number) => GivenForm::Number(Number(number)),
            Given::Many(_) => GivenForm::Many(ids),
            _ => GivenForm::One(ids.first().copied().unwrap_or_default()),
        }
    }
}

/// The ids of an answer's values, `unsure` or `skip`; empty for a number.
pub fn codes(question: &Question, given: Given) -> Vec<&'static str> {
    match given {
        Given::Unsure => vec!["unsure"],
        Given::Skip => vec!["skip"],
        given => {
            let values = question.values.entries();
            let chosen = values.filter(|(id, _)| given.holds(*id));
            chosen.map(|(_, value)| value.id).collect()
        }
    }
}

/// Formats a date as far as it is known: `2026-10-05`, `2026-10`, `2026` or `unknown`.
pub fn known(date: EventDate) -> String {
    match date {
        EventDate::Unknown => "unknown".to_owned(),
        EventDate::On(date) => date.to_string(),
    }
}

/// A number that is serialized without a decimal point if it is whole.
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = self.0 as i64;
        if whole as f64 == self.0 {
            serializer.serialize_i64(whole)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}
