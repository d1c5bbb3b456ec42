//! What the names in a file stand for: the ids of questions and criteria, and the indices of what has no ids.

use super::{Node, Problems};
use prescreen_core::screening::{CriterionId, Id, Question, QuestionId, Rules};

/// What to do about an id that is no question's.
const IN_QUESTIONS: &str = "use an id that stands in [questions]";

/// The index of the name that stands here.
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

/// The criteria that are listed under `criteria`.
pub fn criteria(node: &Node, rules: &Rules, problems: &mut Problems) -> Vec<CriterionId> {
    let known: Vec<&str> = rules.criteria.iter().map(|known| known.id).collect();
    let remedy = "use an id that stands in [criteria] and is no heading";
    ids(node, "criteria", &known, "a criterion", remedy, problems)
}

/// The question that is named here.
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

/// The same while the questions are being read.
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

/// The questions that are listed under `questions`.
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

/// Checks that a question has to do with what names it: it decides one of these criteria.
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

/// Checks that no id stands in a list twice.
pub fn check_once(node: &Node, ids: &[&str], problems: &mut Problems) {
    for (at, id) in ids.iter().enumerate() {
        if ids[..at].contains(id) {
            node.problem(problems, format!("\"{id}\" stands twice"), "take one out");
        }
    }
}
