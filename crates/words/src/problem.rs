use super::{Words, date, fill};
use prescreen_core::{
    interview::{InputProblem, text_from_number},
    screening::{Kind, PartialDate, Question},
    trial::Texts,
};

/// The message for a problem of an answer: what is wrong, with the typed text, and how to correct it.
pub fn problem(
    problem: &InputProblem,
    question: &Question,
    texts: &Texts,
    words: &Words,
) -> String {
    let (unit, min, max) = match question.kind {
        Kind::Number { unit, min, max, .. } => (
            texts.unit(unit).first().copied().unwrap_or_default(),
            text_from_number(min),
            text_from_number(max),
        ),
        _ => ("", String::new(), String::new()),
    };
    let about_number = |text: &str, typed: &str| {
        let example = if question.decimals() { "7.5" } else { "35" };
        fill(
            text,
            &[
                ("text", typed),
                ("unit", unit),
                ("min", &min),
                ("max", &max),
                ("example", example),
            ],
        )
    };
    match problem {
        InputProblem::NoChoice => words.error_choice().to_owned(),
        InputProblem::NothingTicked => words.error_none_ticked().to_owned(),
        InputProblem::NumberMissing => words.error_number_missing().to_owned(),
        InputProblem::NumberUnreadable(typed) => {
            about_number(words.error_number_unreadable(), typed)
        }
        InputProblem::NumberNotWhole(typed) => about_number(words.error_number_whole(), typed),
        InputProblem::NumberOutOfRange(typed) => about_number(words.error_number_range(), typed),
        other => date_problem(other, words),
    }
}

/// The message for a problem of a date; empty for other problems.
pub fn date_problem(problem: &InputProblem, words: &Words) -> String {
    let about_date = |text, day| fill(text, &[("date", &date(day, words))]);
    match problem {
        InputProblem::DateMissing => words.error_date_missing().to_owned(),
        InputProblem::YearMissing => words.error_date_year_missing().to_owned(),
        InputProblem::MonthMissing => words.error_date_month_missing().to_owned(),
        InputProblem::DateUnreadable(typed) => fill(
            words.error_date_unreadable(),
            &[("text", typed), ("example", "2026")],
        ),
        InputProblem::DateAmbiguous(typed) => {
            fill(words.error_date_ambiguous(), &[("text", typed)])
        }
        InputProblem::NoSuchDate => words.error_date_none().to_owned(),
        InputProblem::DateToCome(day) => about_date(words.error_date_future(), *day),
        InputProblem::DateBeforeBirth(day) => about_date(words.error_date_before_birth(), *day),
        InputProblem::DayIncomplete => words.error_today_incomplete().to_owned(),
        InputProblem::DayBeforeRecord { day, copied } => {
            let formatted = |day| date(PartialDate::Day(day), words);
            let days = [("date", formatted(*day)), ("copied", formatted(*copied))];
            fill(
                words.error_today_early(),
                &days.each_ref().map(|(name, day)| (*name, day.as_str())),
            )
        }
        _ => String::new(),
    }
}
