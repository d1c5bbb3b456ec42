//! What a question decides for a person.

use trial_prescreen::trials::TRIAL;

use crate::{
    people::{both, lupus, scleroderma},
    walk::Walk,
};

#[test]
fn a_question_decides_criteria_of_the_persons_own_cohorts_alone() {
    let question = TRIAL.rules.question_named("organ_problem").unwrap();
    for (person, cohorts) in [
        (lupus(), &["SLE-"][..]),
        (scleroderma(), &["SSC-"]),
        (both(), &["SLE-", "SSC-"]),
    ] {
        let interview = Walk::at_review(person).interview;
        let decided: Vec<&str> = interview
            .criteria_of(question)
            .into_iter()
            .map(|criterion| TRIAL.rules.criteria[criterion].id)
            .collect();
        let all = TRIAL.rules.questions[question].decides.iter();
        let expected: Vec<&str> = all
            .map(|&criterion| TRIAL.rules.criteria[criterion].id)
            .filter(|id| cohorts.iter().any(|cohort| id.starts_with(cohort)))
            .collect();
        assert!(decided.len() > 3, "{decided:?}");
        assert_eq!(decided, expected);
    }
}
