use leptos::prelude::*;

use crate::{
    interview::{DateDoubt, DateDraft, InputProblem, ToldDate, day_of_assessment, read_day},
    platform::today,
    screening::Date,
    trial::Facts,
};

/// Today, as far as the device's date can be believed.
#[derive(Clone, Copy)]
pub struct Day {
    facts: &'static Facts,
    known: RwSignal<Known>,
}

/// What is known of it.
#[derive(Clone, Default)]
struct Known {
    /// Why the device's date cannot be right; the day is asked before anything else then.
    doubt: Option<DateDoubt>,
    /// What the person has said of it.
    told: Option<ToldDate>,
    /// What stands in the fields of today's date.
    draft: DateDraft,
    /// What is wrong with it since the last try.
    problem: Option<InputProblem>,
}

impl Day {
    /// As the device has it.
    pub fn new(facts: &'static Facts) -> Self {
        let known = Known {
            doubt: DateDoubt::of(facts, today()),
            ..Known::default()
        };
        Day {
            facts,
            known: RwSignal::new(known),
        }
    }

    /// Reads the device's clock: a page may be left open for days. The day of assessment, if it is known.
    pub fn read(self) -> Option<Date> {
        let (told, before) = self.known.with_untracked(|known| (known.told, known.doubt));
        let day = day_of_assessment(self.facts, today(), told);
        let doubt = day.err();
        if before != doubt {
            self.known.update(|known| known.doubt = doubt);
        }
        day.ok()
    }

    /// Why the device's date cannot be right, as long as nobody has said which day it is.
    pub fn doubt(self) -> Option<DateDoubt> {
        self.known.with(|known| known.doubt)
    }

    /// The same, for an event.
    pub fn is_doubted(self) -> bool {
        self.known.with_untracked(|known| known.doubt.is_some())
    }

    /// Whether the day that is counted from is the person's own and not the device's.
    pub fn is_told(self) -> bool {
        self.known.with(|known| known.told.is_some())
            && DateDoubt::of(self.facts, today()).is_some()
    }

    /// What stands in the fields of today's date.
    pub fn draft(self) -> DateDraft {
        self.known.with(|known| known.draft.clone())
    }

    /// Puts something else there.
    pub fn set_draft(self, draft: DateDraft) {
        self.known.update(|known| known.draft = draft);
    }

    /// What is wrong with it since the last try.
    pub fn problem(self) -> Option<InputProblem> {
        self.known.with_untracked(|known| known.problem.clone())
    }

    /// The date in the fields, or nothing where something is wrong with it, which is shown from then on.
    pub fn take(self) -> Option<Date> {
        let read = self
            .known
            .with_untracked(|known| read_day(&known.draft, self.facts));
        read.map_err(|problem| self.known.update(|known| known.problem = Some(problem)))
            .ok()
    }

    /// Believes that it is this day, or no longer what was told, and empties the fields.
    pub fn believe(self, day: Option<Date>) {
        let device = today();
        let told = day.map(|day| ToldDate { device, day });
        self.known.update(|known| {
            *known = Known {
                doubt: known.doubt,
                told,
                ..Known::default()
            };
        });
    }

    /// Empties the fields.
    pub fn clear(self) {
        self.known.update(|known| {
            known.draft = DateDraft::default();
            known.problem = None;
        });
    }
}
