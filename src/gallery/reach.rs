use anyhow::{Context, Result, anyhow, bail};
use leptos::prelude::*;

use super::{fields::fill, people, prefer::preferences, states::Shown};
use crate::{
    interview::{Event, Interview, Pace, Route, Step, questions_on},
    measurement::Measurement,
    screening::{Answers, QuestionId},
    state::{Screen, State},
};

/// Brings a widget that has just begun into a state.
pub fn reach(state: State, shown: &Shown) -> Result<()> {
    let language = state.language.get_untracked();
    state.preferences.set(preferences(&shown.prefer, language)?);
    if shown.one_by_one {
        state.set_pace(Pace::OneByOne);
    }
    match &shown.like {
        Some(like) => {
            let person = people::answers(like, &shown.answers, shown.day()?)?;
            walk(state, shown, &person)?;
        }
        None if shown.screen == "criteria" => state.go(Event::Open(Route::Criteria)),
        None => {}
    }
    if let Some(file) = &shown.open {
        state.open_saved(file.read());
    }
    for (name, value) in &shown.fields {
        fill(state, name, value)?;
    }
    if shown.go_on {
        go_on(state)?;
    }
    Ok(())
}

/// Answers as the person does, up to where they are.
fn walk(state: State, shown: &Shown, person: &Answers) -> Result<()> {
    let at = shown.at.as_deref().map(|id| question(state, id));
    let at = at.transpose()?;
    state.go(Event::Start);
    if let Some(step) = answer(state, person, at.filter(|_| !shown.detailed))? {
        return stand(state, shown, person, step);
    }
    if shown.detailed {
        if state.look(Interview::route) == Route::Review {
            state.go(Event::Result);
        }
        state.go(Event::More);
        if let Some(step) = answer(state, person, at)? {
            return stand(state, shown, person, step);
        }
    }
    let at_result = || state.look(Interview::route) == Route::Result;
    if shown.screen == "review" {
        if at_result() {
            state.go(Event::Review);
        }
        return Ok(());
    }
    if !at_result() {
        state.go(Event::Result);
    }
    if !shown.measured.is_empty() {
        state.go(Event::Open(Route::Measurements));
        state.go(Event::Measured(measured(state, shown)?));
        state.go(Event::Back);
    }
    if shown.screen != "result" {
        let aside = state.look(|interview| interview.aside_named(&shown.screen));
        let aside = aside.with_context(|| {
            format!(
                "`{}` is no screen that can be opened from this person's result, unless `at` says where they stand",
                shown.screen
            )
        })?;
        state.go(Event::Open(aside));
    }
    Ok(())
}

/// The values from papers, in the order of their terms.
fn measured(state: State, shown: &Shown) -> Result<Vec<Measurement>> {
    let terms = state.trial().terms;
    let values = shown.measured.iter().map(|(name, numbers)| {
        let term = terms.iter().position(|term| term.id == name);
        let term = term.with_context(|| format!("the trial has no term `{name}`"))?;
        let (&number, upper_limit) = numbers
            .split_first()
            .with_context(|| format!("`{name}` has no number"))?;
        Ok(Measurement {
            term,
            number,
            upper_limit: upper_limit.first().copied(),
        })
    });
    let mut values = values.collect::<Result<Vec<_>>>()?;
    values.sort_by_key(|value| value.term);
    Ok(values)
}

/// Answers screen after screen until the one that asks `until`, or until no question is left.
fn answer(state: State, person: &Answers, until: Option<QuestionId>) -> Result<Option<Step>> {
    while let Route::Questions(step) = state.look(Interview::route) {
        if until.is_some_and(|until| is_asked(state, step, until)) {
            return Ok(Some(step));
        }
        give(state, step, person)?;
    }
    match until {
        Some(until) => bail!(
            "the person is not asked `{}`",
            state.trial().rules.questions[until].id
        ),
        None => Ok(None),
    }
}

/// Stands on a screen of questions, before it is answered or with its answers in the fields.
fn stand(state: State, shown: &Shown, person: &Answers, step: Step) -> Result<()> {
    if shown.answered {
        give(state, step, person)?;
        state.go(Event::Back);
    }
    Ok(())
}

fn is_asked(state: State, step: Step, question: QuestionId) -> bool {
    state.look(|interview| {
        questions_on(state.trial(), interview.answers(), step).any(|asked| asked == question)
    })
}

fn give(state: State, step: Step, person: &Answers) -> Result<()> {
    let event = state.look(|interview| interview.continue_with(step, person));
    let event = event.map_err(|lacked| {
        let id = state.trial().rules.questions[lacked].id;
        anyhow!("the person has no answer to `{id}`")
    });
    state.go(event?);
    Ok(())
}

/// Presses Continue.
fn go_on(state: State) -> Result<()> {
    match untrack(|| state.screen_key()).screen {
        Screen::Today(_) => state.take_day(),
        Screen::Interview(Route::Questions(step)) => state.go_on(step),
        other => bail!("`go_on` needs a screen with a Continue button, which {other:?} has not"),
    }
    Ok(())
}

/// A question of the trial.
pub fn question(state: State, id: &str) -> Result<QuestionId> {
    let found = state.trial().rules.question_named(id);
    found.with_context(|| format!("the trial has no question `{id}`"))
}
