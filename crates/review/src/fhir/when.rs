//! When a question is asked, as FHIR's `enableWhen`.

use prescreen_core::screening::{
    Answer, Answers, Condition, Given, QuestionId, Rules, ValueId, applicable,
};
use prescreen_core::takeaway::is_group;
use prescreen_core::trial::Screen;
use serde_json::{Map, Value, json};

/// The answers to the cohorts' question of which a question needs one; `None` where it is asked of everyone.
///
/// It is found out by asking the rules themselves, once for each answer.
pub fn cohorts_needed(rules: &Rules, question: QuestionId) -> Option<Vec<ValueId>> {
    let diagnosis = rules.cohorts.question;
    let with = |given: Option<ValueId>| {
        let mut answers = Answers::new();
        if let Some(value) = given {
            answers.set(diagnosis, Answer::from(Given::Choice(value)));
        }
        // Its own condition is another matter: here it holds.
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

/// Whether all questions of a group are asked of the same one cohort: then the group is.
pub fn is_of_one_cohort(rules: &Rules, screen: &Screen) -> bool {
    let mut cohorts = screen
        .questions
        .iter()
        .map(|&question| rules.questions[question].cohort);
    let first = cohorts.next().flatten();
    is_group(screen) && first.is_some() && cohorts.all(|cohort| cohort == first)
}

/// Asked when the answer to a question is one of these.
pub fn one_of(rules: &Rules, question: QuestionId, values: &[ValueId]) -> Vec<Value> {
    values
        .iter()
        .map(|&value| compared(rules, question, "=", value))
        .collect()
}

/// Asked when this holds.
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

/// Puts conditions on an item: any of them is enough, or, with `all`, each is needed.
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
