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
    /// Why the device's date cannot be right; the day is asked before anything else then.
    doubt: RwSignal<Option<DateDoubt>>,
    /// What the person has said of it.
    told: RwSignal<Option<ToldDate>>,
    /// What stands in the fields of today's date.
    pub draft: RwSignal<DateDraft>,
    /// What is wrong with it since the last try.
    pub problem: RwSignal<Option<InputProblem>>,
}

impl Day {
    /// As the device has it.
    pub fn new(facts: &'static Facts) -> Self {
        Day {
            facts,
            doubt: RwSignal::new(DateDoubt::of(facts, today())),
            told: RwSignal::new(None),
            draft: RwSignal::default(),
            problem: RwSignal::new(None),
        }
    }

    /// Reads the device's clock: a page may be left open for days. The day of assessment, if it is known.
    pub fn read(self) -> Option<Date> {
        let told = self.told.try_get_untracked()?;
        let day = day_of_assessment(self.facts, today(), told);
        let doubt = day.err();
        if self.doubt.get_untracked() != doubt {
            self.doubt.set(doubt);
        }
        day.ok()
    }

    /// Why the device's date cannot be right, as long as nobody has said which day it is.
    pub fn doubt(self) -> Option<DateDoubt> {
        self.doubt.get()
    }

    /// The same, for an event.
    pub fn is_doubted(self) -> bool {
        self.doubt.get_untracked().is_some()
    }

    /// Whether the day that is counted from is the person's own and not the device's.
    pub fn is_told(self) -> bool {
        self.told.get().is_some() && DateDoubt::of(self.facts, today()).is_some()
    }

    /// The date in the fields, or nothing where something is wrong with it, which is shown from then on.
    pub fn take(self) -> Option<Date> {
        let read = self.draft.with_untracked(|draft| read_day(draft, self.facts));
        read.map_err(|problem| self.problem.set(Some(problem))).ok()
    }

    /// Believes that it is this day, or no longer what was told.
    pub fn believe(self, day: Option<Date>) {
        let device = today();
        self.told.set(day.map(|day| ToldDate { device, day }));
        self.clear();
    }

    /// Empties the fields.
    pub fn clear(self) {
        self.draft.set(DateDraft::default());
        self.problem.set(None);
    }

    /// Forgets all that a person has said of it.
    pub fn forget(self) {
        self.told.set(None);
        self.clear();
    }
}
