use anyhow::{Context, Result, bail};
use leptos::prelude::*;

use super::reach::question;
use crate::{
    interview::DateDraft,
    screening::{Given, Kind},
    state::State,
};

/// The name before the parts of today's date.
const TODAY: &str = "today";

/// The name of the field of a message.
const TOWN: &str = "town";

/// Puts something into the field of a name.
pub fn fill(state: State, name: &str, value: &str) -> Result<()> {
    let (id, part) = name.split_once('.').unwrap_or((name, ""));
    if id == TODAY {
        let mut date = state.day.draft();
        fill_date(&mut date, name, part, value)?;
        state.day.set_draft(date);
        return Ok(());
    }
    if id == TOWN {
        state.town.set(value.to_owned());
        return Ok(());
    }
    let question = question(state, id)?;
    let rules = &state.trial().rules.questions[question];
    let fields = state.look(|interview| state.drafts.of(question, interview));
    let mut draft = fields.get_untracked();
    match (part, rules.kind) {
        ("", Kind::Number { .. }) => draft.number = value.to_owned(),
        ("", Kind::Choice) => {
            let chosen = rules.value_named(value);
            let chosen = chosen.with_context(|| format!("`{id}` has no answer `{value}`"))?;
            draft.given = Some(Given::Choice(chosen));
        }
        ("", Kind::Many { .. }) => bail!("`{name}` is a list, which no state has filled in so far"),
        _ => fill_date(&mut draft.date, name, part, value)?,
    }
    fields.set(draft);
    Ok(())
}

fn fill_date(date: &mut DateDraft, name: &str, part: &str, value: &str) -> Result<()> {
    match part {
        "date.year" => date.year = value.to_owned(),
        "date.month" => date.month = value.to_owned(),
        "date.day" => date.day = value.to_owned(),
        "date.unknown" => date.unknown = true,
        _ => bail!("there is no field `{name}`"),
    }
    Ok(())
}
