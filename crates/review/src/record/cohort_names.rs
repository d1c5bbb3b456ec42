//! Names of cohorts in headings, such as "SLE", "lupus" or "systemic lupus erythematosus".

use prescreen_core::screening::CohortId;
use prescreen_core::trial::Trial;

use super::model::{Kind, Record};

/// Words of a heading that carry no information.
const PLAIN: &[&str] = &[
    "all",
    "an",
    "and",
    "cohort",
    "criteria",
    "criterion",
    "exclusion",
    "for",
    "general",
    "inclusion",
    "in",
    "key",
    "main",
    "of",
    "participants",
    "patients",
    "people",
    "specific",
    "subjects",
    "the",
    "with",
];

/// The names of each cohort, in lower case.
pub struct CohortNames(Vec<(CohortId, Vec<String>)>);

impl CohortNames {
    /// Collects each cohort's id, its name in the first language, and the name of the condition with its id in brackets.
    pub fn new(trial: &Trial, here: &Record) -> Self {
        let conditions = here.facts.get(&Kind::Conditions);
        let conditions = conditions
            .map(|fact| fact.values.as_slice())
            .unwrap_or_default();
        let names = trial.rules.cohorts.ids.entries().map(|(cohort, id)| {
            let id = id.to_lowercase();
            let worded = trial
                .texts
                .first()
                .and_then(|texts| texts.cohorts.get(cohort));
            let long = conditions.iter().filter_map(|condition| {
                let condition = condition.to_lowercase();
                let name = condition.strip_suffix(&format!("({id})"))?;
                Some(name.trim().to_owned())
            });
            let worded = worded.map(|name| name.to_lowercase());
            let names = [id.clone()].into_iter().chain(worded).chain(long);
            (cohort, names.collect())
        });
        CohortNames(names.collect())
    }

    /// The cohorts that a heading names.
    pub fn named(&self, heading: &str) -> Vec<CohortId> {
        let heading = spaced(heading);
        let is_named = |name: &String| heading.contains(&format!(" {name} "));
        let named = self
            .0
            .iter()
            .filter(|(_, names)| names.iter().any(is_named));
        named.map(|(cohort, _)| *cohort).collect()
    }

    /// Whether a heading says something besides "inclusion criteria" and the cohorts' names.
    pub fn says_more(&self, heading: &str) -> bool {
        let mut rest = spaced(heading);
        let mut names: Vec<&String> = self.0.iter().flat_map(|(_, names)| names).collect();
        // The longest first, since they contain the short ones.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        for name in names {
            rest = rest.replace(&format!(" {name} "), " ");
        }
        rest.split_whitespace().any(|word| !PLAIN.contains(&word))
    }
}

/// Normalizes to lower case with one space around each word.
fn spaced(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold(String::from(" "), |spaced, word| spaced + word + " ")
}
