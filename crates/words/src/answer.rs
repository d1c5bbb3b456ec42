use super::{Words, date};
use prescreen_core::{
    interview::text_from_number,
    screening::{Answer, EventDate, Given, Kind, Question, ValueId},
    trial::{QuestionTexts, Texts},
};

/// Formats an answer for the person to read back: "Yes (5 October 2026)".
pub fn answer(
    answer: Option<&Answer>,
    rules: &Question,
    question: &QuestionTexts,
    texts: &Texts,
    words: &Words,
) -> String {
    let Some(answer) = answer else {
        return words.not_answered().to_owned();
    };
    let label = |value: ValueId| {
        question
            .values
            .get(value)
            .map(|value| value.label)
            .unwrap_or_default()
    };
    let given = match answer.given {
        Given::Unsure => words.unsure().to_owned(),
        Given::Skip => words.skip().to_owned(),
        Given::Choice(value) => label(value).to_owned(),
        Given::Many(ticked) => {
            let ticked = rules.values.ids().filter(|&value| ticked.holds(value));
            ticked.map(label).collect::<Vec<_>>().join(words.list_gap())
        }
        Given::Number(given) => {
            let unit = match rules.kind {
                Kind::Number { unit, .. } => texts.unit(unit).first().copied().unwrap_or_default(),
                _ => "",
            };
            super::fill(
                words.number_with_unit(),
                &[("number", &text_from_number(given)), ("unit", unit)],
            )
        }
    };
    let when = match answer.date {
        None => return given,
        Some(EventDate::Unknown) => words.date_not_known().to_owned(),
        Some(EventDate::On(day)) => date(day, words),
    };
    super::fill(
        words.answer_with_date(),
        &[("answer", &given), ("date", &when)],
    )
}
