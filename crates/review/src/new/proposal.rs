//! What is proposed for each criterion: a question of the library, the study team, or a question of the trial's own.

use prescreen_reader::length_names;
use prescreen_reader::list_item::Side;

use super::criteria::{Criteria, Criterion};
use super::library::Shared;

/// A question of the library with the criteria that it seems to decide.
pub struct Asked<'a> {
    pub shared: &'a Shared,
    /// Each with the word of its sentence that suggests the question.
    pub decides: Vec<(&'a Criterion, &'a str)>,
}

/// What is proposed for a record.
pub struct Proposals<'a> {
    pub asked: Vec<Asked<'a>>,
    /// The criteria that only the study team seems to be able to judge, each with the word that says so.
    pub team: Vec<(&'a Criterion, &'static str)>,
    /// The criterion that names the disease.
    pub disease: Option<&'a Criterion>,
}

/// Words of a sentence that the study team tests, or that depend on the study team.
const TEAM: &[&str] = &[
    "consent",
    "sign the",
    "signing",
    "willing",
    "comply",
    "compliance",
    "cooperate",
    "investigator",
    "in the opinion of",
    "laboratory",
    "the protocol",
    "upper limit",
    "filtration",
    "contacted",
    "unsuitable",
    "life expectancy",
    "×uln",
    "x uln",
    "× uln",
    "uln",
    "score ≥",
    "score of",
    "ecog",
    "kps",
    "karnofsky",
    "leukapheresis",
    "mg/dl",
    "g/l",
    "/mm3",
    "ml/min",
];

/// Those of them that also name a day to count from.
const OF_A_DAY: &[&str] = &["consent", "sign the", "signing"];

impl<'a> Proposals<'a> {
    pub fn new(criteria: &'a Criteria, conditions: &[String], library: &'a [Shared]) -> Self {
        let judged = || criteria.all.iter().filter(|criterion| !criterion.heading);
        let disease = judged()
            .filter(|criterion| criterion.side == Side::Inclusion)
            .find(|criterion| {
                conditions
                    .iter()
                    .any(|condition| names(criterion, condition))
            });
        let asked = library.iter().filter_map(|shared| {
            let suggested = |criterion: &'a Criterion| {
                let said = criterion.sentences.join(" ");
                let word = shared.suggested(&said)?;
                Some((criterion, word))
            };
            let decides: Vec<_> = judged().filter_map(suggested).collect();
            (!decides.is_empty()).then_some(Asked { shared, decides })
        });
        let asked: Vec<Asked> = asked.collect();
        let is_asked = |criterion: &Criterion| {
            asked
                .iter()
                .flat_map(|asked| &asked.decides)
                .any(|(decided, _)| decided.id == criterion.id)
        };
        let team = judged()
            .filter(|criterion| !is_asked(criterion))
            .filter(|criterion| disease.is_none_or(|disease| disease.id != criterion.id))
            .filter_map(|criterion| Some((criterion, team_word(criterion)?)));
        Proposals {
            team: team.collect(),
            disease,
            asked,
        }
    }

    /// Why only the study team may be able to judge a criterion.
    pub fn team_word(&self, criterion: &Criterion) -> Option<&'static str> {
        let found = self.team.iter().find(|(team, _)| team.id == criterion.id);
        found.map(|(_, word)| *word)
    }

    /// Whether a question is proposed for a criterion.
    pub fn asks(&self, criterion: &Criterion) -> bool {
        let decided = self.asked.iter().flat_map(|asked| &asked.decides);
        let disease = self
            .disease
            .is_some_and(|disease| disease.id == criterion.id);
        disease
            || decided
                .into_iter()
                .any(|(decided, _)| decided.id == criterion.id)
    }
}

fn team_word(criterion: &Criterion) -> Option<&'static str> {
    let said = criterion.sentences.join(" ").to_lowercase();
    // "Within 4 weeks before signing the consent form" only counts from that day.
    let counts = !length_names(&said).is_empty();
    let names = |word: &&str| said.contains(word) && !(counts && OF_A_DAY.contains(word));
    TEAM.iter().copied().find(names)
}

/// Whether a criterion names a condition, by its name or its short name.
fn names(criterion: &Criterion, condition: &str) -> bool {
    let said = criterion.sentences.join(" ");
    let long = condition
        .split('(')
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    let short = condition
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.split_once(')'))
        .map(|(short, _)| short);
    let by_short = short.is_some_and(|short| {
        said.split(|c: char| !c.is_alphanumeric())
            .any(|word| word == short)
    });
    by_short || !long.is_empty() && said.to_lowercase().contains(&long)
}
