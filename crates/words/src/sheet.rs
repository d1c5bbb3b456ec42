use super::{Words, fill};
use prescreen_core::{
    screening::{CohortId, CriterionId},
    trial::{Record, Texts, Trial},
};

/// A group of criteria of the record: inclusion or exclusion, general or of a cohort.
#[derive(Clone, Debug)]
pub struct SheetGroup {
    pub title: String,
    pub entries: Vec<SheetEntry>,
}

/// One criterion and how it is checked, or one heading.
#[derive(Clone, Debug)]
pub struct SheetEntry {
    pub id: &'static str,
    /// `None` for a heading.
    pub criterion: Option<CriterionId>,
    pub plain: &'static str,
    /// Which questions decide it, or that only the study team does; empty for a heading.
    pub how: String,
    pub record: &'static Record,
}

/// The criteria sheet: every criterion and heading, in the record's order.
pub fn sheet(trial: &'static Trial, texts: &Texts, words: &Words) -> Vec<SheetGroup> {
    let rules = &trial.rules;
    let mut groups: Vec<SheetGroup> = Vec::new();
    for (id, criterion) in rules.criteria.entries() {
        let title = group_title(criterion.id, criterion.cohort, texts, words);
        if groups.last().is_none_or(|group| group.title != title) {
            groups.push(SheetGroup {
                title,
                entries: Vec::new(),
            });
        }
        let Some(group) = groups.last_mut() else {
            continue;
        };
        let headings = trial.headings.iter().zip(texts.headings);
        for (heading, plain) in headings.filter(|(heading, _)| heading.first == id) {
            group.entries.push(SheetEntry {
                id: heading.id,
                criterion: None,
                plain,
                how: String::new(),
                record: &heading.record,
            });
        }
        let decided_by: Vec<&str> = rules
            .questions
            .iter()
            .zip(texts.questions)
            .filter(|(question, _)| question.decides.contains(&id))
            .map(|(_, texts)| texts.short)
            .collect();
        let by_questions = fill(
            words.criteria_by_questions(),
            &[("questions", &decided_by.join(words.list_gap()))],
        );
        let how = match (decided_by.is_empty(), criterion.team) {
            (true, _) => words.criteria_by_team().to_owned(),
            (false, false) => by_questions,
            (false, true) => {
                [by_questions.as_str(), words.criteria_by_team()].join(words.sentence_gap())
            }
        };
        group.entries.push(SheetEntry {
            id: criterion.id,
            criterion: Some(id),
            plain: texts.criteria[id].plain,
            how,
            record: &trial.records[id],
        });
    }
    groups
}

/// The title of a criterion's group. Ids of inclusion criteria have an `I` before their number.
fn group_title(id: &str, cohort: Option<CohortId>, texts: &Texts, words: &Words) -> String {
    let inclusion = id
        .rsplit('-')
        .next()
        .is_some_and(|part| part.starts_with('I'));
    let cohort = cohort.and_then(|cohort| texts.cohorts.get(cohort));
    match (inclusion, cohort) {
        (true, None) => words.criteria_general_in().to_owned(),
        (false, None) => words.criteria_general_out().to_owned(),
        (true, Some(cohort)) => fill(words.criteria_cohort_in(), &[("cohort", cohort)]),
        (false, Some(cohort)) => fill(words.criteria_cohort_out(), &[("cohort", cohort)]),
    }
}
