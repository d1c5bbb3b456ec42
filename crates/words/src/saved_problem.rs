use super::{Words, date, fill};
use prescreen_core::{
    screening::PartialDate,
    takeaway::{LONGEST, SavedProblem},
    trial::{Texts, Trial},
};

/// The message for a file of answers that cannot be opened: what is wrong, with what was found, and how to mend it.
pub fn saved_problem(
    problem: &SavedProblem,
    trial: &Trial,
    texts: &Texts,
    words: &Words,
) -> String {
    let found = |text, found: &str| fill(text, &[("text", found)]);
    let said = match problem {
        SavedProblem::TooLong => {
            let limit = [&(LONGEST / 1000).to_string(), " kB"].concat();
            fill(words.open_too_long(), &[("limit", &limit)])
        }
        SavedProblem::Unreadable => words.open_unreadable().to_owned(),
        SavedProblem::Empty => words.open_empty().to_owned(),
        SavedProblem::CutOff => words.open_cut_off().to_owned(),
        SavedProblem::Foreign(text) => found(words.open_foreign(), text),
        SavedProblem::OtherTrial(text) => {
            let ids = [("text", text.as_str()), ("id", trial.facts.id)];
            fill(words.open_other_trial(), &ids)
        }
        SavedProblem::OtherForm(text) => found(words.open_other_form(), text),
        SavedProblem::UnknownQuestion(text) => found(words.open_unknown(), text),
        SavedProblem::NotAccepted { question, value } => {
            let question = texts.questions[*question].short;
            let named = [("question", question), ("text", value)];
            fill(words.open_not_accepted(), &named)
        }
        SavedProblem::ToCome(day) => {
            let day = date(PartialDate::Day(*day), words);
            fill(words.open_to_come(), &[("date", &day)])
        }
    };
    let mend = fill(words.open_mend(), &[("save", words.save_data())]);
    [&said, words.sentence_gap(), &mend].concat()
}
