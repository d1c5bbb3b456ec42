use crate::{
    screening::{Answers, QuestionId, ScreenId, applicable},
    trial::Trial,
};

/// A person's progress in one part of the path, in steps of one screen each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Counted from 1.
    pub step: usize,
    /// The number of steps, as far as the answers so far decide it.
    pub steps: usize,
    /// Whether the part is the quick check, rather than the detailed questions.
    pub quick: bool,
}

/// How many questions share a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Short lists share a screen, as the trial defines.
    #[default]
    Shared,
    /// One question a screen, for those who have little energy.
    OneByOne,
}

/// A screen of questions, or one of its questions asked alone. Steps are ordered as they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    pub screen: ScreenId,
    /// The index of the question asked alone among those of the screen; `None` if they are asked together.
    pub part: Option<usize>,
}

impl Step {
    /// The step that asks all questions of a screen.
    pub fn shared(screen: ScreenId) -> Self {
        Step { screen, part: None }
    }

    /// The question asked alone, if there is one.
    fn alone(self, trial: &Trial) -> Option<QuestionId> {
        trial.screens[self.screen]
            .questions
            .get(self.part?)
            .copied()
    }

    /// Whether this step asks a question.
    pub fn holds(self, trial: &Trial, question: QuestionId) -> bool {
        match self.part {
            Some(_) => self.alone(trial) == Some(question),
            None => trial.screens[self.screen].questions.contains(&question),
        }
    }
}

/// The steps on a person's path, in order: those with an applicable question. Without `detailed` only
/// those of the quick check.
pub fn steps(trial: &Trial, answers: &Answers, detailed: bool, pace: Pace) -> Vec<Step> {
    trial
        .screens
        .ids()
        .filter(|&screen| detailed || trial.screens[screen].quick)
        .flat_map(|screen| {
            let parts = match pace {
                Pace::Shared => vec![None],
                Pace::OneByOne => (0..trial.screens[screen].questions.len())
                    .map(Some)
                    .collect(),
            };
            parts.into_iter().map(move |part| Step { screen, part })
        })
        .filter(|&step| questions_on(trial, answers, step).next().is_some())
        .collect()
}

/// The applicable questions of one step.
pub fn questions_on(
    trial: &Trial,
    answers: &Answers,
    step: Step,
) -> impl Iterator<Item = QuestionId> {
    let all = trial.screens[step.screen].questions;
    let asked = match step.part {
        Some(part) => all.get(part..=part).unwrap_or_default(),
        None => all,
    };
    let asked = asked.iter().copied();
    asked.filter(move |&question| applicable(&trial.rules, answers, question))
}

/// The progress at a step within its part of the path; `None` if it is not on the path.
pub fn progress(trial: &Trial, answers: &Answers, current: Step, pace: Pace) -> Option<Progress> {
    let quick = trial.screens[current.screen].quick;
    let mut part = steps(trial, answers, true, pace);
    part.retain(|other| trial.screens[other.screen].quick == quick);
    let step = part.iter().position(|&other| other == current)? + 1;
    Some(Progress {
        step,
        steps: part.len(),
        quick,
    })
}
