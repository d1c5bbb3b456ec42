use crate::screening::{Answers, CohortId, Finding, Given, Gives, Rules, cohorts_of};

/// The diseases of the trial that a person may have, going by the answer that decides the cohorts: those it names, or
/// else all but those it rules out. An answer that is not there yet, or not sure, rules out none.
pub fn diseases(rules: &Rules, answers: &Answers) -> Vec<CohortId> {
    let named = cohorts_of(rules, answers);
    if !named.is_empty() {
        return named.to_vec();
    }
    let given = answers
        .get(rules.cohorts.question)
        .map(|answer| answer.given);
    let value = match given {
        Some(Given::Choice(value)) => rules.questions[rules.cohorts.question].values.get(value),
        _ => None,
    };
    let effects = value.map(|value| value.effects).unwrap_or_default();
    let ruled_out = |cohort: CohortId| {
        effects.iter().any(|effect| {
            let criterion = rules.criteria.get(effect.criterion);
            effect.gives == Gives::Finding(Finding::Lasting)
                && criterion.is_some_and(|criterion| criterion.cohort == Some(cohort))
        })
    };
    let all = rules.cohorts.ids.ids();
    all.filter(|cohort| !ruled_out(*cohort)).collect()
}
