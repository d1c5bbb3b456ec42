//! The screens, and the questions on them.

use super::{Node, Problems, ids, leak, leak_all};
use prescreen_core::{
    screening::{Id, QuestionId},
    trial::Screen,
};

/// Reads the screens in the order shown. Each question has to be on exactly one.
pub fn screens(node: Option<Node>, questions: &[Node], problems: &mut Problems) -> Vec<Screen> {
    let mut screens = Vec::new();
    let mut shown = Vec::new();
    for entry in node.iter().flat_map(Node::entries) {
        entry.only(&["quick", "questions"], problems);
        let Some(list) = entry.table("questions", problems) else {
            continue;
        };
        let named = list.texts(problems);
        let asked: Vec<QuestionId> = named
            .into_iter()
            .filter_map(|id| ids::question_of(&list, id, questions, problems))
            .collect();
        shown.extend(asked.iter().copied());

        screens.push(Screen {
            id: leak(entry.key()),
            quick: entry.flag("quick", problems),
            help_lines: asked
                .iter()
                .any(|question| questions[question.index()].flag("help_lines", problems)),
            questions: leak_all(asked),
        });
    }
    let ids = (0..questions.len()).map(QuestionId::from_index);
    for (id, question) in ids.zip(questions) {
        match shown.iter().filter(|&&shown| shown == id).count() {
            1 => {}
            0 => question.problem(
                problems,
                "stands on no screen",
                "add it to one in [screens]",
            ),
            _ => question.problem(problems, "stands on several screens", "keep it on one"),
        }
    }
    if screens.is_sorted_by_key(|screen| !screen.quick) {
        return screens;
    }
    if let Some(node) = node {
        node.problem(
            problems,
            "a quick screen comes after one that is not",
            "put the quick ones first",
        );
    }
    screens
}
