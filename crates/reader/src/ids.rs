//! What ids in a list stand for: their places in the trial's lists.

use super::{Node, Problems};
use prescreen_core::screening::{Question, Rules};

/// What to do about an id that is no question's.
const IN_QUESTIONS: &str = "use an id that stands in [questions]";

/// The place of the id that stands here.
pub fn place(
    node: &Node,
    id: &str,
    known: &[&str],
    what: &str,
    remedy: &str,
    problems: &mut Problems,
) -> Option<usize> {
    let place = known.iter().position(|known| *known == id);
    if place.is_none() {
        node.problem(problems, format!("\"{id}\" is not {what}"), remedy);
    }
    place
}

/// The places of the criteria that are listed under `criteria`.
pub fn criteria(node: &Node, rules: &Rules, problems: &mut Problems) -> Vec<usize> {
    let known: Vec<&str> = rules.criteria.iter().map(|known| known.id).collect();
    let remedy = "use an id that stands in [criteria] and is no heading";
    places(node, "criteria", &known, "a criterion", remedy, problems)
}

/// The place of a question.
pub fn question(node: &Node, id: &str, rules: &Rules, problems: &mut Problems) -> Option<usize> {
    let known: Vec<&str> = rules.questions.iter().map(|known| known.id).collect();
    place(node, id, &known, "a question", IN_QUESTIONS, problems)
}

/// The same while the questions are being read.
pub fn question_of(
    node: &Node,
    id: &str,
    questions: &[Node],
    problems: &mut Problems,
) -> Option<usize> {
    let known: Vec<&str> = questions.iter().map(Node::key).collect();
    place(node, id, &known, "a question", IN_QUESTIONS, problems)
}

/// The places of the questions that are listed under `questions`.
pub fn questions(node: &Node, rules: &Rules, problems: &mut Problems) -> Vec<usize> {
    let known: Vec<&str> = rules.questions.iter().map(|known| known.id).collect();
    places(
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
    criteria: &[usize],
    problems: &mut Problems,
) {
    if !criteria
        .iter()
        .any(|place| question.decides.contains(place))
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

fn places(
    node: &Node,
    key: &str,
    known: &[&str],
    what: &str,
    remedy: &str,
    problems: &mut Problems,
) -> Vec<usize> {
    let Some(list) = node.table(key, problems) else {
        return Vec::new();
    };
    let ids = list.any_texts(problems);
    ids.into_iter()
        .filter_map(|id| place(&list, id, known, what, remedy, problems))
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
