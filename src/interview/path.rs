use crate::{
    screening::{Answers, applicable},
    trial::Trial,
};

/// How far along a person is, in steps of one screen each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Counted from 1.
    pub step: usize,
    /// How many there are, as far as the answers tell yet.
    pub steps: usize,
    /// Of the quick check, or of the questions after it.
    pub quick: bool,
}

/// The screens on a person's way, in order: those with a question that applies. The quick check's
/// alone, or all with `detailed`.
pub fn screens(trial: &Trial, answers: &Answers, detailed: bool) -> Vec<usize> {
    (0..trial.screens.len())
        .filter(|&screen| detailed || trial.screens[screen].quick)
        .filter(|&screen| questions_on(trial, answers, screen).next().is_some())
        .collect()
}

/// The questions of one screen that apply.
pub fn questions_on(
    trial: &Trial,
    answers: &Answers,
    screen: usize,
) -> impl Iterator<Item = usize> {
    let questions = trial.screens[screen].questions.iter().copied();
    questions.filter(move |&question| applicable(&trial.rules, answers, question))
}

/// Where a screen stands among those of its part.
pub fn progress(trial: &Trial, answers: &Answers, screen: usize) -> Option<Progress> {
    let quick = trial.screens[screen].quick;
    let mut part = screens(trial, answers, true);
    part.retain(|&other| trial.screens[other].quick == quick);
    let step = part.iter().position(|&other| other == screen)? + 1;
    Some(Progress {
        step,
        steps: part.len(),
        quick,
    })
}
