use crate::{
    screening::{Answers, QuestionId, ScreenId, applicable},
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

/// How much is asked at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Short lists share a screen, as the trial has them.
    #[default]
    Shared,
    /// One question a screen, for those who have little energy.
    OneByOne,
}

/// A screen of questions, and which of its questions if it is asked alone. The order is that in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step {
    pub screen: ScreenId,
    /// Its index among the screen's questions; none where they are asked together.
    pub part: Option<usize>,
}

impl Step {
    /// All questions of a screen.
    pub fn shared(screen: ScreenId) -> Self {
        Step { screen, part: None }
    }

    /// The question that is asked alone.
    fn alone(self, trial: &Trial) -> Option<QuestionId> {
        trial.screens[self.screen]
            .questions
            .get(self.part?)
            .copied()
    }

    /// Whether a question is asked here.
    pub fn holds(self, trial: &Trial, question: QuestionId) -> bool {
        match self.part {
            Some(_) => self.alone(trial) == Some(question),
            None => trial.screens[self.screen].questions.contains(&question),
        }
    }
}

/// The steps on a person's way, in order: those with a question that applies. The quick check's
/// alone, or all with `detailed`.
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

/// The questions of one step that apply.
pub fn questions_on(
    trial: &Trial,
    answers: &Answers,
    step: Step,
) -> impl Iterator<Item = QuestionId> {
    let all = trial.screens[step.screen].questions;
    let own = match step.part {
        Some(part) => all.get(part..=part).unwrap_or_default(),
        None => all,
    };
    let own = own.iter().copied();
    own.filter(move |&question| applicable(&trial.rules, answers, question))
}

/// Where a step stands among those of its part of the way.
pub fn progress(trial: &Trial, answers: &Answers, at: Step, pace: Pace) -> Option<Progress> {
    let quick = trial.screens[at.screen].quick;
    let mut part = steps(trial, answers, true, pace);
    part.retain(|other| trial.screens[other.screen].quick == quick);
    let step = part.iter().position(|&other| other == at)? + 1;
    Some(Progress {
        step,
        steps: part.len(),
        quick,
    })
}
