//! Resolves names in a file to the ids of questions and criteria, or to indices.

use super::{Node, Problems, leak_all};
use prescreen_core::screening::{CriterionId, Id, Question, QuestionId, Rules};

/// The remedy for an unknown question.
const IN_QUESTIONS: &str = "use an id that stands in [questions]";

/// The remedy for an unknown criterion.
const IN_CRITERIA: &str = "use an id that stands in [criteria] and is not a heading";

/// The index of a name among `known`; reports a problem if it is not there.
pub fn index(
    node: &Node,
    id: &str,
    known: &[&str],
    what: &str,
    remedy: &str,
    problems: &mut Problems,
) -> Option<usize> {
    let index = known.iter().position(|known| *known == id);
    if index.is_none() {
        node.problem(problems, format!("\"{id}\" is not {what}"), remedy);
    }
    index
}

/// The criteria listed under `criteria`.
pub fn criteria(node: &Node, rules: &Rules, problems: &mut Problems) -> Vec<CriterionId> {
    let known: Vec<&str> = rules.criteria.iter().map(|known| known.id).collect();
    ids(
        node,
        "criteria",
        &known,
        "a criterion",
        IN_CRITERIA,
        problems,
    )
}

/// The criterion that a table's key names.
pub fn criterion_of_key(
    node: &Node,
    rules: &Rules,
    problems: &mut Problems,
) -> Option<CriterionId> {
    let known: Vec<&str> = rules.criteria.iter().map(|known| known.id).collect();
    let index = index(
        node,
        node.key(),
        &known,
        "a criterion",
        IN_CRITERIA,
        problems,
    );
    index.map(CriterionId::from_index)
}

/// The question with this name.
pub fn question(
    node: &Node,
    id: &str,
    rules: &Rules,
    problems: &mut Problems,
) -> Option<QuestionId> {
    let known: Vec<&str> = rules.questions.iter().map(|known| known.id).collect();
    let index = index(node, id, &known, "a question", IN_QUESTIONS, problems);
    index.map(QuestionId::from_index)
}

/// The questions in a list, each once.
pub fn question_list(node: &Node, rules: &Rules, problems: &mut Problems) -> &'static [QuestionId] {
    let named = node.texts(problems);
    check_once(node, &named, problems);
    let found = named
        .into_iter()
        .filter_map(|id| question(node, id, rules, problems));
    leak_all(found.collect())
}

/// The question with this name, while the rules are still being read.
pub fn question_of(
    node: &Node,
    id: &str,
    questions: &[Node],
    problems: &mut Problems,
) -> Option<QuestionId> {
    let known: Vec<&str> = questions.iter().map(Node::key).collect();
    let index = index(node, id, &known, "a question", IN_QUESTIONS, problems);
    index.map(QuestionId::from_index)
}

/// The questions listed under `questions`.
pub fn questions(node: &Node, rules: &Rules, problems: &mut Problems) -> Vec<QuestionId> {
    let known: Vec<&str> = rules.questions.iter().map(|known| known.id).collect();
    ids(
        node,
        "questions",
        &known,
        "a question",
        IN_QUESTIONS,
        problems,
    )
}

/// Checks that a question decides one of these criteria.
pub fn check_decides(
    node: &Node,
    question: &Question,
    criteria: &[CriterionId],
    problems: &mut Problems,
) {
    if !criteria
        .iter()
        .any(|criterion| question.decides.contains(criterion))
    {
        node.problem(
            problems,
            format!(
                "the question \"{}\" decides none of its criteria",
                question.id
            ),
            "name a criterion that it decides, or another question",
        );
    }
}

fn ids<I: Id>(
    node: &Node,
    key: &str,
    known: &[&str],
    what: &str,
    remedy: &str,
    problems: &mut Problems,
) -> Vec<I> {
    let Some(list) = node.table(key, problems) else {
        return Vec::new();
    };
    let named = list.any_texts(problems).into_iter();
    named
        .filter_map(|id| index(&list, id, known, what, remedy, problems))
        .map(I::from_index)
        .collect()
}

/// Checks that a list has no duplicates.
pub fn check_once(node: &Node, ids: &[&str], problems: &mut Problems) {
    for (index, id) in ids.iter().enumerate() {
        if ids[..index].contains(id) {
            node.problem(problems, format!("\"{id}\" stands twice"), "take one out");
        }
    }
}
