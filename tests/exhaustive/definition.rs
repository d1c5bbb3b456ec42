//! The outcome as the rules define it, worked out from findings alone.

use trial_prescreen::screening::{CohortId, Date, Finding, Outcome, ValueId};

use super::classes::rules;

/// A finding, the cohort whose list it stands in (none: the general one), and the day it ends on.
pub type Found = (Option<CohortId>, Finding, Option<Date>);

/// 1. any lasting: unlikely. 2. Else any that ends: not now, until the latest day where each has one. 3. Else any to
///    check: needs a check. 4. Else a possible match.
fn alone(found: &[Found]) -> (Outcome, Option<Date>) {
    let any = |wanted: Finding| found.iter().any(|(_, finding, _)| *finding == wanted);
    if any(Finding::Lasting) {
        (Outcome::Unlikely, None)
    } else if any(Finding::Open) {
        (Outcome::NotNow, None)
    } else if any(Finding::Until) {
        (
            Outcome::NotNow,
            found.iter().filter_map(|(_, _, day)| *day).max(),
        )
    } else if any(Finding::Check) {
        (Outcome::NeedsCheck, None)
    } else {
        (Outcome::PossibleMatch, None)
    }
}

/// In several cohorts each is judged with the general list, and the better outcome stands (of equal ones the one that
/// has a day, and the earlier); where the other holds a barrier of its own, something has to be checked at least.
pub fn outcome(cohorts: &[CohortId], found: &[Found]) -> (Outcome, Option<Date>) {
    let list_of = |cohort: CohortId| -> Vec<Found> {
        found
            .iter()
            .copied()
            .filter(|(own, ..)| own.is_none_or(|own| own == cohort))
            .collect()
    };
    let mut sides: Vec<_> = cohorts
        .iter()
        .map(|&cohort| (alone(&list_of(cohort)), cohort))
        .collect();
    sides.sort_by_key(|((outcome, day), _)| (*outcome, day.is_none(), *day));
    let Some(&((best, day), side)) = sides.first() else {
        return alone(found);
    };
    let barred_elsewhere = found
        .iter()
        .any(|(own, finding, _)| own.is_some_and(|own| own != side) && finding.is_barrier());
    if barred_elsewhere && best == Outcome::PossibleMatch {
        (Outcome::NeedsCheck, None)
    } else {
        (best, day)
    }
}

/// The findings of a verdict.
pub fn found(verdict: &trial_prescreen::screening::Verdict) -> Vec<Found> {
    let findings = verdict.findings.iter();
    findings
        .map(|judged| {
            (
                rules().criteria[judged.criterion].cohort,
                judged.finding,
                judged.until,
            )
        })
        .collect()
}

/// The cohorts a value of the diagnosis puts a person in.
pub fn cohorts_of(diagnosis: Option<ValueId>) -> &'static [CohortId] {
    diagnosis.map_or(&[], |value| rules().cohorts.of_value[value])
}
