//! What holds of all answers, for random people of every kind, in either trial.
#![allow(
    clippy::duplicate_mod,
    reason = "the same checks stand over two trials"
)]

#[path = "../support/calendar.rs"]
mod calendar;
#[path = "../support/people.rs"]
mod people;
#[path = "../support/second.rs"]
mod second_trial;

use trial_prescreen::screening::{Answer, Answers, Given, Id, QuestionId};

/// The trial that is built in.
mod built_in {
    #[path = "../medicines.rs"]
    mod medicines;
    #[path = "../people.rs"]
    mod people;
    #[path = "../../support/strangers.rs"]
    mod strangers;
    mod subject;
}

/// The trial of the tests.
mod second {
    #[path = "../people.rs"]
    mod people;
    #[path = "../../support/strangers.rs"]
    mod strangers;
    mod subject;
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
