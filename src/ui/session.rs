use leptos::{html::Div, prelude::*};

use super::{focus::Focus, history, intl};
use crate::{
    interview::{Draft, Event, InputProblem, Interview, Place, questions_on, read},
    screening::Date,
    trial::{Texts, Trial},
    words::{Format, Words},
};

/// What happened, as far as a host page may know: never an answer, an outcome or a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    Ready,
    Step,
    Done,
}

/// What one widget holds while it is on a page. It forgets everything when it leaves.
#[derive(Clone, Copy)]
pub struct Session {
    /// Counts what has been shown; a new turn shows everything afresh.
    pub turn: RwSignal<u32>,
    pub root: NodeRef<Div>,
    heading_level: StoredValue<u8>,
    pub(super) focus: StoredValue<Focus>,
    /// Whether the browser's own Back takes a step back here.
    pub(super) keeps_history: bool,
    interview: StoredValue<Interview>,
    language: StoredValue<&'static str>,
    drafts: StoredValue<Vec<(usize, Draft)>>,
    problems: StoredValue<Vec<(usize, InputProblem)>>,
    notify: StoredValue<Box<dyn Fn(Notice)>, LocalStorage>,
}

impl Session {
    /// A session at the start. `notify` hears what a host page may know.
    pub fn new(
        trial: &'static Trial,
        language: &'static str,
        heading_level: u8,
        keeps_history: bool,
        notify: Box<dyn Fn(Notice)>,
    ) -> Self {
        Session {
            turn: RwSignal::new(0),
            root: NodeRef::new(),
            heading_level: StoredValue::new(heading_level),
            focus: StoredValue::new(Focus::Nowhere),
            keeps_history,
            interview: StoredValue::new(Interview::new(trial, super::today())),
            language: StoredValue::new(language),
            drafts: StoredValue::new(Vec::new()),
            problems: StoredValue::new(Vec::new()),
            notify: StoredValue::new_local(notify),
        }
    }

    /// Looks at the interview.
    pub fn interview<T>(self, look: impl FnOnce(&Interview) -> T) -> T {
        self.interview.with_value(look)
    }

    pub(super) fn heading_level(self) -> u8 {
        self.heading_level.get_value()
    }

    pub fn trial(self) -> &'static Trial {
        self.interview(Interview::trial)
    }

    pub fn place(self) -> Place {
        self.interview(Interview::place)
    }

    pub fn words(self) -> &'static Words {
        Words::of(self.language.get_value())
    }

    pub fn texts(self) -> &'static Texts {
        self.trial().texts(self.language.get_value())
    }

    pub fn format(self) -> Format {
        intl::FORMAT
    }

    /// What stands in a question's fields.
    pub fn draft(self, question: usize) -> Draft {
        let draft = self.drafts.with_value(|drafts| {
            let found = drafts.iter().find(|(place, _)| *place == question);
            found.map(|(_, draft)| draft.clone())
        });
        draft.unwrap_or_else(|| {
            self.interview(|interview| Draft::of(interview.answers().get(question)))
        })
    }

    /// Changes what stands in a question's fields.
    pub fn edit(self, question: usize, edit: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft(question);
        edit(&mut draft);
        self.drafts.update_value(|drafts| {
            drafts.retain(|(place, _)| *place != question);
            drafts.push((question, draft));
        });
    }

    /// What is wrong with a question's fields, since the last try to go on.
    pub fn problem(self, question: usize) -> Option<InputProblem> {
        self.problems.with_value(|problems| {
            let found = problems.iter().find(|(place, _)| *place == question);
            found.map(|(_, problem)| problem.clone())
        })
    }

    /// Every question with something wrong.
    pub fn problems(self) -> Vec<(usize, InputProblem)> {
        self.problems.get_value()
    }

    /// Takes a step and shows where it leads.
    pub fn go(self, event: Event) {
        let before = self.place();
        self.interview
            .update_value(|interview| interview.apply(event));
        self.drafts.set_value(Vec::new());
        self.problems.set_value(Vec::new());
        history::sync(self);
        self.show(Focus::Heading);
        let after = self.place();
        if after != before {
            self.tell(if after == Place::Result {
                Notice::Done
            } else {
                Notice::Step
            });
        }
    }

    /// Reads the fields of a screen and goes on, or shows what is wrong with them.
    pub fn go_on(self, screen: usize) {
        let read = |question: usize| {
            self.interview(|interview| {
                let rules = &interview.trial().rules.questions[question];
                read(
                    rules,
                    &self.draft(question),
                    self.texts(),
                    interview.today(),
                    interview.age(),
                )
            })
        };
        let questions = self.interview(|interview| -> Vec<usize> {
            questions_on(interview.trial(), interview.answers(), screen).collect()
        });
        let mut answers = Vec::new();
        let mut problems = Vec::new();
        for question in questions {
            match read(question) {
                Ok(answer) => answers.push((question, answer)),
                Err(problem) => problems.push((question, problem)),
            }
        }
        if problems.is_empty() {
            self.go(Event::Continue(answers));
        } else {
            self.problems.set_value(problems);
            self.show(Focus::Problems);
        }
    }

    /// Judges from another day on.
    pub fn set_today(self, today: Date) {
        self.interview
            .update_value(|interview| interview.apply(Event::Today(today)));
        self.show(Focus::Nowhere);
    }

    /// Speaks another language; nothing that was answered or typed is lost.
    pub fn speak(self, language: &'static str) {
        self.language.set_value(language);
        self.show(Focus::Language);
    }

    /// Speaks another language because the host page says so: the focus stays where it is.
    pub fn speak_quietly(self, language: &'static str) {
        self.language.set_value(language);
        self.show(Focus::Nowhere);
    }

    /// Starts its headings at another level.
    pub fn set_heading_level(self, level: u8) {
        self.heading_level.set_value(level);
        self.show(Focus::Nowhere);
    }

    /// Shows everything afresh.
    pub fn show(self, focus: Focus) {
        self.focus.set_value(focus);
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
    }

    /// Tells the host page.
    pub fn tell(self, notice: Notice) {
        self.notify.with_value(|notify| notify(notice));
    }
}
