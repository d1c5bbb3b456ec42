use std::str::Split;

use super::{CriterionTexts, QuestionTexts, Texts, Trial, Unit, ValueTexts};

/// Stands between packed texts; no text holds it.
pub const SEPARATOR: char = '\u{1f}';

/// Takes a language's packed texts apart, for a trial that has this many questions, answers and
/// criteria. The build packs them.
pub fn unpack(packed: &'static str, trial: &Trial) -> Texts {
    let mut packed = Packed(packed.split(SEPARATOR));
    // The fields are read in the order in which they stand here.
    Texts {
        language: packed.text(),
        title: packed.text(),
        about: packed.list(),
        study: packed.list(),
        contact: packed.text(),
        cohorts: packed.texts(trial.rules.cohorts.ids.len()),
        units: {
            let count = packed.count();
            packed.many(count, |packed, _| Unit {
                id: packed.text(),
                names: packed.list(),
            })
        },
        screens: packed.texts(trial.screens.len()),
        questions: packed.many(trial.rules.questions.len(), |packed, place| QuestionTexts {
            short: packed.text(),
            legend: packed.text(),
            hint: packed.text(),
            why: packed.text(),
            find: packed.text(),
            date: packed.text(),
            values: packed.many(trial.rules.questions[place].values.len(), |packed, _| {
                ValueTexts {
                    label: packed.text(),
                    hint: packed.text(),
                    reason: packed.text(),
                    change: packed.text(),
                    note: packed.text(),
                }
            }),
        }),
        criteria: packed.many(trial.rules.criteria.len(), |packed, _| CriterionTexts {
            plain: packed.text(),
            test: packed.text(),
        }),
        headings: packed.texts(trial.headings.len()),
        help_lines: packed.texts(trial.help_lines.len()),
        links: packed.texts(trial.links.len()),
    }
}

struct Packed(Split<'static, char>);

impl Packed {
    fn text(&mut self) -> &'static str {
        self.0.next().unwrap_or_default()
    }

    fn count(&mut self) -> usize {
        self.text().parse().unwrap_or_default()
    }

    fn texts(&mut self, count: usize) -> &'static [&'static str] {
        self.many(count, |packed, _| packed.text())
    }

    fn list(&mut self) -> &'static [&'static str] {
        let count = self.count();
        self.texts(count)
    }

    fn many<T>(&mut self, count: usize, read: impl Fn(&mut Self, usize) -> T) -> &'static [T] {
        (0..count)
            .map(|place| read(self, place))
            .collect::<Vec<_>>()
            .leak()
    }
}
