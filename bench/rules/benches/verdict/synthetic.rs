//! Trials that nobody has registered: of any size, and as mixed as a real one.

use std::ops::Range;

use trial_prescreen::{
    interview::{Event, Interview, Route, questions_on},
    screening::{
        Answer, Answers, CohortId, Cohorts, Condition, Criterion, CriterionId, Date, Effect,
        EventDate, Finding, Given, Gives, Id, Kind, List, PartialDate, Question, QuestionId, Rules,
        Value, ValueId, Window,
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
        .map(|index| question(index, size, shape))
        .collect();
    let criteria: Vec<Criterion> = (0..size).map(criterion).collect();
    let cohorts: &'static [CohortId] = ids(0..2).leak();
    let (a, b) = cohorts.split_at(1);
    let rules = Rules {
        criteria: List::new(criteria.leak()),
        questions: List::new(questions.leak()),
        cohorts: Cohorts {
            ids: List::new(&["A", "B"]),
            question: QuestionId::from_index(0),
            of_value: List::new(vec![a, b, cohorts, &[]].leak()),
        },
    };
    let together = if shape == Shape::OneScreen { size } else { 3 };
    let screens: Vec<Screen> = ids(0..size)
        .leak()
        .chunks(together)
        .map(|questions| Screen {
            id: "screen",
            quick: questions.contains(&rules.cohorts.question),
            questions,
            help_lines: false,
        })
        .collect();
    Box::leak(Box::new(Trial {
        rules,
        screens: List::new(screens.leak()),
        ..*TRIAL
    }))
}

fn criterion(index: usize) -> Criterion {
    Criterion {
        id: format!("C{index}").leak(),
        cohort: match index % 5 {
            3 => Some(CohortId::from_index(0)),
            4 => Some(CohortId::from_index(1)),
            _ => None,
        },
        team: index % 7 == 6,
        any_clears: false,
    }
}

fn question(index: usize, size: usize, shape: Shape) -> Question {
    let decides: Vec<CriterionId> = ids(match shape {
        Shape::Wide if index == 1 % size => 0..size,
        Shape::Deep => 0..1,
        // Its own, and now and then its neighbours'.
        _ => index..size.min(index + 1 + index % 3),
    });
    let finding = |finding| gives(&decides, Gives::Finding(finding));
    let until = Gives::Until {
        window: [Window::Weeks(2), Window::Months(3), Window::Years(1)][index % 3],
        after: Finding::Clear,
    };
    let (kind, values) = match (index, index % 4) {
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
            Kind::Many {
                exclusive: Some(ValueId::from_index(2)),
            },
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
        id: format!("q{index}").leak(),
        kind,
        sensitive: false,
        refines: false,
        goes_stale: false,
        cohort: None,
        condition: (index % 11 == 10).then(|| Condition {
            question: QuestionId::from_index(index - 8),
            values: ids(1..2).leak(),
            negated: true,
        }),
        decides: decides.clone().leak(),
        values: List::new(values.leak()),
        unsure: finding(Finding::Check),
        otherwise: (index % 4 == 1).then_some(Finding::Clear),
    }
}

/// The ids of the items at these indices.
fn ids<I: Id>(indices: Range<usize>) -> Vec<I> {
    indices.map(I::from_index).collect()
}

fn gives(decides: &[CriterionId], gives: Gives) -> &'static [Effect] {
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
pub fn answer(question: &Question, id: QuestionId) -> Answer {
    let [first, last] = [0, 2].map(ValueId::from_index);
    let given = match question.kind {
        Kind::Number { .. } => Given::Number(20.0),
        Kind::Many { .. } if id.index() % 8 == 1 => Given::Many([first].into_iter().collect()),
        Kind::Many { .. } => Given::Many([last].into_iter().collect()),
        Kind::Choice if id.index() % 8 == 2 => Given::Choice(first),
        Kind::Choice => Given::Choice(last),
    };
    let event = Date::new(2026, 11, 20).map(|day| EventDate::On(PartialDate::Day(day)));
    Answer {
        given,
        date: event.filter(|_| given == Given::Choice(first)),
    }
}

/// Answers to all questions.
pub fn answers(trial: &Trial) -> Answers {
    let mut answers = Answers::new();
    for (id, question) in trial.rules.questions.entries() {
        answers.set(id, answer(question, id));
    }
    answers
}

/// Somebody on the last screen of questions, with all before it answered; and the answers to that one.
pub fn near_the_end(trial: &'static Trial) -> (Interview, Vec<(QuestionId, Answer)>) {
    let mut interview = Interview::new(trial, TODAY);
    interview.apply(Event::Start);
    loop {
        let Route::Questions(step) = interview.route() else {
            interview.apply(Event::More);
            continue;
        };
        let given: Vec<(QuestionId, Answer)> = questions_on(trial, interview.answers(), step)
            .map(|id| (id, answer(&trial.rules.questions[id], id)))
            .collect();
        if Some(step.screen) == trial.screens.ids().next_back() {
            return (interview, given);
        }
        interview.apply(Event::Continue(given));
    }
}
