//! Graphs of every path through the questions, found by trying each combination of answers that decides the path.

use std::collections::{BTreeMap, BTreeSet};

use prescreen_core::interview::{Pace, steps};
use prescreen_core::screening::{
    Answers, Given, Kind, QuestionId, ScreenId, Ticked, ValueId, applicable,
};
use prescreen_words::fill;

use super::Pack;
use super::criteria::label as value_label;
use super::questions::condition;
use crate::html::{escaped, text_element};

/// The number of screens in one figure, which has to fit on a page.
const SCREENS_A_FIGURE: usize = 6;

/// A screen of the path, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Start,
    Quick(ScreenId),
    QuickResult,
    Detailed(ScreenId),
    Review,
    Result,
}

/// Answers that decide the path: for each question a value, or `None` for "I'm not sure".
type Choices = BTreeMap<QuestionId, Option<ValueId>>;

/// Edges from node to node, with the choices that lead along them.
type Edges = BTreeMap<(Node, Node), BTreeSet<Choices>>;

pub fn section(pack: &Pack) -> String {
    let edges = edges(pack);
    let nodes: BTreeSet<Node> = edges.keys().flat_map(|&(from, to)| [from, to]).collect();
    let (quick, rest): (Vec<Node>, Vec<Node>) = nodes
        .into_iter()
        .partition(|&node| node <= Node::QuickResult);
    let figures: Vec<&[Node]> = [quick.as_slice()]
        .into_iter()
        .chain(rest.chunks(SCREENS_A_FIGURE))
        .filter(|nodes| !nodes.is_empty())
        .collect();
    let mut html = text_element("p", &pack.labels.paths_text);
    for (at, nodes) in figures.iter().enumerate() {
        let (from, to) = (name(pack, nodes[0]), name(pack, nodes[nodes.len() - 1]));
        let (number, count) = ((at + 1).to_string(), figures.len().to_string());
        let caption = fill(
            &pack.labels.path_figure,
            &[
                ("number", &number),
                ("count", &count),
                ("from", &from),
                ("to", &to),
            ],
        );
        let drawing = pack.aids.drawing(&dot(pack, nodes, &edges));
        // One accessible name for the whole drawing.
        let svg = drawing.replacen(
            "<svg ",
            &format!("<svg role=\"img\" aria-label=\"{}\" ", escaped(&caption)),
            1,
        );
        html += &format!(
            "<figure class=\"graph\">\n{svg}<figcaption>{}</figcaption>\n</figure>\n",
            escaped(&caption)
        );
    }
    html += &edge_list(pack, &edges);
    html + &text_element("p", &pack.labels.path_aside)
}

/// The edges as a list, for people who cannot see the graphs.
fn edge_list(pack: &Pack, edges: &Edges) -> String {
    let items: String = edges
        .keys()
        .map(|&(from, to)| {
            let label = label_of(pack, edges, from, to).join(pack.words.list_gap());
            let label = match label.is_empty() {
                true => String::new(),
                false => format!(" ({label})"),
            };
            format!(
                "<li>{} → {}{}</li>\n",
                escaped(&name(pack, from)),
                escaped(&name(pack, to)),
                escaped(&label)
            )
        })
        .collect();
    format!("<ul class=\"edges\">\n{items}</ul>\n")
}

/// Collects the edges of all paths.
fn edges(pack: &Pack) -> Edges {
    let mut edges = Edges::new();
    for choices in all_choices(pack) {
        let answers = answers(pack, &choices);
        // An answer to a question that is not asked decides nothing.
        let choices: Choices = choices
            .into_iter()
            .filter(|(question, _)| answers.get(*question).is_some())
            .collect();
        let mut trail = vec![Node::Start];
        let mut quick = true;
        for step in steps(pack.trial, &answers, true, Pace::Shared) {
            if quick && !pack.trial.screens[step.screen].quick {
                trail.push(Node::QuickResult);
                quick = false;
            }
            trail.push(match quick {
                true => Node::Quick(step.screen),
                false => Node::Detailed(step.screen),
            });
        }
        if quick {
            trail.push(Node::QuickResult);
        }
        trail.extend([Node::Review, Node::Result]);
        for pair in trail.windows(2) {
            edges
                .entry((pair[0], pair[1]))
                .or_default()
                .insert(choices.clone());
        }
    }
    edges
}

/// Every combination of answers that can decide the path.
fn all_choices(pack: &Pack) -> Vec<Choices> {
    let rules = &pack.trial.rules;
    let conditions = rules
        .questions
        .iter()
        .filter_map(|question| question.condition);
    let deciding: BTreeSet<QuestionId> = conditions
        .map(|condition| condition.question)
        .chain([rules.cohorts.question])
        .collect();
    let mut all = vec![Choices::new()];
    for question in deciding {
        let values = rules.questions[question].values.ids();
        let options: Vec<Option<ValueId>> = values.map(Some).chain([None]).collect();
        all = all
            .iter()
            .flat_map(|choices| {
                options.iter().map(|&option| {
                    let mut longer = choices.clone();
                    longer.insert(question, option);
                    longer
                })
            })
            .collect();
    }
    all
}

fn answers(pack: &Pack, choices: &Choices) -> Answers {
    let rules = &pack.trial.rules;
    let mut answers = Answers::new();
    // Questions come after those that they depend on, so that one pass is enough.
    for (&question, &option) in choices {
        let rule = &rules.questions[question];
        let given = match (option, rule.kind) {
            (None, _) => Given::Unsure,
            (Some(value), Kind::Many { .. }) => Given::Many(Ticked::from_iter([value])),
            (Some(value), Kind::Number { .. }) => Given::Number(rule.values[value].from),
            (Some(value), Kind::Choice) => Given::Choice(value),
        };
        if applicable(rules, &answers, question) {
            answers.set(question, Some(given.into()));
        }
    }
    answers
}

/// The answers that lead along an edge, given that the person is at its start.
fn label_of(pack: &Pack, edges: &Edges, from: Node, to: Node) -> Vec<String> {
    let here: BTreeSet<&Choices> = edges
        .iter()
        .filter(|((start, _), _)| *start == from)
        .flat_map(|(_, choices)| choices)
        .collect();
    let Some(taken) = edges.get(&(from, to)) else {
        return Vec::new();
    };
    let taken: BTreeSet<&Choices> = taken.iter().collect();
    // Only of people who are asked the question; another question distinguishes the others.
    let options = |all: &BTreeSet<&Choices>, question: QuestionId| -> BTreeSet<Option<ValueId>> {
        all.iter()
            .filter_map(|choices| choices.get(&question).copied())
            .collect()
    };
    let questions: BTreeSet<QuestionId> = here
        .iter()
        .flat_map(|choices| choices.keys().copied())
        .collect();
    let mut label = Vec::new();
    for question in questions {
        let own = options(&taken, question);
        if own.is_empty() || own == options(&here, question) {
            continue;
        }
        let (rules, texts) = (
            &pack.trial.rules.questions[question],
            &pack.texts.questions[question],
        );
        let mut values: Vec<String> = own
            .iter()
            .flatten()
            .map(|&value| value_label(pack, rules, texts, value))
            .collect();
        if own.contains(&None) {
            values.push(pack.words.unsure().to_owned());
        }
        let values = values.join(pack.words.list_gap());
        label.push([texts.short, pack.words.colon(), &values].concat());
    }
    label
}

fn name(pack: &Pack, node: Node) -> String {
    match node {
        Node::Start => pack.labels.path_start.clone(),
        Node::QuickResult => pack.labels.path_quick_result.clone(),
        Node::Review => pack.labels.path_review.clone(),
        Node::Result => pack.labels.path_result.clone(),
        Node::Quick(screen) | Node::Detailed(screen) => match pack.texts.screens[screen] {
            "" => {
                let questions = pack.trial.screens[screen].questions.iter();
                let short: Vec<&str> = questions
                    .map(|&question| pack.texts.questions[question].short)
                    .collect();
                short.join(pack.words.list_gap())
            }
            title => title.to_owned(),
        },
    }
}

/// The lines of a node below its name: notes or questions.
fn lines(pack: &Pack, node: Node) -> Vec<String> {
    let labels = pack.labels;
    match node {
        Node::Start | Node::Result => Vec::new(),
        Node::QuickResult => vec![labels.path_quick_result_note.clone()],
        Node::Review => vec![labels.path_review_note.clone()],
        Node::Quick(screen) | Node::Detailed(screen) => {
            let questions = pack.trial.screens[screen].questions;
            let conditions: Vec<String> = questions
                .iter()
                .map(|&question| condition(pack, &pack.trial.rules.questions[question]))
                .collect();
            let mut lines = Vec::new();
            // A condition shared by all questions is shown once.
            let shared = conditions.windows(2).all(|pair| pair[0] == pair[1]);
            if let Some(condition) = conditions.first().filter(|_| shared) {
                lines.push(format!("({condition})"));
            }
            for (&question, condition) in questions.iter().zip(&conditions) {
                lines.push(format!("• {}", pack.texts.questions[question].legend));
                if !shared {
                    lines.push(format!("({condition})"));
                }
            }
            lines
        }
    }
}

/// Some nodes as a graph in DOT, with the neighbours that they connect to.
fn dot(pack: &Pack, nodes: &[Node], edges: &Edges) -> String {
    let all: Vec<Node> = edges
        .keys()
        .flat_map(|&(from, to)| [from, to])
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let id = |node: Node| {
        all.iter()
            .position(|&other| other == node)
            .unwrap_or_default()
    };
    let mut dot = String::from(
        "digraph {\nrankdir=TB; nodesep=0.3; ranksep=0.35; bgcolor=\"transparent\";\nnode [shape=box, style=\"rounded\", fontname=\"sans-serif\", fontsize=11, margin=\"0.1,0.06\"];\nedge [fontname=\"sans-serif\", fontsize=10, color=\"#333333\"];\n",
    );
    for &node in nodes {
        let bold = node_label(&[name(pack, node)], true) + &node_label(&lines(pack, node), false);
        dot += &format!(
            "n{} [label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">{bold}</TABLE>>];\n",
            id(node)
        );
    }
    let mut outside = BTreeSet::new();
    for &(from, to) in edges.keys() {
        let (own_from, own_to) = (nodes.contains(&from), nodes.contains(&to));
        if !own_from && !own_to {
            continue;
        }
        if !own_from {
            outside.insert((from, &pack.labels.path_from));
        }
        if !own_to {
            outside.insert((to, &pack.labels.path_to));
        }
        let label = label_of(pack, edges, from, to);
        let label = match label.is_empty() {
            true => String::new(),
            false => format!(
                " [label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">{}</TABLE>>]",
                node_label(&label, false)
            ),
        };
        dot += &format!("n{} -> n{}{label};\n", id(from), id(to));
    }
    for (node, text) in outside {
        let name = fill(text, &[("screen", &name(pack, node))]);
        dot += &format!(
            "n{} [style=\"dashed,rounded\", label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">{}</TABLE>>];\n",
            id(node),
            node_label(&[name], false)
        );
    }
    dot + "}\n"
}

/// The rows of a label, wrapped and with explicit widths: Graphviz cannot measure Chinese text.
fn node_label(lines: &[String], bold: bool) -> String {
    let mut rows = String::new();
    for line in lines.iter().flat_map(|line| wrapped(line)) {
        let width = (text_width(&line) * 3.1).ceil();
        let text = escaped(&line);
        let text = match bold {
            true => format!("<B>{text}</B>"),
            false => text,
        };
        rows += &format!("<TR><TD ALIGN=\"LEFT\" WIDTH=\"{width}\">{text}</TD></TR>");
    }
    rows
}

/// The width of a character, in halves of a Latin one.
fn char_width(letter: char) -> f64 {
    if letter.is_ascii() { 2.0 } else { 4.0 }
}

fn text_width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

/// Wraps a text at about 55 Latin characters, or half as many Chinese ones.
fn wrapped(text: &str) -> Vec<String> {
    const WIDEST: f64 = 110.0;
    let mut lines = vec![String::new()];
    let mut words: Vec<String> = vec![String::new()];
    for letter in text.chars() {
        match (letter, words.last_mut()) {
            (' ', _) => words.push(" ".to_owned()),
            (letter, _) if !letter.is_ascii() => words.extend([letter.to_string(), String::new()]),
            (letter, Some(word)) => word.push(letter),
            (letter, None) => words.push(letter.to_string()),
        }
    }
    for word in words {
        let Some(line) = lines.last_mut() else {
            continue;
        };
        // No line starts with punctuation.
        let hangs = word
            .chars()
            .all(|letter| "，。、；：？！）”".contains(letter));
        if !hangs && text_width(line) + text_width(&word) > WIDEST {
            lines.push(word.trim_start().to_owned());
        } else {
            line.push_str(&word);
        }
    }
    lines
}
