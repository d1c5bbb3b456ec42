//! A person's way through the questions, told by the ids of screens.

use serde_json::Value;
use trial_prescreen::{
    interview::{Event, Interview, Route, questions_on},
    trials::TRIAL,
};

use crate::support::people::{self, Given, TODAY, day};

/// An interview, and what its person answers when asked.
pub struct Walk {
    pub interview: Interview,
    pub person: Given,
    /// How much the person has done.
    done: usize,
}

impl Walk {
    /// At the intro.
    pub fn new(person: Given) -> Self {
        Walk {
            interview: Interview::new(&TRIAL, day(TODAY)),
            person,
            done: 0,
        }
    }

    /// At the first question.
    pub fn started(person: Given) -> Self {
        let mut walk = Walk::new(person);
        walk.does(Event::Start);
        walk
    }

    /// At the result of the quick check.
    pub fn at_quick_result(person: Given) -> Self {
        let mut walk = Walk::started(person);
        walk.reaches_the_end();
        assert_eq!(walk.at(), "result");
        walk
    }

    /// At the review after all questions.
    pub fn at_review(person: Given) -> Self {
        let mut walk = Walk::at_quick_result(person);
        walk.does(Event::More);
        walk.reaches_the_end();
        assert_eq!(walk.at(), "review");
        walk
    }

    /// Where the person is: a screen's id, or `intro`, `review`, `result`, `criteria`.
    pub fn at(&self) -> &'static str {
        match self.interview.route() {
            Route::Questions(step) => TRIAL.screens[step.screen].id,
            other => other.name(),
        }
    }

    /// The ids of the questions on the screen.
    pub fn asked(&self) -> Vec<&'static str> {
        let Route::Questions(step) = self.interview.route() else {
            return Vec::new();
        };
        questions_on(&TRIAL, self.interview.answers(), step)
            .map(|question| TRIAL.rules.questions[question].id)
            .collect()
    }

    pub fn does(&mut self, event: Event) -> &mut Self {
        // Tests that go on until they are somewhere are to fail, not to stand still.
        self.done += 1;
        assert!(
            self.done < 5000,
            "it does not end: {event:?} at {}",
            self.at()
        );
        self.interview.apply(event);
        self
    }

    /// Answers the screen as the person does.
    pub fn goes_on(&mut self) -> &mut Self {
        let Route::Questions(step) = self.interview.route() else {
            panic!("expected a question but is at {}", self.at());
        };
        let told = people::answers(&self.person, TODAY);
        let event = self.interview.continue_with(step, &told);
        let event = event.unwrap_or_else(|lacked| {
            let id = TRIAL.rules.questions[lacked].id;
            panic!("the person has no answer to {id}")
        });
        self.does(event)
    }

    /// Answers the screen with other answers than before.
    pub fn goes_on_with(&mut self, changes: Value) -> &mut Self {
        self.person = people::with(std::mem::take(&mut self.person), changes);
        self.goes_on()
    }

    /// Answers screen after screen, and tells their ids.
    pub fn reaches_the_end(&mut self) -> Vec<&'static str> {
        let mut passed = Vec::new();
        while let Route::Questions(_) = self.interview.route() {
            passed.push(self.at());
            assert!(passed.len() < 100, "it does not end: {passed:?}");
            self.goes_on();
        }
        passed
    }

    pub fn changes(&mut self, question: &str) -> &mut Self {
        let question = TRIAL.rules.question_named(question).unwrap();
        self.does(Event::Change(question))
    }

    /// The outcome's name today.
    pub fn outcome(&self) -> &'static str {
        self.interview.verdict().outcome.name()
    }
}
