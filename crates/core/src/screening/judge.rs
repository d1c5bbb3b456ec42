use super::{
    Answers, CohortId, Criterion, CriterionId, Date, Effect, EventDate, Finding, Given, Gives, Id,
    Question, QuestionId, Rules, ValueId, Window,
};

/// The finding for one criterion, and its causes.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    pub criterion: CriterionId,
    pub finding: Finding,
    /// With [`Finding::Until`], the first day on which it is no longer a barrier.
    pub until: Option<Date>,
    /// The answers that gave the finding.
    pub causes: Vec<Cause>,
}

impl Judgement {
    /// Whether it depends on an answer to a sensitive question, whatever that answer is.
    pub fn is_sensitive(&self, rules: &Rules, answers: &Answers) -> bool {
        self.causes.iter().any(|cause| {
            rules.questions[cause.question].sensitive && answers.get(cause.question).is_some()
        })
    }

    /// The questions behind the finding: their answers and the diagnosis are enough to reproduce it.
    pub fn questions(&self, rules: &Rules) -> Vec<QuestionId> {
        let mut questions = Vec::new();
        for cause in &self.causes {
            // A question asked only after a certain answer depends on that answer too.
            let condition = rules.questions[cause.question]
                .condition
                .filter(|c| !c.negated);
            questions.extend(condition.map(|condition| condition.question));
            questions.push(cause.question);
        }
        questions.sort_unstable();
        questions.dedup();
        questions
    }
}

/// One answer's contribution to a finding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cause {
    pub question: QuestionId,
    /// `None` for "I'm not sure", "I'd rather not say" and no answer yet.
    pub value: Option<ValueId>,
    pub timing: Timing,
}

/// How the date of an event affects a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// It does not: the answer has no window.
    None,
    /// Every possible day is within the window, which ends at `lapse` at the latest.
    Until { window: Window, lapse: Date },
    /// Some of the possible days are within the window.
    Vague { window: Window },
    /// The person does not know the date.
    Unknown { window: Window },
    /// The window has passed.
    Passed { window: Window },
}

/// Judges every applicable criterion, in the registry's order.
pub fn judge(rules: &Rules, answers: &Answers, today: Date) -> Vec<Judgement> {
    let cohorts = cohorts_of(rules, answers);
    let mut tallies = Tallies::new(rules, cohorts);
    // Without a known cohort, only those cohort criteria apply that the diagnosis itself decides.
    if cohorts.is_empty() {
        for &criterion in rules.questions[rules.cohorts.question].decides {
            tallies.add(criterion, &rules.criteria[criterion]);
        }
    }
    for (id, question) in rules.questions.entries() {
        if asked(rules, answers, id, cohorts) {
            contribute(question, id, answers, today, &mut tallies);
        }
    }
    tallies.close(rules)
}

/// Whether a question is asked of a person with these answers: it is for their cohort, its condition
/// holds, and it decides a criterion that applies to them.
pub fn applicable(rules: &Rules, answers: &Answers, question: QuestionId) -> bool {
    asked(rules, answers, question, cohorts_of(rules, answers))
}

fn asked(rules: &Rules, answers: &Answers, id: QuestionId, cohorts: &[CohortId]) -> bool {
    let question = &rules.questions[id];
    let decides_any = || {
        let mut decided = question.decides.iter();
        decided.any(|&criterion| applies(&rules.criteria[criterion], cohorts))
    };
    let in_cohort = match question.cohort {
        Some(cohort) => cohorts.contains(&cohort),
        None => id == rules.cohorts.question || decides_any(),
    };
    in_cohort
        && question.condition.is_none_or(|condition| {
            let met = answers.get(condition.question).is_some_and(|answer| {
                condition
                    .values
                    .iter()
                    .any(|&value| answer.given.holds(value))
            });
            met != condition.negated
        })
}

/// The person's cohorts; empty if the diagnosis is unknown or another one.
pub(crate) fn cohorts_of(rules: &Rules, answers: &Answers) -> &'static [CohortId] {
    match answers
        .get(rules.cohorts.question)
        .map(|answer| answer.given)
    {
        Some(Given::Choice(value)) => rules
            .cohorts
            .of_value
            .get(value)
            .copied()
            .unwrap_or_default(),
        _ => &[],
    }
}

fn applies(criterion: &Criterion, cohorts: &[CohortId]) -> bool {
    criterion
        .cohort
        .is_none_or(|cohort| cohorts.contains(&cohort))
}

/// Adds the findings that the answer to one question gives.
fn contribute(
    question: &Question,
    id: QuestionId,
    answers: &Answers,
    today: Date,
    tallies: &mut Tallies,
) {
    let cause = |value, timing| Cause {
        question: id,
        value,
        timing,
    };
    let mut add =
        |criterion: CriterionId, value: Option<ValueId>, (finding, timing): (Finding, Timing)| {
            if let Some(tally) = tallies.of(criterion) {
                tally.add(finding, cause(value, timing));
            }
        };
    let Some(answer) = answers.get(id) else {
        if !question.refines {
            for &criterion in question.decides {
                add(criterion, None, (Finding::Unasked, Timing::None));
            }
        }
        return;
    };
    let mut give = |effects: &[Effect], value: Option<ValueId>| {
        for effect in effects {
            add(
                effect.criterion,
                value,
                weigh(effect.gives, answer.date, today),
            );
        }
    };
    match answer.given {
        Given::Unsure | Given::Skip => give(question.unsure, None),
        Given::Choice(value) => give(effects_of(question, value), Some(value)),
        Given::Number(number) => {
            let mut reached = question.values.entries().rev();
            if let Some((value, _)) = reached.find(|(_, value)| value.from <= number) {
                give(effects_of(question, value), Some(value));
            }
        }
        Given::Many(ticked) => {
            let ticked_values = question.values.ids().filter(|&value| ticked.holds(value));
            for value in ticked_values.clone() {
                let alone = question.values[value]
                    .alone
                    .filter(|_| ticked.alone() == Some(value));
                give(alone.unwrap_or(effects_of(question, value)), Some(value));
            }
            if let Some(otherwise) = question.otherwise {
                let ticked_effects = ticked_values.flat_map(|value| effects_of(question, value));
                for effect in ticked_effects {
                    if let Some(tally) = tallies.of(effect.criterion) {
                        tally.named_by = Some(id);
                    }
                }
                for &criterion in question.decides {
                    if let Some(tally) = tallies.of(criterion)
                        && tally.named_by != Some(id)
                    {
                        tally.add(otherwise, cause(None, Timing::None));
                    }
                }
            }
        }
    }
}

fn effects_of(question: &Question, value: ValueId) -> &'static [Effect] {
    question
        .values
        .get(value)
        .map(|value| value.effects)
        .unwrap_or_default()
}

/// The finding and timing of one effect on the day `today`.
///
/// An event on day *d* with window *W* is a barrier on day *t* while *t < d + W*. A partial date is a
/// barrier if each of its days is, and none if none is.
fn weigh(gives: Gives, date: Option<EventDate>, today: Date) -> (Finding, Timing) {
    let (window, after) = match gives {
        Gives::Finding(finding) => return (finding, Timing::None),
        Gives::Until { window, after } => (window, after),
    };
    match date {
        None | Some(EventDate::Unknown) => (Finding::Open, Timing::Unknown { window }),
        Some(EventDate::On(span)) => {
            let lapse = window.lapse(span.last());
            if today < window.lapse(span.first()) {
                (Finding::Until, Timing::Until { window, lapse })
            } else if today >= lapse {
                (after, Timing::Passed { window })
            } else {
                (Finding::Check, Timing::Vague { window })
            }
        }
    }
}

/// The running result of each criterion.
struct Tallies<'a> {
    /// By criterion id; `None` if the criterion does not apply to the person.
    by_criterion: Vec<Option<Tally<'a>>>,
}

impl<'a> Tallies<'a> {
    /// Empty tallies of the criteria that apply to these cohorts.
    fn new(rules: &'a Rules, cohorts: &[CohortId]) -> Self {
        let criteria = rules.criteria.iter();
        let tallies = criteria.map(|it| applies(it, cohorts).then(|| Tally::new(it)));
        Tallies {
            by_criterion: tallies.collect(),
        }
    }

    fn add(&mut self, id: CriterionId, criterion: &'a Criterion) {
        self.by_criterion[id.index()] = Some(Tally::new(criterion));
    }

    fn of(&mut self, criterion: CriterionId) -> Option<&mut Tally<'a>> {
        self.by_criterion.get_mut(criterion.index())?.as_mut()
    }

    fn close(self, rules: &Rules) -> Vec<Judgement> {
        let mut judged = Vec::with_capacity(self.by_criterion.len());
        for (criterion, tally) in rules.criteria.ids().zip(self.by_criterion) {
            judged.extend(tally.map(|tally| tally.close(criterion)));
        }
        judged
    }
}

/// The running result of one criterion.
struct Tally<'a> {
    criterion: &'a Criterion,
    /// The heaviest finding so far; `None` before the first.
    heaviest: Option<Finding>,
    /// The causes of that finding.
    causes: Vec<Cause>,
    /// The last question with a ticked value that has an effect on this criterion.
    named_by: Option<QuestionId>,
}

impl<'a> Tally<'a> {
    fn new(criterion: &'a Criterion) -> Self {
        Tally {
            criterion,
            heaviest: criterion.team.then_some(Finding::Team),
            causes: Vec::new(),
            named_by: None,
        }
    }

    /// The weight of a finding for this criterion.
    fn weight(&self, finding: Finding) -> u8 {
        // With `any_clears` the most favourable answer decides, and an unsure one outweighs an unasked one.
        match finding {
            Finding::Clear if self.criterion.any_clears => 255,
            Finding::Check if self.criterion.any_clears => 254,
            Finding::Unasked if self.criterion.any_clears => 253,
            _ => finding as u8,
        }
    }

    fn add(&mut self, finding: Finding, cause: Cause) {
        // Answers neither clear a criterion of the study team nor leave it unasked.
        if self.criterion.team && finding <= Finding::Unasked && finding != Finding::Team {
            return;
        }
        if self.heaviest != Some(finding) {
            let current = self.heaviest.map(|heaviest| self.weight(heaviest));
            if current > Some(self.weight(finding)) {
                return;
            }
            self.heaviest = Some(finding);
            self.causes.clear();
        }
        self.causes.push(cause);
    }

    fn close(self, criterion: CriterionId) -> Judgement {
        let finding = self.heaviest.unwrap_or(Finding::Unasked);
        let lapses = self.causes.iter().filter_map(|cause| match cause.timing {
            Timing::Until { lapse, .. } => Some(lapse),
            _ => None,
        });
        Judgement {
            criterion,
            finding,
            until: lapses.max().filter(|_| finding == Finding::Until),
            causes: self.causes,
        }
    }
}
