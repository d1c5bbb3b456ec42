//! What holds of all answers, for random people of every kind.

use std::sync::LazyLock;

use proptest::{prelude::*, sample::select};
use trial_prescreen::screening::{
    Answer, Answers, CohortId, CriterionId, Date, EventDate, Finding, Given, Gives, Id, Judgement,
    Outcome, PartialDate, QuestionId, Rules, Timing, Verdict, screen,
};

use super::{
    strangers::{
        Stranger, answers_of, cohorts, harmless, is_asked, question, replaced, strangers, today,
    },
    subject::{TEAM_ALONE, trial},
};
use crate::calendar::{days_from, theirs};

static RULES: LazyLock<Rules> = LazyLock::new(|| trial().rules);

fn judged(stranger: &Stranger) -> Verdict {
    screen(&RULES, &answers_of(stranger), today())
}

fn id(judgement: &Judgement) -> &'static str {
    RULES.criteria[judgement.criterion].id
}

fn is_general(judgement: &Judgement) -> bool {
    RULES.criteria[judgement.criterion].cohort.is_none()
}

/// The outcome of findings that all stand in one cohort.
fn outcome_of<'a>(findings: impl Iterator<Item = &'a Judgement>) -> Outcome {
    findings
        .map(|judgement| match judgement.finding {
            Finding::Lasting => Outcome::Unlikely,
            Finding::Until | Finding::Open => Outcome::NotNow,
            Finding::Check => Outcome::NeedsCheck,
            Finding::Clear | Finding::Team | Finding::Unasked => Outcome::PossibleMatch,
        })
        .max()
        .unwrap_or(Outcome::PossibleMatch)
}

/// The outcome, worked out a second way from the findings.
fn outcome_again(stranger: &Stranger, findings: &[Judgement]) -> Outcome {
    let cohorts = cohorts(stranger);
    if cohorts.is_empty() {
        return outcome_of(findings.iter());
    }
    let in_cohort = |cohort: CohortId| {
        findings.iter().filter(move |judgement| {
            RULES.criteria[judgement.criterion]
                .cohort
                .is_none_or(|own| own == cohort)
        })
    };
    let best = cohorts
        .iter()
        .map(|&cohort| outcome_of(in_cohort(cohort)))
        .min()
        .unwrap();
    let own_barrier = |cohort: CohortId| {
        in_cohort(cohort).any(|judgement| !is_general(judgement) && judgement.finding.is_barrier())
    };
    if cohorts.iter().any(|&cohort| own_barrier(cohort)) {
        best.max(Outcome::NeedsCheck)
    } else {
        best
    }
}

/// What an answer gives a criterion by itself, straight from the rules: a barrier for certain?
fn is_a_barrier_for_certain(gives: Gives, date: Option<EventDate>) -> bool {
    match gives {
        Gives::Finding(finding) => finding.is_barrier(),
        Gives::Until { window, .. } => match date {
            None | Some(EventDate::Unknown) => true,
            Some(EventDate::On(span)) => window.lapse(span.first()) > today(),
        },
    }
}

/// The criteria that some one answer bars for certain.
fn certain_barriers(stranger: &Stranger) -> Vec<CriterionId> {
    let mut barred = Vec::new();
    for (asked, answer) in stranger.entries() {
        let Some(answer) = answer.filter(|_| is_asked(stranger, asked)) else {
            continue;
        };
        let values = RULES.questions[asked].values.entries();
        let held = values.filter(|(at, value)| match answer.given {
            Given::Number(number) => {
                let next = RULES.questions[asked].values.iter().nth(at.index() + 1);
                value.from <= number && next.is_none_or(|next| number < next.from)
            }
            given => given.holds(*at),
        });
        for (at, value) in held {
            let alone = matches!(answer.given, Given::Many(ticked) if ticked.alone() == Some(at));
            let effects = value.alone.filter(|_| alone).unwrap_or(value.effects);
            let bars = effects.iter().filter(|effect| {
                !RULES.criteria[effect.criterion].any_clears
                    && is_a_barrier_for_certain(effect.gives, answer.date)
            });
            barred.extend(bars.map(|effect| effect.criterion));
        }
    }
    barred.retain(|&criterion| {
        RULES.criteria[criterion].cohort.is_none_or(|cohort| {
            let cohorts = cohorts(stranger);
            cohorts.contains(&cohort)
                || cohorts.is_empty()
                    && RULES.questions[RULES.cohorts.question]
                        .decides
                        .contains(&criterion)
        })
    });
    barred
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nobody_who_definitely_meets_a_barrier_is_called_a_possible_match(stranger in strangers()) {
        let verdict = judged(&stranger);
        for criterion in certain_barriers(&stranger) {
            let found = verdict.findings.iter().find(|found| found.criterion == criterion).unwrap();
            prop_assert!(found.finding.is_barrier(), "{} is {:?}", id(found), found.finding);
            prop_assert!(verdict.outcome > Outcome::PossibleMatch);
            if is_general(found) {
                prop_assert!(verdict.outcome >= Outcome::NotNow, "{}", id(found));
            }
        }
    }

    #[test]
    fn the_outcome_follows_from_the_findings(stranger in strangers()) {
        let verdict = judged(&stranger);
        prop_assert_eq!(verdict.outcome, outcome_again(&stranger, &verdict.findings));
    }

    #[test]
    fn the_order_of_answering_leaves_no_trace(
        stranger in strangers(),
        order in Just(RULES.questions.ids().collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut answers = Answers::new();
        for asked in order {
            if let Some(answer) = stranger[asked] {
                // Someone who first says another thing and then changes it.
                answers.set(asked, Answer::from(Given::Unsure));
                answers.set(asked, answer);
            }
        }
        prop_assert_eq!(&answers, &answers_of(&stranger));
        prop_assert_eq!(screen(&RULES, &answers, today()), judged(&stranger));
    }

    #[test]
    fn an_answer_taken_back_leaves_no_trace(
        stranger in strangers(),
        asked in select(RULES.questions.ids().collect::<Vec<_>>()),
    ) {
        let mut never = stranger.clone();
        never[asked] = None;
        let mut answers = answers_of(&stranger);
        answers.set(asked, None);
        prop_assert_eq!(screen(&RULES, &answers, today()), judged(&never));
    }

    #[test]
    fn learning_a_harmless_answer_never_makes_the_outcome_worse(
        stranger in strangers(),
        asked in select(RULES.questions.ids().collect::<Vec<_>>()),
    ) {
        let harmless = harmless(asked);
        prop_assume!(!harmless.is_empty());
        for not_known in [Given::Unsure, Given::Skip] {
            let before = judged(&replaced(&stranger, asked, Some(not_known.into()))).outcome;
            for answer in &harmless {
                let after = judged(&replaced(&stranger, asked, Some(*answer))).outcome;
                prop_assert!(after <= before, "{}: {before:?} to {after:?}", question(asked).id);
            }
        }
    }

    #[test]
    fn a_lasting_barrier_of_the_general_criteria_makes_it_unlikely(stranger in strangers()) {
        let verdict = judged(&stranger);
        let alone = cohorts(&stranger).len() < 2;
        let lasting = verdict.findings.iter().any(|found| {
            found.finding == Finding::Lasting && (alone || is_general(found))
        });
        if lasting {
            prop_assert_eq!(verdict.outcome, Outcome::Unlikely);
        }
        if verdict.outcome == Outcome::Unlikely {
            prop_assert!(verdict.findings.iter().any(|found| found.finding == Finding::Lasting));
            prop_assert_eq!(verdict.earliest, None);
        }
    }

    #[test]
    fn the_earliest_day_is_the_last_on_which_a_barrier_ends(stranger in strangers()) {
        let verdict = judged(&stranger);
        prop_assume!(cohorts(&stranger).len() < 2);
        let untils: Vec<Date> = verdict.findings.iter().filter_map(|found| found.until).collect();
        let undated = verdict.findings.iter().any(|found| found.finding == Finding::Open);
        let expected = match verdict.outcome {
            Outcome::NotNow if !undated => untils.iter().copied().max(),
            _ => None,
        };
        prop_assert_eq!(verdict.earliest, expected);
        for found in &verdict.findings {
            prop_assert_eq!(found.until.is_some(), found.finding == Finding::Until);
        }
    }

    #[test]
    fn judged_on_the_earliest_day_the_barriers_are_gone_and_the_day_before_they_are_not(
        stranger in strangers(),
    ) {
        let verdict = judged(&stranger);
        let Some(earliest) = verdict.earliest else { return Ok(()) };
        prop_assert!(earliest > today());
        let answers = answers_of(&stranger);
        let then = screen(&RULES, &answers, earliest);
        prop_assert!(then.outcome <= Outcome::NeedsCheck, "{:?}", then.outcome);
        let dated = verdict.findings.iter().filter(|found| {
            found.until.is_some_and(|until| until <= earliest)
        });
        for found in dated {
            let finding = then.findings.iter().find(|then| then.criterion == found.criterion);
            let finding = finding.unwrap().finding;
            prop_assert!(!finding.is_barrier(), "{} is {finding:?}", id(found));
            // What stays is what the window leaves behind, or what another answer gives.
            let check = found.causes.iter().any(|cause| leaves_check(cause.question))
                || gives_check_beside(&stranger, found);
            prop_assert!(check || finding < Finding::Check, "{} is {finding:?}", id(found));
        }
        let before = screen(&RULES, &answers, days_from(earliest, -1));
        prop_assert!(before.outcome > Outcome::PossibleMatch);
        if !stranger.0.iter().flatten().any(is_vague) {
            prop_assert_eq!(before.outcome, Outcome::NotNow);
        }
    }

    #[test]
    fn time_alone_never_makes_the_outcome_worse(stranger in strangers(), days in 1..1500i64) {
        let later = days_from(today(), days);
        let verdict = screen(&RULES, &answers_of(&stranger), later);
        prop_assert!(verdict.outcome <= judged(&stranger).outcome);
    }

    #[test]
    fn the_questions_that_explain_a_finding_give_it_alone_with_the_diagnosis(
        stranger in strangers(),
    ) {
        for found in judged(&stranger).findings {
            let mut explained = Stranger(vec![None; stranger.0.len()]);
            let diagnosis = RULES.cohorts.question;
            for asked in found.questions(&RULES).into_iter().chain([diagnosis]) {
                explained[asked] = stranger[asked];
            }
            let again = judged(&explained);
            let again = again.findings.iter().find(|again| again.criterion == found.criterion);
            let again = again.unwrap();
            prop_assert_eq!(
                (again.finding, again.until), (found.finding, found.until), "{}", id(&found)
            );
        }
    }

    #[test]
    fn a_finding_that_an_answer_gave_names_its_question(stranger in strangers()) {
        for found in judged(&stranger).findings {
            let names = !found.questions(&RULES).is_empty();
            prop_assert!(names || found.finding == Finding::Team, "{} is {:?}", id(&found), found.finding);
            for cause in &found.causes {
                let asked = is_asked(&stranger, cause.question);
                prop_assert!(asked, "{} rests on {}", id(&found), question(cause.question).id);
                let answered = stranger[cause.question].is_some();
                prop_assert_eq!(answered, found.finding != Finding::Unasked);
                prop_assert_eq!(
                    matches!(cause.timing, Timing::Until { .. }), found.finding == Finding::Until
                );
            }
        }
    }

    #[test]
    fn the_teams_rules_are_the_teams_whatever_is_answered(stranger in strangers()) {
        let verdict = judged(&stranger);
        for found in &verdict.findings {
            if TEAM_ALONE.contains(&id(found)) {
                prop_assert_eq!(found.finding, Finding::Team, "{}", id(found));
            }
            if id(found).contains('.') {
                prop_assert!(!found.finding.is_barrier(), "{}", id(found));
            }
        }
        let without: Vec<_> =
            verdict.findings.iter().filter(|found| !TEAM_ALONE.contains(&id(found))).cloned().collect();
        prop_assert_eq!(outcome_again(&stranger, &without), verdict.outcome);
    }

    #[test]
    fn what_is_unasked_never_changes_the_outcome(stranger in strangers()) {
        let verdict = judged(&stranger);
        let asked: Vec<_> = verdict
            .findings
            .iter()
            .filter(|found| found.finding != Finding::Unasked)
            .cloned()
            .collect();
        prop_assert_eq!(outcome_again(&stranger, &asked), verdict.outcome);
    }

    #[test]
    fn what_does_not_apply_to_the_person_never_changes_the_verdict(stranger in strangers()) {
        let mut asked = stranger.clone();
        for id in RULES.questions.ids() {
            if !is_asked(&stranger, id) {
                asked[id] = None;
            }
        }
        prop_assert_eq!(judged(&asked), judged(&stranger));
    }

    #[test]
    fn a_more_precise_date_never_contradicts_a_definite_finding(
        stranger in strangers(),
        day in 1..=366u16,
    ) {
        let vague = judged(&stranger);
        let mut precise = stranger.clone();
        for answer in precise.0.iter_mut().flatten() {
            if let Some(EventDate::On(span)) = answer.date {
                answer.date = Some(EventDate::On(PartialDate::Day(within(span, day))));
            }
        }
        let precise = judged(&precise);
        for (before, after) in vague.findings.iter().zip(&precise.findings) {
            prop_assert_eq!(before.criterion, after.criterion);
            let same = match before.finding {
                Finding::Check => true,
                Finding::Until => after.finding == Finding::Until && after.until <= before.until,
                definite => after.finding == definite,
            };
            prop_assert!(same, "{}: {:?} to {:?}", id(before), before.finding, after.finding);
        }
    }
}

/// A day of the span.
fn within(span: PartialDate, day: u16) -> Date {
    let days = (theirs(span.last()) - theirs(span.first())).num_days() + 1;
    days_from(span.first(), i64::from(day) % days)
}

/// The days of a month or a year pass one by one.
fn is_vague(answer: &Answer) -> bool {
    matches!(answer.date, Some(EventDate::On(span)) if span.first() != span.last())
}

fn leaves_check(asked: QuestionId) -> bool {
    let values = RULES.questions[asked].values.iter();
    values.flat_map(|value| value.effects).any(|effect| {
        matches!(
            effect.gives,
            Gives::Until {
                after: Finding::Check,
                ..
            }
        )
    })
}

/// Whether some answer of the person's gives the criterion "check", or some of its days do.
fn gives_check_beside(stranger: &Stranger, found: &Judgement) -> bool {
    stranger.entries().any(|(asked, answer)| {
        let Some(answer) = answer else { return false };
        let question = question(asked);
        let unsure = match answer.given {
            Given::Unsure | Given::Skip => question.unsure,
            _ => &[],
        };
        let values = question.values.entries();
        let held = values.filter(|(at, _)| answer.given.holds(*at));
        held.flat_map(|(_, value)| value.effects)
            .chain(unsure)
            .any(|effect| {
                effect.criterion == found.criterion
                    && match effect.gives {
                        Gives::Finding(finding) => finding == Finding::Check,
                        Gives::Until { .. } => is_vague(&answer),
                    }
            })
    })
}

#[test]
fn random_people_come_to_every_outcome_and_every_finding() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let (mut outcomes, mut findings) = (Vec::new(), Vec::new());
    for _ in 0..2000 {
        let verdict = judged(&strangers().new_tree(&mut runner).unwrap().current());
        outcomes.push((verdict.outcome, verdict.earliest.is_some()));
        findings.extend(verdict.findings.iter().map(|found| found.finding));
    }
    for outcome in Outcome::ALL {
        let count = outcomes
            .iter()
            .filter(|(found, _)| *found == outcome)
            .count();
        assert!(count > 100, "{outcome:?} came {count} times of 2000");
    }
    let dated = outcomes.iter().filter(|(_, earliest)| *earliest).count();
    assert!(dated > 50, "an earliest day came {dated} times of 2000");
    for finding in Finding::ALL {
        assert!(findings.contains(&finding), "{finding:?}");
    }
}
