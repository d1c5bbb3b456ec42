use serde_json::Value;

use crate::{
    interview::check_date,
    screening::{Date, EventDate, Given, Kind, Question, Ticked, ValueId},
};

/// Reads an answer as [`AnswersForm`](super::AnswersForm) writes it; `None` for what the question does not accept.
pub fn read_given(question: &Question, value: &Value) -> Option<Given> {
    match (question.kind, value) {
        (_, Value::String(text)) if text == "unsure" => Some(Given::Unsure),
        (_, Value::String(text)) if text == "skip" && question.sensitive => Some(Given::Skip),
        (Kind::Choice, Value::String(id)) => question.value_named(id).map(Given::Choice),
        (Kind::Many { exclusive }, Value::Array(ids)) => {
            let values: Option<Vec<ValueId>> = ids
                .iter()
                .map(|id| question.value_named(id.as_str()?))
                .collect();
            let values = values.filter(|values| !values.is_empty())?;
            let single = values.iter().all(|value| *value == values[0]);
            let mixed = exclusive.is_some_and(|exclusive| values.contains(&exclusive) && !single);
            (!mixed).then(|| Given::Many(values.into_iter().collect::<Ticked>()))
        }
        (
            Kind::Number {
                min, max, decimals, ..
            },
            Value::Number(number),
        ) => {
            let number = number.as_f64()?;
            let valid = (min..=max).contains(&number) && (decimals || number.fract() == 0.0);
            valid.then_some(Given::Number(number))
        }
        _ => None,
    }
}

/// Reads the date of an event as [`known`](super::known) writes it; `None` if it is no date, lies after `today`, or before
/// the birth of a person of this age in years.
pub fn read_date(value: &Value, today: Date, age: Option<f64>) -> Option<EventDate> {
    match value.as_str()? {
        "unknown" => Some(EventDate::Unknown),
        text => {
            let date = text.parse().ok()?;
            check_date(date, today, age).ok()?;
            Some(EventDate::On(date))
        }
    }
}
