//! What a criterion comes to depends on its own questions alone.

use trial_prescreen::screening::{Answers, CriterionId, Date, Finding, screen};

use super::{
    classes::{answers, rules, today},
    criteria::{Combinations, questions_behind},
};

fn finding(criterion: CriterionId, person: &Answers) -> Option<(Finding, Option<Date>)> {
    let verdict = screen(rules(), person, today());
    let judged = verdict
        .findings
        .into_iter()
        .find(|judged| judged.criterion == criterion)?;
    Some((judged.finding, judged.until))
}

/// Every answer to every other question is tried, each beside another combination of the criterion's own.
#[test]
fn no_other_answer_changes_what_a_criterion_comes_to() {
    let mut tried = 0;
    for criterion in rules().criteria.ids() {
        let combinations = Combinations::behind(criterion);
        let own = questions_behind(criterion);
        // A large prime as the step spreads them over all there are.
        let mut number = 0;
        for id in rules().questions.ids().filter(|id| !own.contains(id)) {
            for reply in answers(id) {
                number = (number + 7919) % combinations.count();
                let mut person = combinations.person(number);
                let before = finding(criterion, &person);
                person.set(id, reply);
                assert_eq!(
                    finding(criterion, &person),
                    before,
                    "{} changes with {} = {reply:?} beside {}",
                    rules().criteria[criterion].id,
                    rules().questions[id].id,
                    combinations.told(number)
                );
                tried += 1;
            }
        }
    }
    println!("{tried} answers to other questions tried");
}
