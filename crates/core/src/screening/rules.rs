use serde::{Deserialize, Serialize};

use super::{
    CohortId, CriterionId, Finding, List, QuestionId, ValueId, Window, list::list_of_lists,
};
use crate::lists::{list, maybe_list};

/// A trial's decision table: its criteria, and what each answer to each question means for them.
///
/// Criteria and questions refer to each other by their ids in these lists.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Rules {
    /// In the registry's order.
    pub criteria: List<CriterionId, Criterion>,
    /// In an order in which a question comes after those its condition names.
    pub questions: List<QuestionId, Question>,
    pub cohorts: Cohorts,
}

impl Rules {
    /// The question that `trial.toml` calls by this name, such as `vaccine`.
    pub fn question_named(&self, name: &str) -> Option<QuestionId> {
        self.questions.find(|question| question.id == name)
    }

    /// The criterion that `trial.toml` calls by this name, such as `SLE-I2`.
    pub fn criterion_named(&self, name: &str) -> Option<CriterionId> {
        self.criteria.find(|criterion| criterion.id == name)
    }
}

/// The diseases a trial takes, and the question that tells a person's.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Cohorts {
    /// Their names in `trial.toml`, such as `SLE`.
    #[serde(borrow = "'static")]
    pub ids: List<CohortId, &'static str>,
    /// The question whose answer tells a person's cohorts.
    pub question: QuestionId,
    /// For each value of that question the cohorts it puts a person in.
    #[serde(deserialize_with = "list_of_lists")]
    pub of_value: List<ValueId, &'static [CohortId]>,
}

/// One criterion of the record, as far as judging it goes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Criterion {
    pub id: &'static str,
    /// The only cohort it applies to; a general criterion has none.
    pub cohort: Option<CohortId>,
    /// Only the study team can test or plan it: never better than [`Finding::Team`].
    pub team: bool,
    /// One question that clears it is enough; it is a barrier only when none of them can.
    pub any_clears: bool,
}

/// One question, and what its answers mean.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Question {
    pub id: &'static str,
    pub kind: Kind,
    /// "I'd rather not say" is offered, and the answer stays out of what leaves the page.
    pub sensitive: bool,
    /// While it is unanswered, its criteria stand as the other answers have them.
    pub refines: bool,
    /// It is asked of this cohort alone.
    pub cohort: Option<CohortId>,
    /// It is asked only when this holds.
    pub condition: Option<Condition>,
    /// The criteria it decides.
    #[serde(deserialize_with = "list")]
    pub decides: &'static [CriterionId],
    pub values: List<ValueId, Value>,
    /// What "I'm not sure" and "I'd rather not say" mean.
    #[serde(deserialize_with = "list")]
    pub unsure: &'static [Effect],
    /// For many-choice questions: the finding of a criterion that no ticked value names.
    pub otherwise: Option<Finding>,
}

impl Question {
    /// The value that `trial.toml` calls by this name, such as `yes`.
    pub fn value_named(&self, name: &str) -> Option<ValueId> {
        self.values.find(|value| value.id == name)
    }

    /// What these effects of one of its answers give a criterion; none where they leave it as it is.
    pub fn gives(&self, effects: &[Effect], criterion: CriterionId) -> Option<Gives> {
        let found = effects.iter().find(|effect| effect.criterion == criterion);
        found
            .map(|effect| effect.gives)
            .or(self.otherwise.map(Gives::Finding))
    }

    /// Whether it takes a number that may have a part behind the decimal point.
    pub fn decimals(&self) -> bool {
        matches!(self.kind, Kind::Number { decimals: true, .. })
    }

    /// Whether any of its values asks for the date of its event.
    pub fn may_ask_date(&self) -> bool {
        self.values.ids().any(|value| self.asks_date(value))
    }

    /// Whether this value asks for the date of its event.
    pub fn asks_date(&self, value: ValueId) -> bool {
        self.values.get(value).is_some_and(|value| {
            let alone = value.alone.unwrap_or_default();
            value.effects.iter().chain(alone).any(Effect::is_timed)
        })
    }
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// One of its values.
    Choice,
    /// Any of its values; the exclusive one ("none of these") stands alone.
    Many { exclusive: Option<ValueId> },
    /// A number from `min` to `max`, in a unit; its values are ranges.
    Number {
        /// The unit's id, such as `mg`.
        unit: &'static str,
        min: f64,
        max: f64,
        decimals: bool,
    },
}

/// Holds when the answer to a question is one of these values, or, negated, when it is not.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Condition {
    pub question: QuestionId,
    #[serde(deserialize_with = "list")]
    pub values: &'static [ValueId],
    pub negated: bool,
}

/// One answer that a question offers, or one range of a number.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Value {
    pub id: &'static str,
    /// The lowest number of the range; 0 for choices.
    pub from: f64,
    #[serde(deserialize_with = "list")]
    pub effects: &'static [Effect],
    /// What it means when it is the only one ticked, where that differs.
    #[serde(deserialize_with = "maybe_list")]
    pub alone: Option<&'static [Effect]>,
}

/// What an answer means for one criterion.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Effect {
    pub criterion: CriterionId,
    pub gives: Gives,
}

impl Effect {
    pub(super) fn is_timed(&self) -> bool {
        matches!(self.gives, Gives::Until { .. })
    }
}

/// The finding an answer gives a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gives {
    Finding(Finding),
    /// A barrier until the window after the question's date has passed, then `after`.
    Until {
        window: Window,
        after: Finding,
    },
}
