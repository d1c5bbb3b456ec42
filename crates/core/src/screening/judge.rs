use super::{
    Answers, Criterion, Date, Effect, EventDate, Finding, Given, Gives, Question, Rules, Window,
};

/// What one criterion came to, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The criterion's place in [`Rules::criteria`].
    pub criterion: usize,
    pub finding: Finding,
    /// With [`Finding::Until`], the first day on which it is no longer a barrier.
    pub until: Option<Date>,
    /// What gave the finding.
    pub causes: Vec<Cause>,
}

impl Judgement {
    /// Whether it rests on the answer to a sensitive question, whatever that answer is.
    pub fn is_sensitive(&self, rules: &Rules, answers: &Answers) -> bool {
        self.causes.iter().any(|cause| {
            rules.questions[cause.question].sensitive && answers.get(cause.question).is_some()
        })
    }

    /// The places of the questions behind the finding: their answers alone, with the diagnosis,
    /// would give it again.
    pub fn questions(&self, rules: &Rules) -> Vec<usize> {
        let mut questions = Vec::new();
        for cause in &self.causes {
            // A question that only a certain earlier answer brings up is explained with that answer.
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

/// One answer's part in a finding.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cause {
    /// The question's place in [`Rules::questions`].
    pub question: usize,
    /// The value's place; `None` for "I'm not sure", "I'd rather not say" and no answer yet.
    pub value: Option<usize>,
    pub timing: Timing,
}

/// How the date of an event bears on a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// It does not: the answer has no window.
    None,
    /// Every day it can have been is too recent.
    Until { window: Window, lapse: Date },
    /// Some of the days it can have been are too recent.
    Vague { window: Window },
    /// The person does not know the date.
    Unknown { window: Window },
    /// The window has passed.
    Passed { window: Window },
}

/// Judges every criterion that applies to the person, in the registry's order.
pub fn judge(rules: &Rules, answers: &Answers, today: Date) -> Vec<Judgement> {
    let cohorts = cohorts_of(rules, answers);
    let mut tallies: Vec<Option<Tally>> = rules
        .criteria
        .iter()
        .map(|criterion| applies(criterion, cohorts).then(|| Tally::new(criterion)))
        .collect();
    // With no cohort known, what stays of the cohorts' criteria is what the diagnosis itself decides.
    if cohorts.is_empty() {
        for &criterion in rules.questions[rules.cohorts.question].decides {
            tallies[criterion] = Some(Tally::new(&rules.criteria[criterion]));
        }
    }
    for (place, question) in rules.questions.iter().enumerate() {
        if asked(rules, answers, place, cohorts) {
            contribute(question, place, answers, today, &mut tallies);
        }
    }
    let mut judged = Vec::with_capacity(tallies.len());
    for (criterion, tally) in tallies.into_iter().enumerate() {
        judged.extend(tally.map(|tally| tally.close(criterion)));
    }
    judged
}

/// Whether a question is asked of a person who has given these answers: it is of their cohort, its
/// condition holds, and it decides something for them.
pub fn applicable(rules: &Rules, answers: &Answers, place: usize) -> bool {
    asked(rules, answers, place, cohorts_of(rules, answers))
}

fn asked(rules: &Rules, answers: &Answers, place: usize, cohorts: &[usize]) -> bool {
    let question = &rules.questions[place];
    let decides_some = || {
        let mut decided = question.decides.iter();
        decided.any(|&criterion| applies(&rules.criteria[criterion], cohorts))
    };
    let in_cohort = match question.cohort {
        Some(cohort) => cohorts.contains(&cohort),
        None => place == rules.cohorts.question || decides_some(),
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

/// The cohorts the answers put the person in: none while the diagnosis is unknown or another one.
pub(super) fn cohorts_of(rules: &Rules, answers: &Answers) -> &'static [usize] {
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

fn applies(criterion: &Criterion, cohorts: &[usize]) -> bool {
    criterion
        .cohort
        .is_none_or(|cohort| cohorts.contains(&cohort))
}

fn contribute(
    question: &Question,
    place: usize,
    answers: &Answers,
    today: Date,
    tallies: &mut [Option<Tally>],
) {
    let cause = |value, timing| Cause {
        question: place,
        value,
        timing,
    };
    let mut add = |criterion: usize, value: Option<usize>, (finding, timing): (Finding, Timing)| {
        if let Some(tally) = tally_of(tallies, criterion) {
            tally.add(finding, cause(value, timing));
        }
    };
    let Some(answer) = answers.get(place) else {
        if !question.refines {
            for &criterion in question.decides {
                add(criterion, None, (Finding::Unasked, Timing::None));
            }
        }
        return;
    };
    let mut give = |effects: &[Effect], value: Option<usize>| {
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
            if let Some(value) = question
                .values
                .iter()
                .rposition(|value| value.from <= number)
            {
                give(effects_of(question, value), Some(value));
            }
        }
        Given::Many(ticked) => {
            let ticked_values = (0..question.values.len()).filter(|&value| ticked.holds(value));
            for value in ticked_values.clone() {
                let alone = question.values[value]
                    .alone
                    .filter(|_| ticked.alone() == Some(value));
                give(alone.unwrap_or(effects_of(question, value)), Some(value));
            }
            if let Some(otherwise) = question.otherwise {
                let named = ticked_values.flat_map(|value| effects_of(question, value));
                for effect in named {
                    if let Some(tally) = tally_of(tallies, effect.criterion) {
                        tally.named_by = Some(place);
                    }
                }
                for &criterion in question.decides {
                    if let Some(tally) = tally_of(tallies, criterion)
                        && tally.named_by != Some(place)
                    {
                        tally.add(otherwise, cause(None, Timing::None));
                    }
                }
            }
        }
    }
}

/// What a criterion has come to so far; none where it does not apply to the person.
fn tally_of<'t, 'c>(tallies: &'t mut [Option<Tally<'c>>], at: usize) -> Option<&'t mut Tally<'c>> {
    tallies.get_mut(at)?.as_mut()
}

fn effects_of(question: &Question, value: usize) -> &'static [Effect] {
    question
        .values
        .get(value)
        .map(|value| value.effects)
        .unwrap_or_default()
}

/// An event on day *d* with window *W* is a barrier on day *t* while *t < d + W*. A span of days is
/// one if each of its days is, and none if none is.
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

/// What one criterion has come to so far, and why.
struct Tally<'a> {
    criterion: &'a Criterion,
    /// The heaviest finding yet; none before the first.
    heaviest: Option<Finding>,
    /// What gave it.
    causes: Vec<Cause>,
    /// The last question that a ticked value of named this criterion in.
    named_by: Option<usize>,
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

    /// How much a finding weighs for this criterion.
    fn weight(&self, finding: Finding) -> u8 {
        // The lightest way through decides, but what is unsure comes before what is not asked.
        match finding {
            Finding::Clear if self.criterion.any_clears => 255,
            Finding::Check if self.criterion.any_clears => 254,
            Finding::Unasked if self.criterion.any_clears => 253,
            _ => finding as u8,
        }
    }

    fn add(&mut self, finding: Finding, cause: Cause) {
        // The study team's criteria are neither cleared nor asked for here.
        if self.criterion.team && finding <= Finding::Unasked && finding != Finding::Team {
            return;
        }
        if self.heaviest != Some(finding) {
            let standing = self.heaviest.map(|heaviest| self.weight(heaviest));
            if standing > Some(self.weight(finding)) {
                return;
            }
            self.heaviest = Some(finding);
            self.causes.clear();
        }
        self.causes.push(cause);
    }

    fn close(self, criterion: usize) -> Judgement {
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
