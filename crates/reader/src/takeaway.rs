//! Papers, the terms on them, and the call card.

use std::collections::HashMap;

use super::{Node, Problems, ids, leak, leak_all, measured::measured};
use prescreen_core::{
    screening::{QuestionId, Rules},
    trial::{Call, CallLine, Record, Term},
};

/// What an id has to name, and which there are.
const LINE: &str = "a line of the call";
const ANY_LINE: &str = "use an id that stands in say, asked, close or practical";

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
    let keys = [
        "say",
        "asked",
        "close",
        "practical",
        "foreign",
        "message",
        "answers",
    ];
    node.only(&keys, problems);
    let mut ids = |key| {
        let list = node.table(key, problems);
        list.map(|list| list.texts(problems)).unwrap_or_default()
    };
    let (say, asked, close) = (ids("say"), ids("asked"), ids("close"));
    let practical = node.optional("practical");
    let practical = practical.map_or_else(Vec::new, |list| list.texts(problems));
    let all = [&say[..], &asked, &close, &practical].concat();
    ids::check_once(&node, &all, problems);
    let foreign = foreign(node.optional("foreign"), &all, problems);
    let message = node.optional("message");
    let message = message.map_or(&[][..], |list| ids::question_list(&list, rules, problems));
    let answers = answers(node.optional("answers"), &all, rules, problems);
    let lines = |ids: Vec<&'static str>| {
        let line = |id| CallLine {
            id,
            questions: answers.get(id).copied().unwrap_or_default(),
            foreign: foreign.contains(&id),
        };
        leak_all(ids.into_iter().map(line).collect())
    };
    Call {
        say: lines(say),
        asked: lines(asked),
        close: lines(close),
        practical: lines(practical),
        message,
    }
}

/// The ids of the lines for people who do not speak the language of those who answer.
fn foreign(node: Option<Node>, lines: &[&str], problems: &mut Problems) -> Vec<&'static str> {
    let Some(node) = node else {
        return Vec::new();
    };
    let named = node.texts(problems);
    ids::check_once(&node, &named, problems);
    for id in &named {
        ids::index(&node, id, lines, LINE, ANY_LINE, problems);
    }
    named
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
        ids::index(&entry, entry.key(), lines, LINE, ANY_LINE, problems);
        let questions = ids::question_list(&entry, rules, problems);
        answers.insert(entry.key().to_owned(), questions);
    }
    answers
}
