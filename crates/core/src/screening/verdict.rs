use super::{
    Answers, CohortId, Date, Finding, Judgement, Rules,
    judge::{cohorts_of, judge},
};

/// The overall result of all criteria, ordered from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// No barrier so far.
    PossibleMatch,
    /// No barrier, but information is missing.
    NeedsCheck,
    /// A barrier that can end.
    NotNow,
    /// A barrier that time does not remove.
    Unlikely,
}

impl Outcome {
    /// All outcomes, from best to worst.
    pub const ALL: [Outcome; 4] = [
        Outcome::PossibleMatch,
        Outcome::NeedsCheck,
        Outcome::NotNow,
        Outcome::Unlikely,
    ];

    /// The identifier in data, markup and tests.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::PossibleMatch => "possible-match",
            Outcome::NeedsCheck => "needs-check",
            Outcome::NotNow => "not-now",
            Outcome::Unlikely => "unlikely",
        }
    }
}

/// The result of one person's answers on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub outcome: Outcome,
    /// With [`Outcome::NotNow`], the day on which every barrier has ended, if each has a date.
    pub earliest: Option<Date>,
    /// The finding for each criterion that applies to the person, in the registry's order.
    pub findings: Vec<Judgement>,
}

impl Verdict {
    /// Whether criteria of more than one cohort were judged.
    pub fn is_in_several_cohorts(&self, rules: &Rules) -> bool {
        let mut cohorts = self
            .findings
            .iter()
            .filter_map(|found| rules.criteria[found.criterion].cohort);
        cohorts
            .next()
            .is_some_and(|first| cohorts.any(|other| other != first))
    }
}

/// Judges the answers on the day `today`.
///
/// A person in several cohorts is judged in each of them together with the general criteria, and the
/// best outcome applies (of equal ones, that with the earlier day). If another cohort has a barrier of
/// its own, the outcome is [`Outcome::NeedsCheck`] at best.
pub fn screen(rules: &Rules, answers: &Answers, today: Date) -> Verdict {
    let findings = judge(rules, answers, today);
    let cohort_of = |judgement: &Judgement| rules.criteria[judgement.criterion].cohort;
    let cohorts = cohorts_of(rules, answers);
    let judged_in = |cohort: CohortId| {
        outcome(
            findings
                .iter()
                .filter(|found| cohort_of(found).is_none_or(|own| own == cohort)),
        )
    };
    let best = cohorts
        .iter()
        .map(|&cohort| (judged_in(cohort), cohort))
        .min_by_key(|((outcome, earliest), _)| (*outcome, earliest.is_none(), *earliest));
    let (outcome, earliest) = match best {
        None => outcome(findings.iter()),
        Some(((outcome, earliest), cohort)) => {
            let barred_elsewhere = findings.iter().any(|found| {
                found.finding.is_barrier() && cohort_of(found).is_some_and(|own| own != cohort)
            });
            let at_best = if barred_elsewhere {
                Outcome::NeedsCheck
            } else {
                Outcome::PossibleMatch
            };
            (outcome.max(at_best), earliest)
        }
    };
    Verdict {
        outcome,
        earliest,
        findings,
    }
}

fn outcome<'a>(findings: impl Iterator<Item = &'a Judgement>) -> (Outcome, Option<Date>) {
    let mut outcome = Outcome::PossibleMatch;
    let mut latest = None;
    let mut undated = false;
    for judgement in findings {
        outcome = outcome.max(match judgement.finding {
            Finding::Lasting => Outcome::Unlikely,
            Finding::Until | Finding::Open => Outcome::NotNow,
            Finding::Check => Outcome::NeedsCheck,
            Finding::Clear | Finding::Team | Finding::Unasked => Outcome::PossibleMatch,
        });
        latest = latest.max(judgement.until);
        undated |= judgement.finding == Finding::Open;
    }
    (
        outcome,
        latest.filter(|_| outcome == Outcome::NotNow && !undated),
    )
}
