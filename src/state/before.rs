use leptos::prelude::*;

use super::{Focus, State};
use crate::{
    interview::{Draft, Event, Interview, Route, questions_on},
    screening::{Given, Kind},
};

/// As many letters as a field takes.
const LONGEST: usize = 64;

/// What a person did on the first screens, before the program was there. What is in it need not make sense.
#[derive(Debug, Default)]
pub struct Before {
    /// The questions were begun.
    pub started: bool,
    /// The names of fields with what was typed in them.
    pub typed: Vec<(String, String)>,
    /// The names of boxes that are ticked.
    pub ticked: Vec<String>,
    /// The button whose press waited for the program, by its hook.
    pub pressed: Option<String>,
}

impl Before {
    fn typed(&self, name: &str) -> String {
        let found = self.typed.iter().find(|(other, _)| other == name);
        found.map_or_else(String::new, |(_, text)| {
            text.chars().take(LONGEST).collect()
        })
    }

    fn is_ticked(&self, name: &str) -> bool {
        self.ticked.iter().any(|other| other == name)
    }
}

impl State {
    /// Begins where a person has come to before.
    pub fn begin_from(self, before: &Before) {
        let someone_else = before.is_ticked("someone-else");
        self.preferences
            .update(|preferences| preferences.someone_else = someone_else);
        if before.started {
            self.go(Event::Start);
            // Where it was before, it will be again.
            self.next.update_value(|next| next.focus = Focus::Stays);
        }
        let place = self.look(Interview::route);
        if let Route::Questions(step) = place {
            self.look(|interview| {
                for question in questions_on(self.trial(), interview.answers(), step) {
                    let rules = &self.trial().rules.questions[question];
                    if let Kind::Number { .. } = rules.kind {
                        let unsure = before.is_ticked(&format!("{}.unsure", rules.id));
                        self.drafts.of(question, interview).set(Draft {
                            given: unsure.then_some(Given::Unsure),
                            number: before.typed(rules.id),
                            ..Draft::default()
                        });
                    }
                }
            });
        }
        match (before.pressed.as_deref(), place) {
            (Some("start"), Route::Intro) => self.go(Event::Start),
            (Some("criteria"), Route::Intro) => self.go(Event::Open(Route::Criteria)),
            // Pressed again, since a file is chosen on the person's press only: where the first is too long ago, the button has
            // the focus.
            (Some("open-saved"), Route::Intro) => self
                .next
                .update_value(|next| next.focus = Focus::Press("open-saved")),
            (Some("continue"), Route::Questions(step)) => self.go_on(step),
            _ => {}
        }
    }
}
