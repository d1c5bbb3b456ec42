//! Papers, the terms on them, and the call card.

use std::collections::HashMap;

use super::{Node, Problems, ids, leak, leak_all, measured::measured};
use prescreen_core::{
    screening::{QuestionId, Rules},
    trial::{Call, CallLine, Record, Term},
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

/// Reads the terms on the papers; `papers` is the table of the papers, with their ids.
pub fn terms(
    node: Option<Node>,
    (papers, ids): (Option<Node>, &[&str]),
    (rules, records): (&Rules, &[Record]),
    problems: &mut Problems,
) -> Vec<Term> {
    let entries: Vec<Node> = node.iter().flat_map(Node::entries).collect();
    let terms = entries
        .iter()
        .filter_map(|entry| term(entry, ids, (rules, records), problems))
        .collect();
    for id in ids {
        let named = |entry: &Node| entry.optional("paper").and_then(|it| it.as_text()) == Some(*id);
        if let Some(papers) = papers.as_ref().filter(|_| !entries.iter().any(named)) {
            let what = format!("no term stands on \"{id}\"");
            papers.problem(problems, what, "take it out, or name it in a term");
        }
    }
    terms
}

fn term(
    node: &Node,
    papers: &[&str],
    (rules, records): (&Rules, &[Record]),
    problems: &mut Problems,
) -> Option<Term> {
    node.only(
        &["paper", "criteria", "questions", "unit", "measured"],
        problems,
    );
    let criteria = ids::criteria(node, rules, problems);
    let questions = ids::questions(node, rules, problems);
    // A value that only the study team tests can still help to answer a question.
    if !criteria
        .iter()
        .all(|&criterion| rules.criteria[criterion].team)
    {
        for &question in &questions {
            ids::check_decides(node, &rules.questions[question], &criteria, problems);
        }
    }
    let unit = node.optional("unit").and_then(|unit| unit.text(problems));
    // A term with a question is shown among what to find out, one with a unit in the letter for the doctor.
    let names = |key| {
        let list = node.optional(key);
        list.is_some_and(|list| !list.any_texts(&mut Problems::default()).is_empty())
    };
    if !(names("questions") || unit.is_some() && names("criteria")) {
        let remedy = "name a question that it helps to settle, or a unit and a criterion";
        node.problem(problems, "is shown nowhere", remedy);
    }
    let paper = node.table("paper", problems)?;
    let id = paper.text(problems)?;
    let remedy = format!("use one of {}, or add it to [papers]", papers.join(", "));
    Some(Term {
        id: leak(node.key()),
        paper: ids::index(&paper, id, papers, "a paper", &remedy, problems)?,
        measured: measured(node, &criteria, unit, (rules, records), problems),
        criteria: leak_all(criteria),
        questions: leak_all(questions),
        unit: unit.unwrap_or_default(),
    })
}

/// Reads the lines of the call card, each with its questions from the table `answers`.
pub fn call(node: Option<Node>, rules: &Rules, problems: &mut Problems) -> Call {
    let Some(node) = node else {
        return Call::NONE;
    };
    node.only(&["say", "asked", "close", "answers"], problems);
    let mut ids = |key| {
        let list = node.table(key, problems);
        list.map(|list| list.texts(problems)).unwrap_or_default()
    };
    let (say, asked, close) = (ids("say"), ids("asked"), ids("close"));
    let all = [&say[..], &asked, &close].concat();
    ids::check_once(&node, &all, problems);
    let answers = answers(node.optional("answers"), &all, rules, problems);
    let lines = |ids: Vec<&'static str>| {
        let line = |id| CallLine {
            id,
            questions: answers.get(id).copied().unwrap_or_default(),
        };
        leak_all(ids.into_iter().map(line).collect())
    };
    Call {
        say: lines(say),
        asked: lines(asked),
        close: lines(close),
    }
}

/// The questions of each line that has some, by the line's id.
fn answers(
    node: Option<Node>,
    lines: &[&str],
    rules: &Rules,
    problems: &mut Problems,
) -> HashMap<String, &'static [QuestionId]> {
    let mut answers = HashMap::new();
    for entry in node.iter().flat_map(Node::entries) {
        let remedy = "use an id that stands in say, asked or close";
        ids::index(
            &entry,
            entry.key(),
            lines,
            "a line of the call",
            remedy,
            problems,
        );
        let named = entry.texts(problems);
        ids::check_once(&entry, &named, problems);
        let questions = named
            .into_iter()
            .filter_map(|id| ids::question(&entry, id, rules, problems));
        answers.insert(entry.key().to_owned(), leak_all(questions.collect()));
    }
    answers
}
