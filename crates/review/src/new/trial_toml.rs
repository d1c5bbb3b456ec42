//! `trial.toml`: the facts, the criteria, and what is proposed for each.

use super::criteria::{Criteria, Criterion};
use super::diagnosis_toml::{DIAGNOSIS, cohorts, diagnosis};
use super::facts_toml::{contact, facts};
use super::page::{Page, key, listed, quoted};
use super::proposal::Proposals;
use super::questions_toml::question;
use crate::record::study::Study;

/// The questions that come first, as far as they are asked.
const QUICK: &[&str] = &["age", "cell_therapy", "b_cell_drug", "pregnancy"];

/// Writes the decision table. `seen` is the day on which the registry had the record so.
pub fn trial_toml(study: &Study, seen: &str, criteria: &Criteria, proposals: &Proposals) -> Page {
    let mut page = Page::new("trial.toml");
    page.line(format!("# {}", one_line(&study.title)));
    page.line("#");
    page.line("# Begun by `cargo review new` from the registry's record. trials/nct06822881/trial.toml explains the format. The");
    page.line("# build refuses each \"proposal\" and each empty text: read the sentence and what stands here, correct it, then delete");
    page.line("# the line of the proposal. What stands under [questions] with a \"library\" is explained in trials/library/.");
    facts(&mut page, study, seen);
    contact(&mut page, study);
    cohorts(&mut page, study, criteria);
    for criterion in &criteria.all {
        self::criterion(&mut page, criterion, criteria, proposals);
    }
    diagnosis(&mut page, criteria, proposals);
    for asked in &proposals.asked {
        question(&mut page, asked, study);
    }
    screens(&mut page, proposals);
    page
}

fn criterion(page: &mut Page, criterion: &Criterion, criteria: &Criteria, proposals: &Proposals) {
    let id = &criterion.id;
    page.line(format!("\n[criteria.{}]", key(id)));
    let mut why: Vec<String> = Vec::new();
    if let Some(list) = criteria
        .unheaded
        .iter()
        .find(|list| *id == format!("{}1", list.prefix))
    {
        why.push(format!(
            "the record does not say whom the list from here on is about: give all {}… a cohort, or give them the numbers of the list before",
            list.prefix
        ));
    }
    if criterion.joined {
        why.push(
            "its points seem to be one rule: give each an id of its own if they are not".to_owned(),
        );
    }
    let team = proposals.team_word(criterion);
    if let Some(word) = team {
        why.push(format!(
            "only the study team may be able to tell: the sentence has `{word}`"
        ));
    } else if !criterion.heading && !proposals.asks(criterion) {
        why.push("no question of the library is about it: write one of your own, or team = true if only the study team can tell".to_owned());
    }
    if !why.is_empty() {
        page.proposal(id, &why.join("; "));
    }
    if let Some(cohort) = &criterion.cohort {
        page.line(format!("cohort = {}", quoted(cohort)));
    }
    if criterion.heading {
        page.line("heading = true");
    }
    if team.is_some() {
        page.line("team = true");
    }
    page.line(format!("sentences = {}", listed(&criterion.sentences)));
}

fn screens(page: &mut Page, proposals: &Proposals) {
    let is_quick = |id: &&str| QUICK.contains(id);
    let ids = || proposals.asked.iter().map(|asked| asked.shared.id.as_str());
    page.line("\n# Screens, in order; those with `quick` are the quick check.\n[screens]");
    for id in [DIAGNOSIS].into_iter().chain(ids().filter(is_quick)) {
        page.line(format!("{id} = {{ quick = true, questions = [\"{id}\"] }}"));
    }
    for id in ids().filter(|id| !is_quick(id)) {
        page.line(format!("{id} = {{ questions = [\"{id}\"] }}"));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
