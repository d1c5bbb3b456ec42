//! What a person takes along: the papers to look at, the names on them, and the lines of the call.

use super::{Node, Problems, ids, leak, leak_all};
use prescreen_core::{
    screening::Rules,
    trial::{Call, Term},
};

/// The ids of the papers, in the order shown.
pub fn papers(node: Option<Node>, problems: &mut Problems) -> Vec<&'static str> {
    let Some(node) = node else {
        return Vec::new();
    };
    node.only(&["order"], problems);
    let Some(order) = node.table("order", problems) else {
        return Vec::new();
    };
    let papers = order.texts(problems);
    ids::check_once(&order, &papers, problems);
    papers
}

pub fn terms(
    node: Option<Node>,
    papers: &[&str],
    rules: &Rules,
    problems: &mut Problems,
) -> Vec<Term> {
    let entries = node.iter().flat_map(Node::entries);
    entries
        .filter_map(|entry| term(&entry, papers, rules, problems))
        .collect()
}

fn term(node: &Node, papers: &[&str], rules: &Rules, problems: &mut Problems) -> Option<Term> {
    node.only(&["paper", "criteria", "questions", "unit"], problems);
    let criteria = ids::criteria(node, rules, problems);
    let questions = ids::questions(node, rules, problems);
    // What only the study team tests can still tell a person how to answer.
    if !criteria.iter().all(|&place| rules.criteria[place].team) {
        for &question in &questions {
            ids::check_decides(node, &rules.questions[question], &criteria, problems);
        }
    }
    let unit = node.optional("unit").and_then(|unit| unit.text(problems));
    let paper = node.table("paper", problems)?;
    let id = paper.text(problems)?;
    let remedy = format!("use one of {}, or add it to [papers]", papers.join(", "));
    Some(Term {
        id: leak(node.key()),
        paper: ids::place(&paper, id, papers, "a paper", &remedy, problems)?,
        criteria: leak_all(criteria),
        questions: leak_all(questions),
        unit: unit.unwrap_or_default(),
    })
}

pub fn call(node: Option<Node>, problems: &mut Problems) -> Call {
    let Some(node) = node else {
        return Call::NONE;
    };
    node.only(&["say", "asked", "close"], problems);
    let mut lines = |key| {
        let list = node.table(key, problems);
        list.map(|list| list.texts(problems)).unwrap_or_default()
    };
    let (say, asked, close) = (lines("say"), lines("asked"), lines("close"));
    ids::check_once(&node, &[&say[..], &asked, &close].concat(), problems);
    Call {
        say: leak_all(say),
        asked: leak_all(asked),
        close: leak_all(close),
    }
}
