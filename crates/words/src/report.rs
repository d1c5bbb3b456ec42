use super::{Explanation, Words, date, explain, fill};
use prescreen_core::{
    screening::{Answers, CriterionId, Date, Finding, Judgement, Outcome, PartialDate, Verdict},
    trial::{Texts, Trial},
};

/// A verdict in words, ready to be rendered.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub outcome: Outcome,
    pub earliest: Option<Date>,
    /// The outcome in one sentence.
    pub headline: &'static str,
    /// Paragraphs on what it means.
    pub lead: Vec<String>,
    pub barriers: Vec<Item>,
    /// Criteria that need more information.
    pub checks: Vec<Item>,
    /// Criteria on the medicines that a person takes and the study team would plan around.
    pub planned: Vec<Item>,
    /// The other criteria that only the study team can test or plan.
    pub team: Vec<Item>,
    pub clear: Vec<Item>,
    pub unasked: Vec<Item>,
}

/// One criterion in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub criterion: CriterionId,
    pub finding: Finding,
    /// The criterion in plain words.
    pub plain: &'static str,
    /// Its cohort, if the person is in several.
    pub cohort: Option<&'static str>,
    /// The first day on which it is no longer a barrier, formatted.
    pub until: Option<String>,
    pub explanations: Vec<Explanation>,
    /// Whether it depends on an answer to a sensitive question, whatever that answer is.
    pub sensitive: bool,
}

/// Puts a verdict on these answers into words.
#[inline(never)]
pub fn report(
    trial: &Trial,
    answers: &Answers,
    verdict: &Verdict,
    texts: &Texts,
    words: &'static Words,
) -> Report {
    let several = verdict.is_in_several_cohorts(&trial.rules);
    let item = |judgement: &Judgement| Item {
        criterion: judgement.criterion,
        finding: judgement.finding,
        plain: plain(texts, judgement.criterion),
        cohort: trial.rules.criteria[judgement.criterion]
            .cohort
            .filter(|_| several)
            .and_then(|cohort| texts.cohorts.get(cohort).copied()),
        sensitive: judgement.is_sensitive(&trial.rules, answers),
        until: judgement
            .until
            .map(|day| date(PartialDate::Day(day), words)),
        explanations: explain(answers, judgement, texts, words),
    };
    let listed = |wanted: &dyn Fn(&Judgement) -> bool| -> Vec<Item> {
        let found = verdict.findings.iter().filter(|found| wanted(found));
        found.map(item).collect()
    };
    let of = |wanted: Finding| listed(&|found| found.finding == wanted);
    let is_planned = |found: &Judgement| found.finding == Finding::Team && is_noted(found, texts);
    // Lasting barriers first, then those without a date, then those that end by themselves.
    let barriers = [Finding::Lasting, Finding::Open, Finding::Until]
        .map(of)
        .into_iter()
        .flatten();
    let unasked = of(Finding::Unasked);
    Report {
        outcome: verdict.outcome,
        earliest: verdict.earliest,
        headline: words.outcome(verdict.outcome),
        lead: lead(trial, verdict, unasked.len(), words),
        barriers: barriers.collect(),
        checks: of(Finding::Check),
        planned: listed(&is_planned),
        team: listed(&|found| found.finding == Finding::Team && !is_planned(found)),
        clear: of(Finding::Clear),
        unasked,
    }
}

/// Whether one of the answers behind a finding has a remark.
fn is_noted(judgement: &Judgement, texts: &Texts) -> bool {
    judgement.causes.iter().any(|cause| {
        let values = &texts.questions[cause.question].values;
        let value = cause.value.and_then(|value| values.get(value));
        value.is_some_and(|value| !value.note.is_empty())
    })
}

fn plain(texts: &Texts, criterion: CriterionId) -> &'static str {
    texts
        .criteria
        .get(criterion)
        .map(|texts| texts.plain)
        .unwrap_or_default()
}

fn lead(trial: &Trial, verdict: &Verdict, unasked: usize, words: &Words) -> Vec<String> {
    let on = |text, day| fill(text, &[("date", &date(PartialDate::Day(day), words))]);
    let barred = verdict
        .findings
        .iter()
        .any(|found| found.finding.is_barrier());
    let mut lead = match (verdict.outcome, verdict.earliest) {
        (Outcome::PossibleMatch, _) => vec![words.lead_possible_match().to_owned()],
        (Outcome::NeedsCheck, _) if barred => vec![words.lead_needs_check_one_cohort().to_owned()],
        (Outcome::NeedsCheck, _) => vec![words.lead_needs_check().to_owned()],
        (Outcome::NotNow, Some(day)) => vec![on(words.lead_not_now_until(), day)],
        (Outcome::NotNow, None) => vec![words.lead_not_now().to_owned()],
        (Outcome::Unlikely, _) => vec![words.lead_unlikely().to_owned()],
    };
    let end = trial.facts.planned_completion;
    if verdict.earliest.is_some_and(|day| day > end) {
        lead.push(on(words.lead_after_end(), end));
    }
    if unasked > 0 {
        lead.push(fill(words.lead_quick(), &[("count", &unasked.to_string())]));
    }
    lead
}
