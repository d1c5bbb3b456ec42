use serde::{Deserialize, Serialize};

use super::{
    CohortId, CriterionId, Finding, Given, List, QuestionId, ValueId, Window, list::list_of_lists,
};
use crate::lists::{list, maybe_list};

/// A trial's decision table: its criteria, and the effect of each answer to each question.
///
/// Criteria and questions refer to each other by their ids in these lists.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Rules {
    /// In the registry's order.
    pub criteria: List<CriterionId, Criterion>,
    /// Ordered so that a question comes after the one that its condition names.
    pub questions: List<QuestionId, Question>,
    pub cohorts: Cohorts,
}

impl Rules {
    /// The question with this name in `trial.toml`, such as `vaccine`.
    pub fn question_named(&self, name: &str) -> Option<QuestionId> {
        self.questions.find(|question| question.id == name)
    }

    /// The criterion with this name in `trial.toml`, such as `SLE-I2`.
    pub fn criterion_named(&self, name: &str) -> Option<CriterionId> {
        self.criteria.find(|criterion| criterion.id == name)
    }
}

/// The cohorts of a trial, and the question that decides a person's.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Cohorts {
    /// Their names in `trial.toml`, such as `SLE`.
    #[serde(borrow = "'static")]
    pub ids: List<CohortId, &'static str>,
    /// The question whose answer decides a person's cohorts.
    pub question: QuestionId,
    /// The cohorts of each value of that question.
    #[serde(deserialize_with = "list_of_lists")]
    pub of_value: List<ValueId, &'static [CohortId]>,
}

/// The rule of one criterion of the record.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Criterion {
    pub id: &'static str,
    /// The only cohort it applies to; `None` for a general criterion.
    pub cohort: Option<CohortId>,
    /// Only the study team can test or plan it: its finding is never better than [`Finding::Team`].
    pub team: bool,
    /// One question that clears it is enough; it is a barrier only if none of them does.
    pub any_clears: bool,
}

/// One question, and the effects of its answers.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Question {
    pub id: &'static str,
    pub kind: Kind,
    /// "I'd rather not say" is offered, and the answer is left out of exports by default.
    pub sensitive: bool,
    /// While it is unanswered, the other answers decide its criteria: it adds no [`Finding::Unasked`].
    pub refines: bool,
    /// It is about how things are now, or about a time up to now: an answer of an earlier day is asked for again.
    pub goes_stale: bool,
    /// The only cohort that is asked it; `None` for all.
    pub cohort: Option<CohortId>,
    /// It is asked only if this holds.
    pub condition: Option<Condition>,
    /// The criteria it decides.
    #[serde(deserialize_with = "list")]
    pub decides: &'static [CriterionId],
    pub values: List<ValueId, Value>,
    /// The effects of "I'm not sure" and "I'd rather not say".
    #[serde(deserialize_with = "list")]
    pub unsure: &'static [Effect],
    /// For many-choice questions: the finding of a criterion that no ticked value has an effect on.
    pub otherwise: Option<Finding>,
}

impl Question {
    /// The value with this name in `trial.toml`, such as `yes`.
    pub fn value_named(&self, name: &str) -> Option<ValueId> {
        self.values.find(|value| value.id == name)
    }

    /// What these effects of one of its answers give a criterion; `None` if they do not affect it.
    pub fn gives(&self, effects: &[Effect], criterion: CriterionId) -> Option<Gives> {
        let found = effects.iter().find(|effect| effect.criterion == criterion);
        found
            .map(|effect| effect.gives)
            .or(self.otherwise.map(Gives::Finding))
    }

    /// Whether it takes a number with decimals.
    pub fn decimals(&self) -> bool {
        matches!(self.kind, Kind::Number { decimals: true, .. })
    }

    /// Whether any of its values asks for the date of its event.
    pub fn may_ask_date(&self) -> bool {
        self.values.ids().any(|value| self.asks_date(value))
    }

    /// Whether this answer asks for the date of its event.
    pub fn is_dated(&self, given: Given) -> bool {
        let mut values = self.values.ids();
        values.any(|value| given.holds(value) && self.asks_date(value))
    }

    /// Whether this value asks for the date of its event.
    pub fn asks_date(&self, value: ValueId) -> bool {
        self.values.get(value).is_some_and(|value| {
            let alone = value.alone.unwrap_or_default();
            value.effects.iter().chain(alone).any(Effect::is_timed)
        })
    }
}

/// The kind of answer that a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// One of its values.
    Choice,
    /// Any of its values; the exclusive one ("none of these") cannot be combined with others.
    Many { exclusive: Option<ValueId> },
    /// A number from `min` to `max`, inclusive, in a unit; its values are ranges.
    Number {
        /// The unit's id, such as `mg`.
        unit: &'static str,
        min: f64,
        max: f64,
        decimals: bool,
    },
}

/// Holds if the answer to a question is one of these values or, negated, if it is not.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Condition {
    pub question: QuestionId,
    #[serde(deserialize_with = "list")]
    pub values: &'static [ValueId],
    pub negated: bool,
}

/// An answer that a question offers, or a range of a number.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Value {
    pub id: &'static str,
    /// The lowest number of the range; 0 for choices.
    pub from: f64,
    #[serde(deserialize_with = "list")]
    pub effects: &'static [Effect],
    /// The effects when it is the only one ticked, if they differ.
    #[serde(deserialize_with = "maybe_list")]
    pub alone: Option<&'static [Effect]>,
}

/// The effect of an answer on one criterion.
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

/// The finding that an answer gives a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gives {
    Finding(Finding),
    /// A barrier until the window after the question's date has passed, then `after`.
    Until {
        window: Window,
        after: Finding,
    },
}
