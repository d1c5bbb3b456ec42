//! The subject of a search: the given criteria and questions, and those related to them.

use std::fmt::Write;

use prescreen_core::screening::{CriterionId, Effect, Gives, Rules};
use prescreen_core::trial::Trial;
use prescreen_reader::as_written;

/// Ids of criteria and questions, and the registry's sentences for them.
#[derive(Debug, Default)]
pub struct Subject {
    pub criteria: Vec<&'static str>,
    pub questions: Vec<&'static str>,
    pub sentences: Vec<&'static str>,
    /// Which questions decide which criteria, and the windows; one a line.
    pub summary: String,
}

impl Subject {
    /// Resolves ids: a criterion to itself and the questions that decide it, a question or one of its answers to the
    /// question and the criteria that it decides.
    ///
    /// # Errors
    ///
    /// A message with the known ids, if an id is unknown.
    pub fn of(trial: &Trial, ids: &[String]) -> Result<Subject, String> {
        let rules = &trial.rules;
        let mut subject = Subject::default();
        for id in ids {
            // One answer, such as `vaccine.yes`.
            let question = rules.question_named(id).or_else(|| {
                let (question, value) = id.split_once('.')?;
                let question = rules.question_named(question)?;
                let value = rules.questions[question].value_named(value);
                value.map(|_| question)
            });
            if let Some(criterion) = rules.criterion_named(id) {
                subject.criterion(trial, criterion);
                for question in rules
                    .questions
                    .iter()
                    .filter(|it| it.decides.contains(&criterion))
                {
                    add(&mut subject.questions, question.id);
                }
            } else if let Some(question) = question {
                let question = &rules.questions[question];
                add(&mut subject.questions, question.id);
                for &criterion in question.decides {
                    subject.criterion(trial, criterion);
                }
            } else if let Some(heading) = trial.headings.iter().find(|heading| heading.id == id) {
                add(&mut subject.criteria, heading.id);
                subject.sentences.extend(heading.record.sentences);
            } else {
                return Err(unknown(id, trial));
            }
        }
        subject.summary = subject.summarize(rules);
        Ok(subject)
    }

    fn criterion(&mut self, trial: &Trial, criterion: CriterionId) {
        add(&mut self.criteria, trial.rules.criteria[criterion].id);
        for sentence in trial.records[criterion].sentences {
            add(&mut self.sentences, sentence);
        }
    }

    fn summarize(&self, rules: &Rules) -> String {
        let mut text = String::new();
        for id in &self.criteria {
            let criterion = rules.criterion_named(id);
            let deciding = rules.questions.iter();
            let deciding =
                deciding.filter(|it| criterion.is_some_and(|own| it.decides.contains(&own)));
            let deciding: Vec<&str> = deciding.map(|question| question.id).collect();
            let deciding = match deciding.is_empty() {
                true => "no question".to_owned(),
                false => deciding.join(", "),
            };
            let _ = writeln!(text, "{id} is decided by {deciding}");
        }
        let questions = self.questions.iter();
        for question in questions.filter_map(|id| rules.question_named(id)) {
            let question = &rules.questions[question];
            for value in question.values {
                let effects = value.effects.iter().chain(value.alone.unwrap_or_default());
                for Effect { criterion, gives } in effects {
                    if let Gives::Until { window, .. } = gives {
                        let criterion = rules.criteria[*criterion].id;
                        let (answer, window) = (value.id, as_written(*window));
                        let _ = writeln!(
                            text,
                            "{}.{answer} waits {window} for {criterion}",
                            question.id
                        );
                    }
                }
            }
        }
        text
    }
}

fn add(list: &mut Vec<&'static str>, one: &'static str) {
    if !list.contains(&one) {
        list.push(one);
    }
}

fn unknown(id: &str, trial: &Trial) -> String {
    let criteria: Vec<&str> = trial.rules.criteria.iter().map(|it| it.id).collect();
    let questions: Vec<&str> = trial.rules.questions.iter().map(|it| it.id).collect();
    format!(
        "`{id}` is not a criterion, question or answer of this trial; use a criterion ({}), a question ({}), or an answer such \
         as QUESTION.yes",
        criteria.join(", "),
        questions.join(", ")
    )
}
