//! Trials that nobody has registered: of any size, and as mixed as a real one.

use trial_prescreen::{
    interview::{Event, Interview, Route, questions_on},
    screening::{
        Answer, Answers, Cohorts, Condition, Criterion, Date, Effect, EventDate, Finding, Given,
        Gives, Kind, PartialDate, Question, Rules, Value, Window,
    },
    trial::{Screen, Trial},
    trials::TRIAL,
};

/// How a trial's criteria and questions hang together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// As in a real trial: a question decides one criterion or a few, short lists share a screen.
    Mixed,
    /// One question decides all criteria.
    Wide,
    /// All questions decide one criterion.
    Deep,
    /// All questions stand on one screen.
    OneScreen,
}

pub const TODAY: Date = Date::new(2026, 11, 24).unwrap();

/// A trial with so many criteria and so many questions. It lives as long as the program.
pub fn trial(size: usize, shape: Shape) -> &'static Trial {
    let questions: Vec<Question> = (0..size)
        .map(|place| question(place, size, shape))
        .collect();
    let of_value: &[&[usize]] = &[&[0], &[1], &[0, 1], &[]];
    let rules = Rules {
        criteria: (0..size).map(criterion).collect::<Vec<_>>().leak(),
        questions: questions.leak(),
        cohorts: Cohorts {
            ids: &["A", "B"],
            question: 0,
            of_value,
        },
    };
    let together = if shape == Shape::OneScreen { size } else { 3 };
    let places: &'static [usize] = (0..size).collect::<Vec<_>>().leak();
    let screens: Vec<Screen> = places
        .chunks(together)
        .map(|questions| Screen {
            id: "screen",
            quick: questions[0] == 0,
            questions,
            help_lines: false,
        })
        .collect();
    Box::leak(Box::new(Trial {
        rules,
        screens: screens.leak(),
        ..*TRIAL
    }))
}

fn criterion(place: usize) -> Criterion {
    Criterion {
        id: format!("C{place}").leak(),
        cohort: match place % 5 {
            3 => Some(0),
            4 => Some(1),
            _ => None,
        },
        team: place % 7 == 6,
        any_clears: false,
    }
}

fn question(place: usize, size: usize, shape: Shape) -> Question {
    let decides: Vec<usize> = match shape {
        Shape::Wide if place == 1 % size => (0..size).collect(),
        Shape::Deep => vec![0],
        // Its own, and now and then its neighbours'.
        _ => (place..size.min(place + 1 + place % 3)).collect(),
    };
    let finding = |finding| gives(&decides, Gives::Finding(finding));
    let until = Gives::Until {
        window: [Window::Weeks(2), Window::Months(3), Window::Years(1)][place % 3],
        after: Finding::Clear,
    };
    let (kind, values) = match (place, place % 4) {
        (0, _) => (
            Kind::Choice,
            ["a", "b", "both", "other"]
                .map(|id| value(id, 0.0, finding(Finding::Clear)))
                .to_vec(),
        ),
        (_, 0) => (
            Kind::Number {
                unit: "mg",
                min: 0.0,
                max: 100.0,
                decimals: true,
            },
            vec![
                value("below", 0.0, finding(Finding::Open)),
                value("within", 10.0, finding(Finding::Clear)),
                value("over", 50.0, finding(Finding::Lasting)),
            ],
        ),
        (_, 1) => (
            Kind::Many { exclusive: Some(2) },
            vec![
                value(
                    "one",
                    0.0,
                    gives(&decides[..1], Gives::Finding(Finding::Check)),
                ),
                value("other", 0.0, finding(Finding::Check)),
                value("none", 0.0, finding(Finding::Clear)),
            ],
        ),
        _ => (
            Kind::Choice,
            vec![
                value("yes", 0.0, gives(&decides, until)),
                value("maybe", 0.0, finding(Finding::Check)),
                value("no", 0.0, finding(Finding::Clear)),
            ],
        ),
    };
    Question {
        id: format!("q{place}").leak(),
        kind,
        sensitive: false,
        refines: false,
        cohort: None,
        condition: (place % 11 == 10).then_some(Condition {
            question: place - 8,
            values: &[1],
            negated: true,
        }),
        decides: decides.clone().leak(),
        values: values.leak(),
        unsure: finding(Finding::Check),
        otherwise: (place % 4 == 1).then_some(Finding::Clear),
    }
}

fn gives(decides: &[usize], gives: Gives) -> &'static [Effect] {
    let effects = decides.iter().map(|&criterion| Effect { criterion, gives });
    effects.collect::<Vec<_>>().leak()
}

fn value(id: &'static str, from: f64, effects: &'static [Effect]) -> Value {
    Value {
        id,
        from,
        effects,
        alone: None,
    }
}

/// An answer to a question: one in eight stands in the way for a while, the others do not.
pub fn answer(question: &Question, place: usize) -> Answer {
    let given = match question.kind {
        Kind::Number { .. } => Given::Number(20.0),
        Kind::Many { .. } if place % 8 == 1 => Given::Many([0].into_iter().collect()),
        Kind::Many { .. } => Given::Many([2].into_iter().collect()),
        Kind::Choice if place == 0 => Given::Choice(2),
        Kind::Choice if place % 8 == 2 => Given::Choice(0),
        Kind::Choice => Given::Choice(2),
    };
    let event = Date::new(2026, 11, 20).map(|day| EventDate::On(PartialDate::Day(day)));
    Answer {
        given,
        date: event.filter(|_| given == Given::Choice(0)),
    }
}

/// Answers to all questions.
pub fn answers(trial: &Trial) -> Answers {
    let mut answers = Answers::new();
    for (place, question) in trial.rules.questions.iter().enumerate() {
        answers.set(place, answer(question, place));
    }
    answers
}

/// Somebody on the last screen of questions, with all before it answered; and the answers to that one.
pub fn near_the_end(trial: &'static Trial) -> (Interview, Vec<(usize, Answer)>) {
    let mut interview = Interview::new(trial, TODAY);
    interview.apply(Event::Start);
    loop {
        let Route::Questions(step) = interview.route() else {
            interview.apply(Event::More);
            continue;
        };
        let given: Vec<(usize, Answer)> = questions_on(trial, interview.answers(), step)
            .map(|place| (place, answer(&trial.rules.questions[place], place)))
            .collect();
        if step.screen + 1 == trial.screens.len() {
            return (interview, given);
        }
        interview.apply(Event::Continue(given));
    }
}
