//! What holds of all answers, for random people of every kind, in either trial.

use proptest::{prelude::*, sample::select};
use trial_prescreen::screening::{
    Answer, Answers, EventDate, Finding, Given, Id, Outcome, QuestionId, Timing, Verdict, screen,
};

use crate::support::{
    calendar::days_from,
    strangers::{Stranger, answers_of, anyone, harmless, is_asked, replaced, strangers, today},
    subject::subjects,
};

fn judged(stranger: &Stranger) -> Verdict {
    screen(stranger.rules(), &answers_of(stranger), today())
}

/// Somebody, and any question of their trial.
fn anyone_and_a_question() -> impl Strategy<Value = (Stranger, QuestionId)> {
    anyone().prop_flat_map(|stranger| {
        let questions: Vec<QuestionId> = stranger.rules().questions.ids().collect();
        (Just(stranger), select(questions))
    })
}

/// Somebody, and the questions of their trial in any order.
fn anyone_in_any_order() -> impl Strategy<Value = (Stranger, Vec<QuestionId>)> {
    anyone().prop_flat_map(|stranger| {
        let order: Vec<QuestionId> = stranger.rules().questions.ids().collect();
        (Just(stranger), Just(order).prop_shuffle())
    })
}

proptest! {
    // As many in each trial.
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_order_of_answering_leaves_no_trace((stranger, order) in anyone_in_any_order()) {
        let mut answers = Answers::new();
        for asked in order {
            if let Some(answer) = stranger[asked] {
                // Someone who first says another thing and then changes it.
                answers.set(asked, Answer::from(Given::Unsure));
                answers.set(asked, answer);
            }
        }
        prop_assert_eq!(&answers, &answers_of(&stranger));
        prop_assert_eq!(screen(stranger.rules(), &answers, today()), judged(&stranger));
    }

    #[test]
    fn an_answer_taken_back_leaves_no_trace((stranger, asked) in anyone_and_a_question()) {
        let mut answers = answers_of(&stranger);
        answers.set(asked, None);
        let never = replaced(&stranger, asked, None);
        prop_assert_eq!(screen(stranger.rules(), &answers, today()), judged(&never));
    }

    #[test]
    fn a_harmless_answer_never_makes_the_outcome_worse(
        (stranger, asked) in anyone_and_a_question(),
    ) {
        let harmless = harmless(stranger.subject, asked);
        prop_assume!(!harmless.is_empty());
        for not_known in [Given::Unsure, Given::Skip] {
            let before = judged(&replaced(&stranger, asked, Some(not_known.into()))).outcome;
            for answer in &harmless {
                let after = judged(&replaced(&stranger, asked, Some(*answer))).outcome;
                let question = stranger.rules().questions[asked].id;
                prop_assert!(after <= before, "{question}: {before:?} to {after:?}");
            }
        }
    }

    #[test]
    fn on_the_earliest_day_no_barrier_is_left(stranger in anyone()) {
        let verdict = judged(&stranger);
        let Some(earliest) = verdict.earliest else { return Ok(()) };
        prop_assert!(earliest > today());
        let rules = stranger.rules();
        let answers = answers_of(&stranger);
        let then = screen(rules, &answers, earliest);
        prop_assert!(then.outcome <= Outcome::NeedsCheck, "{:?}", then.outcome);
        let dated = verdict.findings.iter().filter(|found| {
            found.until.is_some_and(|until| until <= earliest)
        });
        for found in dated {
            let finding = then.findings.iter().find(|then| then.criterion == found.criterion);
            let finding = finding.unwrap().finding;
            let id = rules.criteria[found.criterion].id;
            prop_assert!(!finding.is_barrier(), "{id} is {finding:?}");
        }
        let before = screen(rules, &answers, days_from(earliest, -1));
        prop_assert!(before.outcome > Outcome::PossibleMatch);
        if !stranger.answers.iter().flatten().any(is_vague) {
            prop_assert_eq!(before.outcome, Outcome::NotNow);
        }
    }

    #[test]
    fn time_alone_never_makes_the_outcome_worse(stranger in anyone(), days in 1..1500i64) {
        let later = days_from(today(), days);
        let verdict = screen(stranger.rules(), &answers_of(&stranger), later);
        prop_assert!(verdict.outcome <= judged(&stranger).outcome);
    }

    #[test]
    fn the_questions_behind_a_finding_give_it_alone(stranger in anyone()) {
        let rules = stranger.rules();
        for found in judged(&stranger).findings {
            let mut explained = stranger.clone();
            explained.answers.fill(None);
            let diagnosis = rules.cohorts.question;
            for asked in found.questions(rules).into_iter().chain([diagnosis]) {
                explained[asked] = stranger[asked];
            }
            let again = judged(&explained);
            let again = again.findings.iter().find(|again| again.criterion == found.criterion);
            let again = again.unwrap();
            prop_assert_eq!(
                (again.finding, again.until),
                (found.finding, found.until),
                "{}", rules.criteria[found.criterion].id
            );
        }
    }

    #[test]
    fn a_finding_that_an_answer_gave_names_its_question(stranger in anyone()) {
        let rules = stranger.rules();
        for found in judged(&stranger).findings {
            let id = rules.criteria[found.criterion].id;
            let names = !found.questions(rules).is_empty();
            prop_assert!(names || found.finding == Finding::Team, "{id} is {:?}", found.finding);
            for cause in &found.causes {
                let question = rules.questions[cause.question].id;
                prop_assert!(is_asked(&stranger, cause.question), "{id} rests on {question}");
                let answered = stranger[cause.question].is_some();
                prop_assert_eq!(answered, found.finding != Finding::Unasked);
                prop_assert_eq!(
                    matches!(cause.timing, Timing::Until { .. }),
                    found.finding == Finding::Until
                );
            }
        }
    }

    #[test]
    fn what_does_not_apply_never_changes_the_verdict(stranger in anyone()) {
        let mut asked = stranger.clone();
        for id in stranger.rules().questions.ids() {
            if !is_asked(&stranger, id) {
                asked[id] = None;
            }
        }
        prop_assert_eq!(judged(&asked), judged(&stranger));
    }
}

/// The days of a month or a year pass one by one.
fn is_vague(answer: &Answer) -> bool {
    matches!(answer.date, Some(EventDate::On(span)) if span.first() != span.last())
}

#[test]
fn random_people_come_to_every_outcome_and_every_finding() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    for subject in subjects() {
        let mut runner = TestRunner::deterministic();
        let (mut outcomes, mut findings) = (Vec::new(), Vec::new());
        for _ in 0..2000 {
            let stranger = strangers(subject).new_tree(&mut runner).unwrap().current();
            let verdict = judged(&stranger);
            outcomes.push((verdict.outcome, verdict.earliest.is_some()));
            findings.extend(verdict.findings.iter().map(|found| found.finding));
        }
        for outcome in Outcome::ALL {
            let found = outcomes.iter().filter(|(found, _)| *found == outcome);
            let count = found.count();
            assert!(count > 100, "{outcome:?} came {count} times of 2000");
        }
        let dated = outcomes.iter().filter(|(_, earliest)| *earliest).count();
        assert!(dated > 50, "an earliest day came {dated} times of 2000");
        for finding in Finding::ALL {
            assert!(findings.contains(&finding), "{finding:?}");
        }
    }
}

#[test]
fn an_answer_taken_back_is_the_same_as_none() {
    let mut answers = Answers::new();
    let question = QuestionId::from_index(3);
    answers.set(question, Answer::from(Given::Unsure));
    answers.set(question, None);
    assert!(answers.is_empty());
    assert_eq!(answers, Answers::new());
}
