use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::surfaces::Spoken;

/// The pack's own texts in one language. The fields are the keys of its locale files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    pub title: String,
    pub contents: String,
    pub about: String,
    /// A paragraph a line.
    pub about_text: String,
    pub facts: String,
    pub fact_version: String,
    pub fact_source: String,
    pub fact_made: String,
    pub fact_updated: String,
    pub fact_still_recruiting: String,
    pub fact_copied: String,
    pub fact_record: String,
    pub fact_table: String,
    pub fact_words: String,
    pub fact_files: String,
    pub fact_list: String,
    pub safety: String,
    pub safety_text: String,
    pub criteria: String,
    pub criteria_text: String,
    pub criteria_any: String,
    pub answer_column: String,
    pub meaning_column: String,
    pub meaning_clear: String,
    pub meaning_lasting: String,
    pub meaning_open: String,
    pub meaning_check: String,
    pub meaning_team: String,
    pub meaning_unasked: String,
    pub meaning_none: String,
    pub meaning_until: String,
    pub alone: String,
    pub range_from: String,
    pub range_to: String,
    pub not_asked: String,
    pub not_asked_text: String,
    pub not_asked_team: String,
    pub not_asked_help: String,
    pub asked_team: String,
    pub asked_team_text: String,
    pub questions: String,
    pub questions_text: String,
    pub part_column: String,
    pub text_column: String,
    pub grade_column: String,
    pub part_legend: String,
    pub part_short: String,
    pub part_hint: String,
    pub part_why: String,
    pub part_find: String,
    pub part_date: String,
    pub part_answer: String,
    pub part_answer_hint: String,
    pub part_reason: String,
    pub part_change: String,
    pub part_note: String,
    pub whole_grade: String,
    pub total_grade: String,
    pub asked_all: String,
    pub asked_cohort: String,
    pub asked_if: String,
    pub asked_unless: String,
    pub kind_choice: String,
    pub kind_many: String,
    pub kind_number: String,
    pub is_sensitive: String,
    pub decides: String,
    pub on_quick: String,
    pub on_detail: String,
    pub outcomes: String,
    pub outcomes_text: String,
    pub outcome_rule_unlikely: String,
    pub outcome_rule_not_now: String,
    pub outcome_rule_needs_check: String,
    pub outcome_rule_possible_match: String,
    pub outcome_both: String,
    pub example: String,
    pub no_example: String,
    pub paths: String,
    pub paths_text: String,
    pub path_start: String,
    pub path_quick_result: String,
    pub path_quick_result_note: String,
    pub path_review: String,
    pub path_review_note: String,
    pub path_result: String,
    pub path_from: String,
    pub path_to: String,
    pub path_figure: String,
    pub path_aside: String,
    pub scenarios: String,
    pub scenarios_text: String,
    pub scenarios_like_none: String,
    pub scenario_column: String,
    pub answers_column: String,
    pub told_column: String,
    pub right_column: String,
    pub right_label: String,
    pub differs: String,
    pub scenario_no_answers: String,
    pub left_out: String,
    pub from_day: String,
    pub from_when: String,
    pub screens: String,
    pub screens_text: String,
    pub screens_none: String,
    pub words: String,
    pub words_interface: String,
    pub words_interface_text: String,
    pub words_trial: String,
    pub words_medicines: String,
    pub words_call: String,
    pub words_papers: String,
    pub privacy: String,
    pub accessibility: String,
    /// The captions of screens, by their names.
    #[serde(skip)]
    captions: Map<String, Value>,
}

/// The prefix of the keys of the screens' captions.
const SCREEN: &str = "screen_";

impl Labels {
    /// Deserializes the texts of one language.
    pub fn of(spoken: Spoken) -> Result<Labels> {
        let language = spoken.language;
        let mut texts = Map::new();
        let mut captions = Map::new();
        for (key, text) in spoken.texts {
            match key.strip_prefix(SCREEN) {
                Some(name) => captions.insert(name.to_owned(), text.into()),
                None => texts.insert(key, text.into()),
            };
        }
        let labels: Labels = serde_json::from_value(texts.into())
            .with_context(|| format!("crates/words/locales/review-pack/{language}.toml"))?;
        Ok(Labels { captions, ..labels })
    }

    /// The caption of a screen, or its own name if it has none.
    pub fn screen<'a>(&'a self, name: &'a str) -> &'a str {
        let found = self.captions.get(name).and_then(Value::as_str);
        found.unwrap_or(name)
    }
}
