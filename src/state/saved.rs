use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

use super::{Focus, State};
use crate::{
    interview::{Event, Interview, Route},
    takeaway::{Saved, SavedProblem, saved},
    words,
};

/// Has a widget go on with the answers of a file, once the rest of the program is here.
///
/// # Errors
///
/// If that does not come.
#[wasm_split(rest, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn open_saved(
    state: State,
    file: Result<String, SavedProblem>,
) -> Result<(), SplitLoaderError> {
    state.open_saved(file);
    Ok(())
}

impl State {
    /// Goes on with the answers of a file, judged by today; or says why they cannot be read, and changes nothing else.
    pub fn open_saved(self, file: Result<String, SavedProblem>) {
        // It may have been read after its screen.
        if !self.is_alive() || self.look(Interview::route) != Route::Intro {
            return;
        }
        self.read_clock();
        if self.day.is_doubted() {
            return self.show(Focus::Heading);
        }
        let read = file
            .and_then(|text| self.look(|interview| saved(self.trial(), &text, interview.today())));
        match read {
            Ok(Saved { day, answers }) => {
                self.go_to(Event::TakeUp { day, answers }, Focus::Opened);
            }
            Err(problem) => {
                self.saved_problem.set_value(Some(problem));
                self.show(Focus::Problems);
            }
        }
    }

    /// What is wrong with the file that was opened last, in words.
    pub fn saved_problem(self) -> Option<String> {
        let problem = self.saved_problem.get_value()?;
        let (texts, words) = (self.texts(), self.words());
        Some(words::saved_problem(&problem, self.trial(), texts, words))
    }
}
