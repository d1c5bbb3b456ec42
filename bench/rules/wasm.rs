//! The verdict alone, without a page around it, so that Node can time it: the page's own rules, built as the
//! page's program is. `bench/rules/engines/ours.mjs` calls it.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;

use prescreen_core::{
    screening::{
        Answer, Answers, Cause, Date, EventDate, Given, Id, PartialDate, QuestionId, Rules, Timing,
        ValueId, Verdict, screen,
    },
    trial::Trial,
};

/// So many numbers stand for one answer: question, kind, value, kind of date, date.
const WORDS: usize = 5;
/// What stands where there is nothing.
const NONE: u32 = u32::MAX;

#[derive(Default)]
struct State {
    rules: Option<Rules>,
    people: Vec<(Answers, Date)>,
    /// What Node writes, or reads.
    shared: Vec<u32>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn with<T>(act: impl FnOnce(&mut State) -> T) -> T {
    STATE.with_borrow_mut(act)
}

/// Room for so many numbers.
#[unsafe(no_mangle)]
pub extern "C" fn room(count: usize) -> *mut u32 {
    with(|state| {
        state.shared.clear();
        state.shared.resize(count, 0);
        state.shared.as_mut_ptr()
    })
}

/// Takes apart the packed trial, of so many bytes, that stands in the room.
#[unsafe(no_mangle)]
pub extern "C" fn load(bytes: usize) {
    with(|state| {
        let packed = state.shared.iter().flat_map(|word| word.to_le_bytes());
        let packed: Vec<u8> = packed.take(bytes).collect();
        let trial: Option<Trial> = postcard::from_bytes(packed.leak()).ok();
        state.rules = trial.map(|trial| trial.rules);
    });
}

/// Takes in a person of so many answers, which stand in the room, and the day of assessment; gives their index.
#[unsafe(no_mangle)]
pub extern "C" fn person(count: usize, today: u32) -> usize {
    with(|state| {
        let mut answers = Answers::new();
        for words in state.shared.chunks_exact(WORDS).take(count) {
            answers.set(QuestionId::from_index(words[0] as usize), answer(words));
        }
        state.people.push((answers, Date::from_digits(today)));
        state.people.len() - 1
    })
}

fn answer(words: &[u32]) -> Answer {
    let value = words[2];
    let given = match words[1] {
        0 => Given::Choice(ValueId::from_index(value as usize)),
        1 => {
            let ticked = (0..32).filter(|bit| value >> bit & 1 == 1);
            Given::Many(ticked.map(ValueId::from_index).collect())
        }
        2 => Given::Number(f64::from(value) / 1000.0),
        3 => Given::Unsure,
        _ => Given::Skip,
    };
    let first = Date::from_digits(words[4]);
    let date = match words[3] {
        0 => None,
        1 => Some(EventDate::Unknown),
        2 => Some(EventDate::On(PartialDate::Day(first))),
        3 => Some(EventDate::On(PartialDate::Month { first })),
        _ => Some(EventDate::On(PartialDate::Year { first })),
    };
    Answer { given, date }
}

fn verdict(state: &State, person: usize) -> Option<Verdict> {
    let (answers, today) = state.people.get(person)?;
    Some(screen(state.rules.as_ref()?, answers, *today))
}

/// Judges a person as the page does: the verdict, with every date and reason, stays in this memory. Gives the outcome.
#[unsafe(no_mangle)]
pub extern "C" fn judge(person: usize) -> u32 {
    with(|state| {
        let verdict = std::hint::black_box(verdict(state, person));
        verdict.map_or(NONE, |verdict| verdict.outcome as u32)
    })
}

/// Judges a person and writes all of it into the room; gives how many numbers. First the outcome, the earliest day
/// and how many findings; of each finding its criterion, its weight, the day it ends on, and how many causes; of each
/// cause its question, its value, and how its date bears on it.
#[unsafe(no_mangle)]
pub extern "C" fn tell(person: usize) -> usize {
    with(|state| {
        let Some(verdict) = verdict(state, person) else {
            return 0;
        };
        let told = &mut state.shared;
        told.clear();
        told.extend([
            verdict.outcome as u32,
            verdict.earliest.map_or(NONE, digits),
            verdict.findings.len() as u32,
        ]);
        for found in &verdict.findings {
            told.extend([
                found.criterion.index() as u32,
                found.finding as u32,
                found.until.map_or(NONE, digits),
                found.causes.len() as u32,
            ]);
            for Cause {
                question,
                value,
                timing,
            } in &found.causes
            {
                let timing = match timing {
                    Timing::None => 0,
                    Timing::Until { .. } => 1,
                    Timing::Vague { .. } => 2,
                    Timing::Unknown { .. } => 3,
                    Timing::Passed { .. } => 4,
                };
                let value = value.map_or(NONE, |value| value.index() as u32);
                told.extend([question.index() as u32, value, timing]);
            }
        }
        told.len()
    })
}

/// Where what was told stands.
#[unsafe(no_mangle)]
pub extern "C" fn told() -> *const u32 {
    with(|state| state.shared.as_ptr())
}

fn digits(date: Date) -> u32 {
    let (year, month, day) = (date.year() as u32, date.month() as u32, date.day() as u32);
    year * 10_000 + month * 100 + day
}
