//! Conditions of questions as FHIR's `enableWhen`.

use prescreen_core::screening::{
    Answer, Answers, Condition, Given, QuestionId, Rules, ValueId, applicable,
};
use prescreen_core::takeaway::is_group;
use prescreen_core::trial::Screen;
use serde_json::{Map, Value, json};

/// The answers to the cohorts' question that make a question applicable; `None` if it is asked of everyone.
///
/// They are found by evaluating the rules once for each answer.
pub fn cohorts_needed(rules: &Rules, question: QuestionId) -> Option<Vec<ValueId>> {
    let diagnosis = rules.cohorts.question;
    let with = |given: Option<ValueId>| {
        let mut answers = Answers::new();
        if let Some(value) = given {
            answers.set(diagnosis, Answer::from(Given::Choice(value)));
        }
        // Assume that the question's own condition holds: it is handled separately.
        if let Some(condition) = rules.questions[question].condition.filter(|c| !c.negated)
            && let Some(&value) = condition.values.first()
        {
            answers.set(condition.question, Answer::from(Given::Choice(value)));
        }
        applicable(rules, &answers, question)
    };
    let values = rules.questions[diagnosis].values.ids();
    (!with(None)).then(|| values.filter(|&value| with(Some(value))).collect())
}

/// Whether all questions of a group are for the same single cohort, so that the group has the condition.
pub fn is_of_one_cohort(rules: &Rules, screen: &Screen) -> bool {
    let mut cohorts = screen
        .questions
        .iter()
        .map(|&question| rules.questions[question].cohort);
    let first = cohorts.next().flatten();
    is_group(screen) && first.is_some() && cohorts.all(|cohort| cohort == first)
}

/// The conditions that the answer to a question is one of these values.
pub fn one_of(rules: &Rules, question: QuestionId, values: &[ValueId]) -> Vec<Value> {
    values
        .iter()
        .map(|&value| compared(rules, question, "=", value))
        .collect()
}

/// The `enableWhen` entries of a question's condition.
pub fn condition(rules: &Rules, condition: &Condition) -> Vec<Value> {
    let operator = if condition.negated { "!=" } else { "=" };
    condition
        .values
        .iter()
        .map(|&value| compared(rules, condition.question, operator, value))
        .collect()
}

fn compared(rules: &Rules, question: QuestionId, operator: &str, value: ValueId) -> Value {
    let question = &rules.questions[question];
    json!({
        "question": question.id,
        "operator": operator,
        "answerCoding": { "code": question.values[value].id },
    })
}

/// Sets the conditions of an item, of which one has to hold or, with `all`, each.
pub fn put(item: &mut Map<String, Value>, conditions: Vec<Value>, all: bool) {
    if conditions.len() > 1 {
        item.insert(
            "enableBehavior".into(),
            json!(if all { "all" } else { "any" }),
        );
    }
    if !conditions.is_empty() {
        item.insert("enableWhen".into(), Value::Array(conditions));
    }
}
