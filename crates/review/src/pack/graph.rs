//! Every path through the questions, found by going each way that the answers can lead, as graphs.

use std::collections::{BTreeMap, BTreeSet};

use prescreen_core::interview::{Pace, steps};
use prescreen_core::screening::{
    Answers, Given, Kind, QuestionId, ScreenId, Ticked, ValueId, applicable,
};
use prescreen_words::fill;

use super::Pack;
use super::criteria::label;
use super::questions::condition;
use crate::html::{escaped, said};

/// So many screens stand in one figure, which has to fit on a sheet of paper.
const SCREENS_A_FIGURE: usize = 6;

/// Where a person can be, in the order of the way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Start,
    Quick(ScreenId),
    QuickResult,
    Detailed(ScreenId),
    Review,
    Result,
}

/// The answers that decide the way: the question, and the value or nothing for "not sure".
type Way = BTreeMap<QuestionId, Option<ValueId>>;

/// From where to where, and the ways that go there.
type Edges = BTreeMap<(Node, Node), BTreeSet<Way>>;

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
    let mut html = said("p", &pack.told.paths_text);
    for (at, nodes) in figures.iter().enumerate() {
        let (from, to) = (name(pack, nodes[0]), name(pack, nodes[nodes.len() - 1]));
        let (number, count) = ((at + 1).to_string(), figures.len().to_string());
        let caption = fill(
            &pack.told.path_figure,
            &[
                ("number", &number),
                ("count", &count),
                ("from", &from),
                ("to", &to),
            ],
        );
        let drawing = pack.aids.drawing(&dot(pack, nodes, &edges));
        // What the picture is called, and no title on each of its parts.
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
    html += &in_words(pack, &edges);
    html + &said("p", &pack.told.path_aside)
}

/// The same for those who cannot see a drawing.
fn in_words(pack: &Pack, edges: &Edges) -> String {
    let items: String = edges
        .keys()
        .map(|&(from, to)| {
            let said = label_of(pack, edges, from, to).join(pack.words.list_gap());
            let said = match said.is_empty() {
                true => String::new(),
                false => format!(" ({said})"),
            };
            format!(
                "<li>{} → {}{}</li>\n",
                escaped(&name(pack, from)),
                escaped(&name(pack, to)),
                escaped(&said)
            )
        })
        .collect();
    format!("<ul class=\"edges\">\n{items}</ul>\n")
}

/// Goes every way.
fn edges(pack: &Pack) -> Edges {
    let mut edges = Edges::new();
    for way in ways(pack) {
        let answers = answers(pack, &way);
        // An answer to a question that is not asked decides nothing.
        let way: Way = way
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
                .insert(way.clone());
        }
    }
    edges
}

/// Every combination of answers that can decide the way.
fn ways(pack: &Pack) -> Vec<Way> {
    let rules = &pack.trial.rules;
    let conditions = rules
        .questions
        .iter()
        .filter_map(|question| question.condition);
    let deciding: BTreeSet<QuestionId> = conditions
        .map(|condition| condition.question)
        .chain([rules.cohorts.question])
        .collect();
    let mut ways = vec![Way::new()];
    for question in deciding {
        let values = rules.questions[question].values.ids();
        let options: Vec<Option<ValueId>> = values.map(Some).chain([None]).collect();
        ways = ways
            .iter()
            .flat_map(|way| {
                options.iter().map(|&option| {
                    let mut longer = way.clone();
                    longer.insert(question, option);
                    longer
                })
            })
            .collect();
    }
    ways
}

fn answers(pack: &Pack, way: &Way) -> Answers {
    let rules = &pack.trial.rules;
    let mut answers = Answers::new();
    // A question comes after those it depends on.
    for (&question, &option) in way {
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

/// What has to be answered to go this way, of those who come here.
fn label_of(pack: &Pack, edges: &Edges, from: Node, to: Node) -> Vec<String> {
    let here: BTreeSet<&Way> = edges
        .iter()
        .filter(|((start, _), _)| *start == from)
        .flat_map(|(_, ways)| ways)
        .collect();
    let Some(taken) = edges.get(&(from, to)) else {
        return Vec::new();
    };
    let taken: BTreeSet<&Way> = taken.iter().collect();
    // Of those who are asked; the others are told apart by another question.
    let options = |ways: &BTreeSet<&Way>, question: QuestionId| -> BTreeSet<Option<ValueId>> {
        ways.iter()
            .filter_map(|way| way.get(&question).copied())
            .collect()
    };
    let questions: BTreeSet<QuestionId> = here.iter().flat_map(|way| way.keys().copied()).collect();
    let mut said = Vec::new();
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
            .map(|&value| label(pack, rules, texts, value))
            .collect();
        if own.contains(&None) {
            values.push(pack.words.unsure().to_owned());
        }
        let values = values.join(pack.words.list_gap());
        said.push([texts.short, pack.words.colon(), &values].concat());
    }
    said
}

fn name(pack: &Pack, node: Node) -> String {
    match node {
        Node::Start => pack.told.path_start.clone(),
        Node::QuickResult => pack.told.path_quick_result.clone(),
        Node::Review => pack.told.path_review.clone(),
        Node::Result => pack.told.path_result.clone(),
        Node::Quick(screen) | Node::Detailed(screen) => match pack.texts.screens[screen] {
            "" => {
                let questions = pack.trial.screens[screen].questions.iter();
                let short: Vec<&str> = questions
                    .map(|&at| pack.texts.questions[at].short)
                    .collect();
                short.join(pack.words.list_gap())
            }
            title => title.to_owned(),
        },
    }
}

/// The lines of a box: the name, then its questions.
fn lines(pack: &Pack, node: Node) -> Vec<String> {
    let told = pack.told;
    match node {
        Node::Start | Node::Result => Vec::new(),
        Node::QuickResult => vec![told.path_quick_result_note.clone()],
        Node::Review => vec![told.path_review_note.clone()],
        Node::Quick(screen) | Node::Detailed(screen) => {
            let questions = pack.trial.screens[screen].questions;
            let whom: Vec<String> = questions
                .iter()
                .map(|&question| condition(pack, &pack.trial.rules.questions[question]))
                .collect();
            let mut lines = Vec::new();
            // What goes for all of them is said once.
            let shared = whom.windows(2).all(|pair| pair[0] == pair[1]);
            if let Some(whom) = whom.first().filter(|_| shared) {
                lines.push(format!("({whom})"));
            }
            for (&question, whom) in questions.iter().zip(&whom) {
                lines.push(format!("• {}", pack.texts.questions[question].legend));
                if !shared {
                    lines.push(format!("({whom})"));
                }
            }
            lines
        }
    }
}

/// Some of the way in Graphviz's language, with where it comes from and goes on to.
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
            outside.insert((from, &pack.told.path_from));
        }
        if !own_to {
            outside.insert((to, &pack.told.path_to));
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

/// Rows of a label, broken where they get long, as wide as their letters are in the reader's font: Graphviz knows no
/// Chinese ones.
fn node_label(lines: &[String], bold: bool) -> String {
    let mut rows = String::new();
    for line in lines.iter().flat_map(|line| broken(line)) {
        let width = (breadth(&line) * 3.1).ceil();
        let text = escaped(&line);
        let text = match bold {
            true => format!("<B>{text}</B>"),
            false => text,
        };
        rows += &format!("<TR><TD ALIGN=\"LEFT\" WIDTH=\"{width}\">{text}</TD></TR>");
    }
    rows
}

/// How wide a letter is, in halves of a Latin one.
fn width_of(letter: char) -> f64 {
    if letter.is_ascii() { 2.0 } else { 4.0 }
}

fn breadth(text: &str) -> f64 {
    text.chars().map(width_of).sum()
}

/// A text in lines of some fifty letters, or half as many Chinese ones.
fn broken(text: &str) -> Vec<String> {
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
        // No mark of punctuation begins a line.
        let hangs = word
            .chars()
            .all(|letter| "，。、；：？！）”".contains(letter));
        if !hangs && breadth(line) + breadth(&word) > WIDEST {
            lines.push(word.trim_start().to_owned());
        } else {
            line.push_str(&word);
        }
    }
    lines
}
