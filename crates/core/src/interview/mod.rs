//! What is asked next, and what happens when a person goes on, back, or changes an answer.
//!
//! Where an [`Interview`] goes next is worked out from the answers, keyed by question: changing one
//! keeps the later ones that still apply, and those that do not are left out of the verdict by
//! [`crate::screening`]. Everything happens through [`Interview::apply`].

mod date_input;
mod device_date;
mod draft;
mod number_input;
mod path;
mod plain_text;
mod problem;
mod whole_date;

pub use date_input::{check_date, paste, spread};
pub use device_date::{DateDoubt, ToldDate, day_of_assessment, last_believed, read_day};
pub use draft::{DateDraft, Draft, age, none_of_these, read};
pub use number_input::{number_from_text, text_from_number};
pub use path::{Pace, Progress, Step, progress, questions_on, steps};
pub use plain_text::plain_text;
pub use problem::InputProblem;
pub use whole_date::{WholeDate, whole_date};

use crate::{
    screening::{
        Answer, Answers, CriterionId, Date, QuestionId, ScreenId, Verdict, applicable, screen,
    },
    trial::Trial,
};

/// Which screen a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start.
    Intro,
    /// A screen of questions.
    Questions(Step),
    /// All answers, each of which can be changed.
    Review,
    /// What the answers come to today.
    Result,
    /// Every criterion and how it is checked.
    Criteria,
    /// What to say on the telephone.
    Call,
    /// A page for the person's own doctor.
    Letter,
    /// Where to find what is not known yet, and how to convert values.
    Homework,
    /// Which question and which rule a medicine belongs to.
    Medicines,
    /// What the same answers come to on another day.
    Preview(Date),
}

impl Route {
    /// Whether it stands beside the way, to be opened from the result and left again.
    pub fn is_aside(self) -> bool {
        matches!(
            self,
            Route::Criteria
                | Route::Call
                | Route::Letter
                | Route::Homework
                | Route::Medicines
                | Route::Preview(_)
        )
    }
}

/// What a person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Start,
    /// Goes on from a screen with the answers to its questions.
    Continue(Vec<(QuestionId, Answer)>),
    Back,
    /// Goes back to what stood at this depth of the trail; the browser's Back and Forward do that.
    Return(usize),
    /// Goes on with the questions after the quick check.
    More,
    Review,
    Result,
    /// Opens what stands beside the way (see [`Route::is_aside`]).
    Open(Route),
    /// Asks one question at a time from now on, or short lists again.
    Pace(Pace),
    /// Opens the screen of one question, to come back afterwards.
    Change(QuestionId),
    /// Forgets everything.
    Restart,
    /// Another day has begun.
    Today(Date),
}

/// An answer being changed.
#[derive(Clone, Debug)]
struct Changing {
    /// How many steps of the trail stand when it is done.
    kept: usize,
    /// The steps that had no answer before: they are not what the change brings up.
    open: Vec<Step>,
}

/// One person's way through the questions.
#[derive(Clone, Debug)]
pub struct Interview {
    trial: &'static Trial,
    today: Date,
    answers: Answers,
    /// Whether it goes on after the quick check.
    detailed: bool,
    pace: Pace,
    /// From the start to where the person is; never empty.
    trail: Vec<Route>,
    changing: Option<Changing>,
}

impl Interview {
    /// At the start, with nothing answered.
    pub fn new(trial: &'static Trial, today: Date) -> Self {
        Interview {
            trial,
            today,
            answers: Answers::new(),
            detailed: false,
            pace: Pace::default(),
            trail: vec![Route::Intro],
            changing: None,
        }
    }

    pub fn trial(&self) -> &'static Trial {
        self.trial
    }

    /// The day of assessment.
    pub fn today(&self) -> Date {
        self.today
    }

    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Which screen the person is on.
    pub fn route(&self) -> Route {
        self.trail.last().copied().unwrap_or(Route::Intro)
    }

    /// How many steps lie behind the person; Back takes one of them.
    pub fn depth(&self) -> usize {
        self.trail.len() - 1
    }

    /// Whether an answer is being changed, to come back to the review.
    pub fn is_changing(&self) -> bool {
        self.changing.is_some()
    }

    /// Whether the detailed questions are part of the way.
    pub fn is_detailed(&self) -> bool {
        self.detailed
    }

    /// The questions that apply and stand on the way so far, in their order.
    pub fn questions(&self) -> Vec<QuestionId> {
        self.steps(self.detailed)
            .into_iter()
            .flat_map(|step| questions_on(self.trial, &self.answers, step))
            .collect()
    }

    /// The criteria that a question decides for this person: none of another cohort's.
    pub fn criteria_of(&self, question: QuestionId) -> Vec<CriterionId> {
        let judged = self.verdict().findings;
        let decides = self.trial.rules.questions[question].decides.iter();
        decides
            .copied()
            .filter(|decided| judged.iter().any(|found| found.criterion == *decided))
            .collect()
    }

    /// Where the person is among the steps of this part.
    pub fn progress(&self) -> Option<Progress> {
        let Route::Questions(step) = self.route() else {
            return None;
        };
        progress(self.trial, &self.answers, step, self.pace)
    }

    /// How much is asked at a time.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    fn steps(&self, detailed: bool) -> Vec<Step> {
        steps(self.trial, &self.answers, detailed, self.pace)
    }

    /// What the answers come to today.
    pub fn verdict(&self) -> Verdict {
        self.verdict_on(self.today)
    }

    /// What the same answers come to on another day.
    pub fn verdict_on(&self, day: Date) -> Verdict {
        screen(&self.trial.rules, &self.answers, day)
    }

    /// The days on which a wait ends that stands in the way today, in order.
    pub fn turning_days(&self) -> Vec<Date> {
        let findings = self.verdict().findings;
        let mut days: Vec<Date> = findings.iter().filter_map(|found| found.until).collect();
        days.sort();
        days.dedup();
        days
    }

    /// The person's age in years, if given as a number.
    pub fn age(&self) -> Option<f64> {
        draft::age(&self.trial.rules, &self.answers)
    }

    /// Takes one step. What makes no sense where the person is leaves things as they are.
    pub fn apply(&mut self, event: Event) {
        match (event, self.route()) {
            (Event::Start, Route::Intro) => self.advance(self.first()),
            (Event::Continue(answers), Route::Questions(step)) => {
                for (question, answer) in answers {
                    self.answers.set(question, answer);
                }
                self.after(step);
            }
            (Event::Back, _) => self.back_to(self.depth().saturating_sub(1)),
            (Event::Return(depth), _) => self.back_to(depth),
            (Event::More, Route::Result) => {
                self.detailed = true;
                self.advance(
                    self.unanswered(true)
                        .first()
                        .map_or(Route::Review, Self::ask),
                );
            }
            (Event::Review, Route::Result) => self.advance(Route::Review),
            // What the quick check needs is asked; the rest is told as not asked yet.
            (Event::Result, Route::Review) => {
                self.advance(
                    self.unanswered(false)
                        .first()
                        .map_or(Route::Result, Self::ask),
                );
            }
            (Event::Open(Route::Criteria), Route::Intro) => self.advance(Route::Criteria),
            (Event::Open(aside), Route::Result) if aside.is_aside() => self.advance(aside),
            (Event::Pace(pace), _) => self.set_pace(pace),
            (Event::Change(question), Route::Review | Route::Result) => self.change(question),
            (Event::Restart, _) => {
                let pace = self.pace;
                *self = Interview::new(self.trial, self.today);
                self.pace = pace;
            }
            (Event::Today(today), _) => self.today = today,
            _ => {}
        }
    }

    fn ask(step: &Step) -> Route {
        Route::Questions(*step)
    }

    fn change(&mut self, question: QuestionId) {
        let steps = self.steps(self.detailed);
        let holds = |step: &&Step| step.holds(self.trial, question);
        if let Some(&step) = steps.iter().find(holds) {
            self.changing = Some(Changing {
                kept: self.trail.len(),
                open: self.unanswered(self.detailed),
            });
            self.advance(Route::Questions(step));
        }
    }

    fn first(&self) -> Route {
        let steps = self.steps(self.detailed);
        steps
            .first()
            .map_or(Route::Result, |&step| Route::Questions(step))
    }

    /// The steps on the way, of the quick check alone or of all, with a question that has no
    /// answer.
    fn unanswered(&self, detailed: bool) -> Vec<Step> {
        let mut steps = self.steps(detailed);
        steps.retain(|&step| {
            let mut questions = questions_on(self.trial, &self.answers, step);
            questions.any(|question| self.answers.get(question).is_none())
        });
        steps
    }

    /// Takes another pace. Where the person is and has been stays, a list as its first question that
    /// has no answer yet and a question as the list that holds it.
    fn set_pace(&mut self, pace: Pace) {
        if pace == self.pace {
            return;
        }
        self.pace = pace;
        for route in &mut self.trail {
            if let Route::Questions(step) = route {
                step.part = (pace == Pace::OneByOne).then(|| {
                    let questions = self.trial.screens[step.screen].questions;
                    let open = |question: &QuestionId| {
                        applicable(&self.trial.rules, &self.answers, *question)
                            && self.answers.get(*question).is_none()
                    };
                    let applies = |question: &QuestionId| {
                        applicable(&self.trial.rules, &self.answers, *question)
                    };
                    questions
                        .iter()
                        .position(open)
                        .or_else(|| questions.iter().position(applies))
                        .unwrap_or(0)
                });
            }
        }
        self.trail.dedup();
        if let Some(Changing { kept, open }) = &mut self.changing {
            // The answer being changed is the last of the trail.
            *kept = (*kept).min(self.trail.len() - 1);
            let screens: Vec<ScreenId> = open.iter().map(|step| step.screen).collect();
            let steps = steps(self.trial, &self.answers, self.detailed, pace);
            *open = steps
                .into_iter()
                .filter(|step| screens.binary_search(&step.screen).is_ok())
                .collect();
        }
    }

    fn after(&mut self, done: Step) {
        if let Some(Changing { kept, open }) = &self.changing {
            let (kept, unanswered) = (*kept, self.unanswered(self.detailed));
            // Both are in the order in which they come.
            match unanswered
                .iter()
                .find(|step| open.binary_search(step).is_err())
            {
                // What the change has brought up is asked before coming back.
                Some(brought_up) => self.advance(Route::Questions(*brought_up)),
                None => {
                    self.trail.truncate(kept);
                    self.changing = None;
                }
            }
            return;
        }
        let later = self
            .steps(self.detailed)
            .into_iter()
            .find(|&other| other > done);
        // Those who go one by one see all they have said before what it comes to.
        let end = if self.detailed || self.pace == Pace::OneByOne {
            Route::Review
        } else {
            Route::Result
        };
        self.advance(later.map_or(end, Route::Questions));
    }

    fn advance(&mut self, route: Route) {
        if self.route() != route {
            self.trail.push(route);
        }
    }

    /// Goes back to `depth`, or to the nearest step before it that still applies.
    fn back_to(&mut self, depth: usize) {
        if depth >= self.depth() {
            return;
        }
        let applies = |route: &Route| match *route {
            Route::Questions(step) => questions_on(self.trial, &self.answers, step)
                .next()
                .is_some(),
            _ => true,
        };
        let standing = self.trail[..=depth].iter().rposition(applies).unwrap_or(0);
        self.trail.truncate(standing + 1);
        let standing = self.trail.len();
        self.changing.take_if(|changing| changing.kept >= standing);
    }
}
