use leptos::prelude::*;

use crate::{
    interview::{Draft, InputProblem, Interview},
    screening::{Given, QuestionId},
};

/// What stands in the fields of the present questions, and what is wrong with it. Another language shows it again.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<Fields>);

#[derive(Default)]
struct Fields {
    drafts: Vec<(QuestionId, ArcRwSignal<Draft>)>,
    problems: Vec<(QuestionId, InputProblem)>,
}

impl Default for Drafts {
    fn default() -> Self {
        Drafts(StoredValue::new(Fields::default()))
    }
}

impl Drafts {
    /// What stands in a question's fields: what was typed, or else the answer that was given before.
    pub fn of(self, question: QuestionId, interview: &Interview) -> ArcRwSignal<Draft> {
        let mut fields = self.0.write_value();
        let known = fields.drafts.iter().find(|(other, _)| *other == question);
        if let Some((_, draft)) = known {
            return draft.clone();
        }
        let draft = ArcRwSignal::new(Draft::of(interview.last_said(question)));
        fields.drafts.push((question, draft.clone()));
        draft
    }

    /// Puts an answer into a question's fields, and nothing else.
    pub fn fill(self, question: QuestionId, given: Given, interview: &Interview) {
        self.of(question, interview).set(Draft {
            given: Some(given),
            ..Draft::default()
        });
    }

    /// What is wrong with a question's fields, since the last try to go on.
    pub fn problem(self, question: QuestionId) -> Option<InputProblem> {
        let fields = self.0.read_value();
        let found = fields.problems.iter().find(|(other, _)| *other == question);
        found.map(|(_, problem)| problem.clone())
    }

    /// Every question with something wrong.
    pub fn problems(self) -> Vec<(QuestionId, InputProblem)> {
        self.0.read_value().problems.clone()
    }

    /// Says what is wrong now.
    pub fn set_problems(self, problems: Vec<(QuestionId, InputProblem)>) {
        self.0.write_value().problems = problems;
    }

    /// Lets go of the fields that follow what stands in them: a signal keeps a place for each, also for those that are gone.
    pub fn forget_followers(self) {
        for (_, draft) in &mut self.0.write_value().drafts {
            *draft = ArcRwSignal::new(draft.get_untracked());
        }
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.0.set_value(Fields::default());
    }
}
