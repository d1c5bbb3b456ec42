use leptos::prelude::*;

use crate::{
    interview::{Draft, InputProblem, Interview},
    screening::Given,
};

/// What stands in the fields of the present questions, and what is wrong with it. Another language shows it again.
#[derive(Clone, Copy)]
pub struct Drafts {
    fields: StoredValue<Vec<(usize, ArcRwSignal<Draft>)>>,
    problems: RwSignal<Vec<(usize, InputProblem)>>,
}

impl Drafts {
    pub fn new() -> Self {
        Drafts {
            fields: StoredValue::new(Vec::new()),
            problems: RwSignal::new(Vec::new()),
        }
    }

    /// What stands in a question's fields: what was typed, or else the answer that was given before.
    pub fn of(self, question: usize, interview: &Interview) -> ArcRwSignal<Draft> {
        let known = self.fields.with_value(|fields| {
            let known = fields.iter().find(|(other, _)| *other == question);
            known.map(|(_, draft)| draft.clone())
        });
        known.unwrap_or_else(|| {
            let draft = Draft::of(interview.answers().get(question));
            let draft = ArcRwSignal::new(draft);
            self.fields.update_value(|fields| fields.push((question, draft.clone())));
            draft
        })
    }

    /// Puts an answer into a question's fields, and nothing else.
    pub fn fill(self, question: usize, given: Given, interview: &Interview) {
        self.of(question, interview).set(Draft { given: Some(given), ..Draft::default() });
    }

    /// What is wrong with a question's fields, since the last try to go on.
    pub fn problem(self, question: usize) -> Option<InputProblem> {
        self.problems.with_untracked(|problems| {
            let found = problems.iter().find(|(other, _)| *other == question);
            found.map(|(_, problem)| problem.clone())
        })
    }

    /// Every question with something wrong.
    pub fn problems(self) -> Vec<(usize, InputProblem)> {
        self.problems.get_untracked()
    }

    pub fn set_problems(self, problems: Vec<(usize, InputProblem)>) {
        self.problems.set(problems);
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.fields.set_value(Vec::new());
        self.problems.set(Vec::new());
    }
}
