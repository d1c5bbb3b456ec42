//! The interview: which screen comes next when a person continues, goes back or changes an answer.
//!
//! An [`Interview`] derives the next screen from the answers, keyed by question: changing one keeps
//! the later ones that still apply, and [`crate::screening`] ignores those that do not. All state
//! changes are [`Event`]s, handled by [`Interview::apply`].

mod date_input;
mod device_date;
mod draft;
mod number_input;
mod path;
mod plain_text;
mod problem;
mod route;
mod taken_up;
mod whole_date;

pub use date_input::{check_date, paste, spread};
pub use device_date::{DateDoubt, ToldDate, day_of_assessment, last_believed, read_day};
pub use draft::{DateDraft, Draft, age, none_of_these, read};
pub use number_input::{number_from_text, text_from_number};
pub use path::{Pace, Progress, Step, progress, questions_on, steps};
pub use plain_text::plain_text;
pub use problem::InputProblem;
pub use route::{ASIDES, Route};
pub use taken_up::Opened;
pub use whole_date::{WholeDate, whole_date};

use taken_up::{TakenUp, divide};

use crate::{
    measurement::Measurement,
    screening::{
        Answer, Answers, CriterionId, Date, QuestionId, ScreenId, Verdict, applicable, screen,
    },
    studies::{Fitting, diseases, fitting},
    trial::Trial,
};

/// An action of the person, or of the clock.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    Start,
    /// Continues from a screen with the answers to its questions.
    Continue(Vec<(QuestionId, Answer)>),
    Back,
    /// Goes back to the screen at this depth of the trail, as the browser's Back and Forward do.
    Return(usize),
    /// Continues with the detailed questions after the quick check.
    More,
    Review,
    Result,
    /// Opens a side screen (see [`Route::is_aside`]).
    Open(Route),
    /// Keeps the values that a person typed from their papers, in place of those before.
    Measured(Vec<Measurement>),
    /// Sets how many questions share a screen from now on.
    Pace(Pace),
    /// Opens the screen of one question, to return afterwards.
    Change(QuestionId),
    /// Begins with answers that were given on a day, and goes on where the first has to be given again.
    TakeUp {
        day: Date,
        answers: Answers,
    },
    /// Clears everything but the pace.
    Restart,
    /// Sets today's date, when another day has begun.
    Today(Date),
}

/// An answer being changed.
#[derive(Clone, Debug)]
struct Changing {
    /// The length to which the trail is cut when the change is done.
    kept: usize,
    /// The steps that were unanswered before, so that the change did not bring them up.
    open: Vec<Step>,
}

/// The state of one person's interview.
#[derive(Clone, Debug)]
pub struct Interview {
    trial: &'static Trial,
    today: Date,
    answers: Answers,
    /// Whether the detailed questions are part of the path.
    detailed: bool,
    pace: Pace,
    /// The visited screens from the start to the current one; never empty.
    trail: Vec<Route>,
    measurements: Vec<Measurement>,
    changing: Option<Changing>,
    taken_up: Option<TakenUp>,
}

impl Interview {
    /// The side screen with this name, if it has one: the preview is of the first day on which a wait ends.
    pub fn aside_named(&self, name: &str) -> Option<Route> {
        let preview = self.turning_days().first().copied().map(Route::Preview);
        let there = |route: &Route| *route != Route::Studies || self.studies().is_some();
        let mut asides = ASIDES.into_iter().filter(there).chain(preview);
        asides.find(|route| route.name() == name)
    }

    /// The event by which somebody who would answer everything so goes on from a step.
    ///
    /// # Errors
    ///
    /// The first question of the step that `answers` lacks.
    pub fn continue_with(&self, step: Step, answers: &Answers) -> Result<Event, QuestionId> {
        let asked = questions_on(self.trial, &self.answers, step);
        let given = asked.map(|question| {
            let answer = answers.get(question).copied().ok_or(question)?;
            Ok((question, answer))
        });
        Ok(Event::Continue(given.collect::<Result<_, _>>()?))
    }

    /// A new interview on the start screen, with nothing answered.
    pub fn new(trial: &'static Trial, today: Date) -> Self {
        Interview {
            trial,
            today,
            answers: Answers::new(),
            detailed: false,
            pace: Pace::default(),
            trail: vec![Route::Intro],
            measurements: Vec::new(),
            changing: None,
            taken_up: None,
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

    /// The values from the person's papers, which no finding depends on.
    pub fn measurements(&self) -> &[Measurement] {
        &self.measurements
    }

    /// The answer to a question or, where it has to be given again, the dated one of an earlier day.
    pub fn last_said(&self, question: QuestionId) -> Option<&Answer> {
        let earlier = || self.taken_up.as_ref()?.earlier.get(question);
        self.answers.get(question).or_else(earlier)
    }

    /// What has been taken up, on the first screen after it.
    pub fn opened(&self) -> Option<Opened> {
        let taken_up = self.taken_up.as_ref().filter(|_| self.depth() == 1)?;
        let mut open = self.questions();
        open.retain(|&question| self.answers.get(question).is_none());
        let has_dates = open
            .iter()
            .any(|&question| taken_up.earlier.get(question).is_some());
        Some(Opened {
            day: taken_up.day,
            open,
            has_dates,
        })
    }

    /// Which screen the person is on.
    pub fn route(&self) -> Route {
        self.trail.last().copied().unwrap_or(Route::Intro)
    }

    /// The number of screens before the current one in the trail; Back goes one up.
    pub fn depth(&self) -> usize {
        self.trail.len() - 1
    }

    /// Whether an answer is being changed, to return to the review or the result afterwards.
    pub fn is_changing(&self) -> bool {
        self.changing.is_some()
    }

    /// Whether the detailed questions are part of the path.
    pub fn is_detailed(&self) -> bool {
        self.detailed
    }

    /// The applicable questions on the path so far, in order.
    pub fn questions(&self) -> Vec<QuestionId> {
        self.steps(self.detailed)
            .into_iter()
            .flat_map(|step| questions_on(self.trial, &self.answers, step))
            .collect()
    }

    /// The criteria that a question decides for this person, without those of other cohorts.
    pub fn criteria_of(&self, question: QuestionId) -> Vec<CriterionId> {
        let judged = self.verdict().findings;
        let decides = self.trial.rules.questions[question].decides.iter();
        decides
            .copied()
            .filter(|decided| judged.iter().any(|found| found.criterion == *decided))
            .collect()
    }

    /// The current step among those of its part, on a screen of questions.
    pub fn progress(&self) -> Option<Progress> {
        let Route::Questions(step) = self.route() else {
            return None;
        };
        progress(self.trial, &self.answers, step, self.pace)
    }

    /// How many questions share a screen.
    pub fn pace(&self) -> Pace {
        self.pace
    }

    fn steps(&self, detailed: bool) -> Vec<Step> {
        steps(self.trial, &self.answers, detailed, self.pace)
    }

    /// The verdict as of today.
    pub fn verdict(&self) -> Verdict {
        self.verdict_on(self.today)
    }

    /// The verdict on the same answers on another day.
    pub fn verdict_on(&self, day: Date) -> Verdict {
        screen(&self.trial.rules, &self.answers, day)
    }

    /// The days on which today's dated barriers end, in order and without duplicates.
    pub fn turning_days(&self) -> Vec<Date> {
        let findings = self.verdict().findings;
        let mut days: Vec<Date> = findings.iter().filter_map(|found| found.until).collect();
        days.sort();
        days.dedup();
        days
    }

    /// The person's age in years, if it was given.
    pub fn age(&self) -> Option<f64> {
        draft::age(&self.trial.rules, &self.answers)
    }

    /// The other studies for the person's diseases and age, as far as they are known; `None` if there are none.
    pub fn studies(&self) -> Option<Fitting> {
        let diseases = diseases(&self.trial.rules, &self.answers);
        let all = self.trial.studies.as_ref()?;
        Some(fitting(all, &diseases, self.age())).filter(|found| found.count > 0)
    }

    /// Goes on with the same trial, of which more is here now.
    pub fn learn(&mut self, trial: &'static Trial) {
        self.trial = trial;
    }

    /// Handles one event. An event that does not apply to the current screen is ignored.
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
            // Only the quick check has to be complete; other criteria are reported as not asked yet.
            (Event::Result, Route::Review) => {
                self.advance(
                    self.unanswered(false)
                        .first()
                        .map_or(Route::Result, Self::ask),
                );
            }
            (Event::Open(Route::Criteria), Route::Intro) => self.advance(Route::Criteria),
            (Event::Open(aside), Route::Result) if aside.is_aside() => self.advance(aside),
            (Event::Measured(values), Route::Measurements) => self.measurements = values,
            (Event::Pace(pace), _) => self.set_pace(pace),
            (Event::Change(question), Route::Review | Route::Result) => self.change(question),
            (Event::TakeUp { day, answers }, Route::Intro) => self.take_up(day, answers),
            (Event::Restart, _) => self.restart(),
            (Event::Today(today), _) => self.today = today,
            _ => {}
        }
    }

    fn restart(&mut self) {
        let pace = self.pace;
        *self = Interview::new(self.trial, self.today);
        self.pace = pace;
    }

    fn take_up(&mut self, day: Date, answers: Answers) {
        self.restart();
        let mut later = self.trial.screens.iter().filter(|screen| !screen.quick);
        self.detailed = later.any(|screen| {
            let mut questions = screen.questions.iter();
            questions.any(|&question| answers.get(question).is_some())
        });
        let (answers, taken_up) = divide(&self.trial.rules, answers, day, self.today);
        self.answers = answers;
        self.taken_up = Some(taken_up);
        let open = self.unanswered(self.detailed);
        self.advance(open.first().map_or(Route::Result, Self::ask));
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

    /// The steps on the path, of the quick check alone or of all, with an unanswered question.
    fn unanswered(&self, detailed: bool) -> Vec<Step> {
        let mut steps = self.steps(detailed);
        steps.retain(|&step| {
            let mut questions = questions_on(self.trial, &self.answers, step);
            questions.any(|question| self.answers.get(question).is_none())
        });
        steps
    }

    /// Changes the pace. The trail is kept: a list becomes its first unanswered question, and a single
    /// question the list that holds it.
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

    /// Advances from a step whose questions have been answered.
    fn after(&mut self, done: Step) {
        if let Some(Changing { kept, open }) = &self.changing {
            let (kept, unanswered) = (*kept, self.unanswered(self.detailed));
            // Both are sorted.
            match unanswered
                .iter()
                .find(|step| open.binary_search(step).is_err())
            {
                // Questions that the change has made applicable come before the return.
                Some(brought_up) => self.advance(Route::Questions(*brought_up)),
                None => {
                    self.trail.truncate(kept);
                    self.changing = None;
                }
            }
            return;
        }
        // Of what was taken up, only what has to be answered is asked.
        let ahead = match self.taken_up {
            Some(_) => self.unanswered(self.detailed),
            None => self.steps(self.detailed),
        };
        let later = ahead.into_iter().find(|&other| other > done);
        // People who answer one by one review their answers before the result.
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

    /// Goes back to `depth`, or to the nearest screen before it that still applies.
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
        let target = self.trail[..=depth].iter().rposition(applies).unwrap_or(0);
        self.trail.truncate(target + 1);
        let length = self.trail.len();
        self.changing.take_if(|changing| changing.kept >= length);
    }
}
