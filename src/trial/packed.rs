use std::str::Split;

use super::{
    Call, CallLine, CallTexts, Clock, Contact, CriterionTexts, Facts, Heading, HelpLine, Link,
    Medicine, MedicineClass, QuestionTexts, Record, Screen, Spoken, Term, Texts, Trial, Unit,
    ValueTexts,
};
use crate::screening::{
    Cohorts, Condition, Criterion, Date, Effect, Finding, Gives, Kind, Question, Rules, Value,
    Window,
};

/// Stands between packed texts; no text holds it.
pub const SEPARATOR: char = '\u{1f}';

/// Stands between the names in a text that lists some.
pub const BETWEEN_NAMES: char = '|';

/// Takes a trial apart that the build has packed into one text, still without its languages.
///
/// One text weighs less than a thousand constants: what stands together is compressed together, and
/// no table of addresses goes with it. Fields are read in the order in which they stand here, which is
/// that of `bake::pack`; a test holds the result against what was packed.
pub fn unpack_trial(packed: &'static str) -> Trial {
    let p = &mut Packed::new(packed);
    Trial {
        facts: Facts {
            id: p.text(),
            other_ids: p.texts(),
            status: p.text(),
            phase: p.text(),
            enrollment: p.count() as u32,
            start: p.date(),
            planned_completion: p.date(),
            last_updated: p.date(),
            copied: p.date(),
            record_sha256: p.text(),
            registry: p.text(),
        },
        contact: Contact {
            name: p.text(),
            hospital: p.text(),
            phone: p.text(),
            phone_abroad: p.text(),
            tel: p.text(),
            speaks: p.text(),
            utc_offset_hours: p.count() as i8 - HOURS,
        },
        rules: Rules {
            criteria: p.list(|p| Criterion {
                id: p.text(),
                cohort: p.maybe(Packed::count),
                team: p.flag(),
                any_clears: p.flag(),
            }),
            questions: p.list(question),
            cohorts: Cohorts {
                ids: p.texts(),
                question: p.count(),
                of_value: p.list(Packed::places),
            },
        },
        records: p.list(record),
        headings: p.list(|p| Heading {
            id: p.text(),
            record: record(p),
            first: p.count(),
        }),
        screens: p.list(|p| Screen {
            id: p.text(),
            quick: p.flag(),
            questions: p.places(),
            help_lines: p.flag(),
        }),
        help_lines: p.list(|p| HelpLine {
            id: p.text(),
            number: p.text(),
            checked: p.date(),
            source: p.text(),
        }),
        links: p.list(|p| Link {
            id: p.text(),
            url: p.text(),
        }),
        medicine_classes: p.list(|p| MedicineClass {
            id: p.text(),
            question: p.maybe(Packed::count),
            value: p.maybe(Packed::count),
            criteria: p.places(),
            clock: Clock::ALL.get(p.count()).copied().unwrap_or(Clock::None),
        }),
        medicines: p.list(|p| Medicine {
            id: p.text(),
            class: p.count(),
            prednisone_5_mg: p.maybe(Packed::thousandths),
            names: p.list(Packed::texts),
        }),
        papers: p.texts(),
        terms: p.list(|p| Term {
            id: p.text(),
            paper: p.count(),
            criteria: p.places(),
            questions: p.places(),
            unit: p.text(),
        }),
        call: Call {
            say: p.list(call_line),
            asked: p.list(call_line),
            close: p.list(call_line),
        },
        texts: &[],
    }
}

/// Added to an offset from UTC, so that no packed number is negative.
pub const HOURS: i8 = 24;

fn call_line(p: &mut Packed) -> CallLine {
    CallLine {
        id: p.text(),
        questions: p.places(),
    }
}

fn record(p: &mut Packed) -> Record {
    Record {
        sentences: p.texts(),
        source: p.maybe(Packed::text),
        help_lines: p.flag(),
    }
}

fn question(p: &mut Packed) -> Question {
    Question {
        id: p.text(),
        kind: match p.count() {
            0 => Kind::Choice,
            1 => Kind::Many {
                exclusive: p.maybe(Packed::count),
            },
            _ => Kind::Number {
                unit: p.text(),
                min: p.thousandths(),
                max: p.thousandths(),
                decimals: p.flag(),
            },
        },
        sensitive: p.flag(),
        refines: p.flag(),
        cohort: p.maybe(Packed::count),
        condition: p.maybe(|p| Condition {
            question: p.count(),
            values: p.places(),
            negated: p.flag(),
        }),
        decides: p.places(),
        values: p.list(|p| Value {
            id: p.text(),
            from: p.thousandths(),
            effects: p.list(effect),
            alone: p.maybe(|p| p.list(effect)),
        }),
        unsure: p.list(effect),
        otherwise: p.maybe(finding),
    }
}

fn effect(p: &mut Packed) -> Effect {
    Effect {
        criterion: p.count(),
        gives: match p.maybe(window) {
            None => Gives::Finding(finding(p)),
            Some(window) => Gives::Until {
                window,
                after: finding(p),
            },
        },
    }
}

fn window(p: &mut Packed) -> Window {
    let (unit, count) = (p.count(), p.count() as u16);
    match unit {
        0 => Window::Days(count),
        1 => Window::Weeks(count),
        2 => Window::Months(count),
        _ => Window::Years(count),
    }
}

fn finding(p: &mut Packed) -> Finding {
    // What is not known has to be checked.
    let found = Finding::ALL.get(p.count());
    found.copied().unwrap_or(Finding::Check)
}

/// Takes a language's packed texts apart, for a trial that has this many questions, answers and
/// criteria.
pub fn unpack_texts(packed: &'static str, trial: &Trial) -> Texts {
    let p = &mut Packed::new(packed);
    Texts {
        language: p.text(),
        title: p.text(),
        about: p.texts(),
        study: p.texts(),
        contact: p.text(),
        cohorts: p.texts(),
        units: p.list(|p| Unit {
            id: p.text(),
            names: p.texts(),
        }),
        screens: p.texts(),
        questions: p.many(trial.rules.questions.len(), |p, place| QuestionTexts {
            short: p.text(),
            legend: p.text(),
            hint: p.text(),
            why: p.text(),
            find: p.text(),
            date: p.text(),
            values: p.many(trial.rules.questions[place].values.len(), |p, _| {
                ValueTexts {
                    label: p.text(),
                    hint: p.text(),
                    reason: p.text(),
                    change: p.text(),
                    note: p.text(),
                }
            }),
        }),
        criteria: p.many(trial.rules.criteria.len(), |p, _| CriterionTexts {
            plain: p.text(),
            test: p.text(),
        }),
        headings: p.texts(),
        help_lines: p.texts(),
        links: p.texts(),
        medicine_classes: p.texts(),
        papers: p.texts(),
        terms: p.list(spoken),
        call: CallTexts {
            say: p.list(spoken),
            asked: p.list(spoken),
            close: p.list(spoken),
        },
    }
}

fn spoken(p: &mut Packed) -> Spoken {
    Spoken {
        text: p.text(),
        pinyin: p.text(),
    }
}

struct Packed(Split<'static, char>);

impl Packed {
    fn new(packed: &'static str) -> Self {
        Packed(packed.split(SEPARATOR))
    }

    #[inline(never)]
    fn text(&mut self) -> &'static str {
        self.0.next().unwrap_or_default()
    }

    #[inline(never)]
    fn count(&mut self) -> usize {
        self.text().parse().unwrap_or_default()
    }

    fn flag(&mut self) -> bool {
        self.count() == 1
    }

    /// A number with up to three digits behind its point.
    fn thousandths(&mut self) -> f64 {
        self.count() as f64 / 1000.0
    }

    /// Packed as a number such as 20261231.
    #[inline(never)]
    fn date(&mut self) -> Date {
        Date::from_digits(self.count() as u32)
    }

    #[inline(never)]
    fn texts(&mut self) -> &'static [&'static str] {
        self.list(Packed::text)
    }

    #[inline(never)]
    fn places(&mut self) -> &'static [usize] {
        self.list(Packed::count)
    }

    fn maybe<T>(&mut self, read: impl Fn(&mut Self) -> T) -> Option<T> {
        self.flag().then(|| read(self))
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> T) -> &'static [T] {
        let count = self.count();
        self.many(count, |packed, _| read(packed))
    }

    fn many<T>(&mut self, count: usize, read: impl Fn(&mut Self, usize) -> T) -> &'static [T] {
        (0..count)
            .map(|place| read(self, place))
            .collect::<Vec<_>>()
            .leak()
    }
}
