//! Each criterion, over every combination of the answers it depends on.

use std::collections::BTreeSet;

use trial_prescreen::screening::{
    Answer, Answers, CriterionId, Date, EventDate, Finding, Given, Gives, Id, Outcome, QuestionId,
    screen,
};

use super::{
    classes::{Refines, Reply, answers, refines, rules, today},
    definition::{cohorts_of, found, outcome},
    subject::{FINDINGS, TEAM_ALONE, nothing_in_the_way},
};

/// The questions a criterion depends on: those that decide it, those that bring these up, and the diagnosis.
pub fn questions_behind(criterion: CriterionId) -> Vec<QuestionId> {
    let rules = rules();
    let mut questions = BTreeSet::from([rules.cohorts.question]);
    for (id, question) in rules.questions.entries() {
        if question.decides.contains(&criterion) {
            questions.insert(id);
            questions.extend(question.condition.map(|condition| condition.question));
        }
    }
    questions.into_iter().collect()
}

/// What one combination came to.
#[derive(Clone, Copy)]
struct Came {
    /// `None` where the criterion does not apply.
    finding: Option<Finding>,
    until: Option<Date>,
    outcome: Outcome,
}

/// Every combination of the answers to some questions; the last question changes fastest.
pub struct Combinations {
    questions: Vec<QuestionId>,
    replies: Vec<Vec<Reply>>,
    /// How far apart two combinations are that differ by one in the answer to each question.
    strides: Vec<usize>,
}

impl Combinations {
    pub fn behind(criterion: CriterionId) -> Self {
        let questions = questions_behind(criterion);
        let replies: Vec<Vec<Reply>> = questions.iter().map(|&id| answers(id)).collect();
        let mut strides = vec![1; questions.len()];
        for at in (1..questions.len()).rev() {
            strides[at - 1] = strides[at] * replies[at].len();
        }
        Combinations {
            questions,
            replies,
            strides,
        }
    }

    pub fn count(&self) -> usize {
        self.replies.iter().map(Vec::len).product()
    }

    fn digit(&self, number: usize, at: usize) -> usize {
        number / self.strides[at] % self.replies[at].len()
    }

    /// The answers of a combination, in the order of its questions.
    fn replies(&self, number: usize) -> Vec<Reply> {
        (0..self.questions.len())
            .map(|at| self.replies[at][self.digit(number, at)])
            .collect()
    }

    pub fn person(&self, number: usize) -> Answers {
        let mut person = nothing_in_the_way();
        for (&id, reply) in self.questions.iter().zip(self.replies(number)) {
            person.set(id, reply);
        }
        person
    }

    /// For each answer to the question at `at` those that make it more precise, how, and whether it bars the criterion.
    fn refinements(&self, criterion: CriterionId, at: usize) -> Vec<Vec<(usize, Refines, bool)>> {
        let id = self.questions[at];
        let of = |before: Reply| {
            let barred = before.is_some_and(|answer| bars(criterion, id, answer));
            let after = self.replies[at].iter().enumerate();
            after
                .filter_map(|(other, &after)| Some((other, refines(before, after)?, barred)))
                .collect()
        };
        self.replies[at].iter().map(|&before| of(before)).collect()
    }

    pub fn told(&self, number: usize) -> String {
        let replies = self.replies(number);
        let told = self.questions.iter().zip(replies).map(|(&id, reply)| {
            let question = &rules().questions[id];
            let Some(answer) = reply else {
                return format!("{} not answered", question.id);
            };
            let held = question
                .values
                .entries()
                .filter(|(at, _)| answer.given.holds(*at));
            let ids: Vec<_> = held.map(|(_, value)| value.id).collect();
            format!(
                "{} = {:?} {} {:?}",
                question.id,
                answer.given,
                ids.join("+"),
                answer.date
            )
        });
        told.collect::<Vec<_>>().join(", ")
    }
}

fn came(criterion: CriterionId, combinations: &Combinations, number: usize) -> Came {
    let person = combinations.person(number);
    let verdict = screen(rules(), &person, today());
    let diagnosis = match person
        .get(rules().cohorts.question)
        .map(|answer| answer.given)
    {
        Some(Given::Choice(value)) => Some(value),
        _ => None,
    };
    let again = outcome(cohorts_of(diagnosis), &found(&verdict));
    assert_eq!(
        (verdict.outcome, verdict.earliest),
        again,
        "{}",
        combinations.told(number)
    );
    let judged = verdict
        .findings
        .iter()
        .find(|judged| judged.criterion == criterion);
    Came {
        finding: judged.map(|judged| judged.finding),
        until: judged.and_then(|judged| judged.until),
        outcome: verdict.outcome,
    }
}

/// Whether an answer bars the criterion for certain, straight from the rules.
fn bars(criterion: CriterionId, id: QuestionId, answer: Answer) -> bool {
    let question = &rules().questions[id];
    let values = question.values.entries();
    let held = values.filter(|(at, value)| match answer.given {
        Given::Number(number) => {
            let next = question.values.iter().nth(at.index() + 1);
            value.from <= number && next.is_none_or(|next| number < next.from)
        }
        given => given.holds(*at),
    });
    held.flat_map(|(at, value)| {
        let alone = matches!(answer.given, Given::Many(ticked) if ticked.alone() == Some(at));
        value.alone.filter(|_| alone).unwrap_or(value.effects)
    })
    .filter(|effect| effect.criterion == criterion)
    .any(|effect| match effect.gives {
        Gives::Finding(finding) => finding.is_barrier(),
        Gives::Until { window, .. } => match answer.date {
            None | Some(EventDate::Unknown) => true,
            Some(EventDate::On(span)) => window.lapse(span.first()) > today(),
        },
    })
}

/// Whether the person of a combination meets the barrier for certain.
fn is_barred(criterion: CriterionId, combinations: &Combinations, number: usize) -> bool {
    let person = combinations.person(number);
    let deciding = combinations.questions.iter().filter(|&&id| {
        rules().questions[id].decides.contains(&criterion)
            && trial_prescreen::screening::applicable(rules(), &person, id)
    });
    let mut barred = deciding.map(|&id| {
        person
            .get(id)
            .is_some_and(|answer| bars(criterion, id, *answer))
    });
    if rules().criteria[criterion].any_clears {
        barred.all(|barred| barred)
    } else {
        barred.any(|barred| barred)
    }
}

/// What a definite finding may become when an answer or a date is made more precise.
///
/// A day that was named may come nearer. It can only move away by a second event of the same criterion, on a date that
/// was too vague to say whether it bars, and now does.
fn stands(before: Came, after: Came, how: Refines, barred: bool) -> bool {
    let (Some(was), Some(is)) = (before.finding, after.finding) else {
        // A diagnosis that was not known can take the criterion out, or bring it in.
        return true;
    };
    match was {
        Finding::Clear | Finding::Lasting => is == was,
        Finding::Open => is >= Finding::Open,
        Finding::Until if how == Refines::Date => {
            is == Finding::Until && (after.until <= before.until || !barred)
        }
        Finding::Until => is.is_barrier(),
        // Nothing definite was said.
        Finding::Check | Finding::Team | Finding::Unasked => true,
    }
}

/// What an outcome may become. A possible match stands for one disease. For two it rests on one of them alone, and
/// what is learned of the other can still ask for a check.
fn outcome_stands(before: Outcome, after: Outcome, several: bool) -> bool {
    match before {
        Outcome::Unlikely => after == Outcome::Unlikely,
        Outcome::NotNow => after >= Outcome::NotNow,
        Outcome::NeedsCheck => true,
        Outcome::PossibleMatch => {
            after == Outcome::PossibleMatch || several && after == Outcome::NeedsCheck
        }
    }
}

fn try_all(criterion: CriterionId) -> (usize, usize) {
    let rules = rules();
    let id = rules.criteria[criterion].id;
    let combinations = Combinations::behind(criterion);
    let all: Vec<Came> = (0..combinations.count())
        .map(|number| came(criterion, &combinations, number))
        .collect();

    let possible: BTreeSet<&str> = all
        .iter()
        .filter_map(|came| came.finding)
        .map(Finding::name)
        .collect();
    let row = FINDINGS.iter().find(|(known, _)| *known == id).unwrap();
    assert_eq!(
        possible,
        row.1.split(' ').collect(),
        "{id} comes to other findings than its row says; if the rule has changed, change its row in `FINDINGS` \
         (tests/support/reachable.rs), from the record"
    );

    let diagnosis = combinations
        .questions
        .iter()
        .position(|&id| id == rules.cohorts.question)
        .unwrap();
    let refinements: Vec<_> = (0..combinations.questions.len())
        .map(|at| combinations.refinements(criterion, at))
        .collect();
    let mut refined = 0;
    for (number, &came) in all.iter().enumerate() {
        let told = || format!("{id}: {}", combinations.told(number));
        let several = match combinations.replies(number)[diagnosis].map(|answer| answer.given) {
            Some(Given::Choice(value)) => cohorts_of(Some(value)).len() > 1,
            _ => false,
        };
        if let Some(finding) = came.finding {
            let barred = is_barred(criterion, &combinations, number);
            assert!(finding.is_barrier() || !barred, "{} is {finding:?}", told());
            if finding.is_barrier() {
                let general = rules.criteria[criterion].cohort.is_none();
                let least = if several && !general {
                    Outcome::NeedsCheck
                } else {
                    Outcome::NotNow
                };
                assert!(
                    came.outcome >= least,
                    "{} is {finding:?} and {:?}",
                    told(),
                    came.outcome
                );
            }
            if TEAM_ALONE.contains(&id) {
                assert_eq!(finding, Finding::Team, "{}", told());
            }
            if id.contains('.') {
                assert!(!finding.is_barrier(), "{} is {finding:?}", told());
            }
        }
        for (at, refinements) in refinements.iter().enumerate() {
            let now = combinations.digit(number, at);
            for &(other, how, barred) in &refinements[now] {
                let after =
                    number + other * combinations.strides[at] - now * combinations.strides[at];
                refined += 1;
                assert!(
                    stands(came, all[after], how, barred)
                        && outcome_stands(came.outcome, all[after].outcome, several),
                    "{} came to {:?} and {:?}, but more precisely, {}, to {:?} and {:?}",
                    told(),
                    came.finding,
                    came.outcome,
                    combinations.told(after),
                    all[after].finding,
                    all[after].outcome
                );
            }
        }
    }
    (all.len(), refined)
}

#[test]
fn over_every_combination_barriers_stand_the_teams_rules_bar_nobody_and_precision_contradicts_nothing()
 {
    let (mut combinations, mut refinements) = (0, 0);
    for criterion in rules().criteria.ids() {
        let (tried, refined) = try_all(criterion);
        println!(
            "{}: {tried} combinations, {refined} made more precise",
            rules().criteria[criterion].id
        );
        combinations += tried;
        refinements += refined;
    }
    println!("in all {combinations} combinations, {refinements} made more precise");
}

#[test]
fn the_table_of_findings_has_a_row_for_each_criterion_in_the_registrys_order() {
    let rows: Vec<_> = FINDINGS.iter().map(|(id, _)| *id).collect();
    let criteria: Vec<_> = rules()
        .criteria
        .iter()
        .map(|criterion| criterion.id)
        .collect();
    assert_eq!(
        rows, criteria,
        "`FINDINGS` (tests/support/reachable.rs) needs a row for each criterion, in the order of trial.toml"
    );
    let mut names = FINDINGS.iter().flat_map(|(_, names)| names.split(' '));
    assert!(names.all(|name| Finding::ALL.iter().any(|finding| finding.name() == name)));
}
