//! Answers and verdicts in the form in which they are exchanged, which `docs/schemas/` describes.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::screening::{Answer, Answers, Date, EventDate, Given, Question, Rules, Verdict};

/// A verdict: the outcome, the earliest day where there is one, and a finding for each criterion that applies.
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

/// Answers by the ids of their questions, each date under the same id with `.date` behind it.
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

/// What was given as an answer.
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

/// The ids that an answer is made of.
pub fn codes(question: &Question, given: Given) -> Vec<&'static str> {
    match given {
        Given::Unsure => vec!["unsure"],
        Given::Skip => vec!["skip"],
        given => {
            let values = question.values.entries();
            let held = values.filter(|(id, _)| given.holds(*id));
            held.map(|(_, value)| value.id).collect()
        }
    }
}

/// A date as far as it is known: `2026-10-05`, `2026-10`, `2026` or `unknown`.
pub fn known(date: EventDate) -> String {
    match date {
        EventDate::Unknown => "unknown".to_owned(),
        EventDate::On(date) => date.to_string(),
    }
}

/// A number as people write it: without a point where it is whole.
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
