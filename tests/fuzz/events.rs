//! A person who presses everything in any order.

use proptest::{collection::vec, prelude::*, sample::Index};
use trial_prescreen::{
    interview::{Event, Interview, Pace, Route, questions_on},
    screening::{Answer, EventDate, Given, Kind, PartialDate, QuestionId, ValueId},
    trials::TRIAL,
};

use super::runs::{Was, fuzz};
use crate::support::people;

/// What is pressed, and numbers to choose with where there is a choice.
type Press = (u8, Index, Index);

fn event(interview: &Interview, (what, one, other): &Press) -> Event {
    let questions: Vec<QuestionId> = TRIAL.rules.questions.ids().collect();
    match what {
        0..=9 => match interview.route() {
            Route::Questions(step) => {
                let asked = questions_on(&TRIAL, interview.answers(), step);
                let answers = asked.map(|question| (question, answer(question, one, other)));
                Event::Continue(answers.collect())
            }
            Route::Review => Event::Result,
            Route::Result => Event::More,
            _ => Event::Start,
        },
        10 => Event::Back,
        11 => Event::Return(one.index(40)),
        12 => Event::Review,
        13 => Event::Open(match one.index(12) {
            0 => Route::Criteria,
            1 => Route::Call,
            2 => Route::Letter,
            3 => Route::Homework,
            4 => Route::Medicines,
            5 => Route::Preview(people::day("9999-12-31")),
            6 => Route::Message,
            7 => Route::Practical,
            8 => Route::Measurements,
            9 => Route::Studies,
            10 => Route::Intro,
            _ => Route::Result,
        }),
        14 => Event::Pace([Pace::OneByOne, Pace::Shared][one.index(2)]),
        15..=16 => Event::Change(*one.get(&questions)),
        17 => Event::Today(people::day(
            ["1000-01-01", "2026-11-25", "9999-12-31"][one.index(3)],
        )),
        // An answer to a question that may not be asked here.
        18 => {
            let question = *one.get(&questions);
            Event::Continue(vec![(question, answer(question, other, one))])
        }
        // Taken up at the start only.
        19 => Event::TakeUp {
            day: people::day("2026-10-06"),
            answers: people::answers(&people::lupus(), "2026-10-06"),
        },
        _ if one.index(4) == 0 => Event::Restart,
        _ => Event::Result,
    }
}

fn answer(question: QuestionId, one: &Index, other: &Index) -> Answer {
    let question = &TRIAL.rules.questions[question];
    // The last answer is often the one that bars nothing.
    let values: Vec<ValueId> = question.values.ids().collect();
    let last = values.len() - 1;
    let value = values[if other.index(3) == 0 {
        one.index(values.len())
    } else {
        last
    }];
    let given = match question.kind {
        _ if other.index(12) == 0 => Given::Unsure,
        Kind::Choice => Given::Choice(value),
        Kind::Many { .. } => Given::Many([value].into_iter().collect()),
        Kind::Number { min, max, .. } => {
            Given::Number(min + one.index((max - min) as usize) as f64)
        }
    };
    let day = people::day("2026-10-31");
    let date = question.asks_date(value).then_some(match other.index(3) {
        0 => EventDate::Unknown,
        1 => EventDate::On(PartialDate::Day(day)),
        _ => EventDate::On(PartialDate::Month {
            first: people::day("2026-10-01"),
        }),
    });
    Answer { given, date }
}

#[test]
fn any_presses_in_any_order_leave_a_person_somewhere_and_back_leads_to_the_start() {
    let press = (0..21u8, any::<Index>(), any::<Index>());
    fuzz("presses", 60, vec(press, 0..80), |presses| {
        let mut interview = Interview::new(&TRIAL, people::day(people::TODAY));
        let mut result = false;
        for press in &presses {
            let event = event(&interview, press);
            interview.apply(event);
            result |= interview.route() == Route::Result;
            if let Some(progress) = interview.progress() {
                let counts = (1..=progress.steps).contains(&progress.step);
                prop_assert!(counts, "{progress:?}");
            }
            if let Route::Questions(step) = interview.route() {
                let asked = questions_on(&TRIAL, interview.answers(), step).count();
                prop_assert!(asked > 0, "nothing is asked at {step:?}");
            }
        }
        interview.verdict();
        interview.turning_days();
        let depth = interview.depth();
        for _ in 0..depth {
            interview.apply(Event::Back);
        }
        prop_assert_eq!((interview.route(), interview.depth()), (Route::Intro, 0));
        Ok(if result { Was::Taken } else { Was::Refused })
    });
}
