//! The registry's wording of the criteria, checked against the record.

use std::path::Path;

use super::{
    Node, Problems, leak, leak_all,
    list_item::{list_item, named_list},
    windows::OTHERS,
};
use prescreen_core::{
    screening::{CriterionId, Id},
    trial::{Heading, Record},
};

/// The criteria of `trial.toml`, before their rules.
#[derive(Default)]
pub struct Criteria<'a> {
    pub nodes: Vec<Node<'a>>,
    pub records: Vec<Record>,
    pub headings: Vec<Heading>,
}

impl Criteria<'_> {
    /// The node of a criterion.
    pub fn node(&self, criterion: CriterionId) -> &Node<'_> {
        &self.nodes[criterion.index()]
    }

    /// The criterion with this name.
    pub fn named(&self, name: &str) -> Option<CriterionId> {
        let index = self.nodes.iter().position(|node| node.key() == name);
        index.map(CriterionId::from_index)
    }
}

pub fn criteria<'a>(root: &Node<'a>, problems: &mut Problems) -> Criteria<'a> {
    let mut criteria = Criteria::default();
    for node in root
        .table("criteria", problems)
        .iter()
        .flat_map(Node::entries)
    {
        node.only(
            &[
                "sentences",
                "source",
                "team",
                "any_clears",
                "cohort",
                "heading",
                "help_lines",
                OTHERS,
            ],
            problems,
        );
        let sentences = node
            .table("sentences", problems)
            .map(|list| list.texts(problems));
        let sentences = leak_all(sentences.unwrap_or_default());
        let record = Record {
            sentences,
            source: node
                .optional("source")
                .and_then(|source| source.text(problems)),
            help_lines: node.flag("help_lines", problems),
        };
        if node.flag("heading", problems) {
            let id = leak(node.key());
            let first = CriterionId::from_index(criteria.nodes.len());
            criteria.headings.push(Heading { id, record, first });
        } else {
            criteria.records.push(record);
            criteria.nodes.push(node);
        }
    }
    criteria
}

/// Checks that each sentence is a line of the record, and that each line of the record's criteria
/// belongs to a criterion.
pub fn check(criteria: &Criteria, record: &str, path: &Path, problems: &mut Problems) {
    let lines: Vec<(usize, String)> = record
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, list_item(line).text))
        .collect();
    for (node, entry) in criteria.nodes.iter().zip(&criteria.records) {
        for sentence in entry.sentences {
            if entry.source.is_none() && !lines.iter().any(|(_, line)| line == sentence) {
                let what = format!("\"{sentence}\" does not stand in the record");
                node.problem(
                    problems,
                    what,
                    "copy a whole line of record.txt, or name its \"source\"",
                );
            }
        }
    }
    for heading in &criteria.headings {
        for sentence in heading.record.sentences {
            if !lines.iter().any(|(_, line)| line == sentence) {
                let what = format!(
                    "the heading {} does not stand in the record: \"{sentence}\"",
                    heading.id
                );
                problems.add(
                    path,
                    0,
                    what,
                    "copy a whole line of record.txt to its sentences in trial.toml",
                );
            }
        }
    }
    let uses = |line: &str| {
        let headings = criteria
            .headings
            .iter()
            .map(|heading| heading.record.sentences);
        let records = criteria.records.iter().map(|record| record.sentences);
        headings
            .chain(records)
            .flatten()
            .filter(|sentence| **sentence == line)
            .count()
    };
    let at =
        |lines: &[(usize, String)], wanted: &str| lines.iter().position(|(_, line)| line == wanted);
    let after = at(&lines, "Inclusion Criteria").map(|from| &lines[from + 1..]);
    let within = after.and_then(|lines| Some(&lines[..at(lines, "Minimum Eligible Age")?]));
    let Some(within) = within else {
        let what =
            "has no lines \"Inclusion Criteria\" and \"Minimum Eligible Age\" to read between";
        problems.add(path, 0, what, "take the whole record from the registry");
        return;
    };
    for (index, (number, line)) in within.iter().enumerate() {
        // Several criteria may share the same wording: each has to hold it.
        let times = within[..=index]
            .iter()
            .filter(|(_, other)| other == line)
            .count();
        let structural = line.is_empty() || named_list(line).is_some() || line.starts_with("<!--");
        if !structural && uses(line) < times {
            let what = format!("no criterion holds the line \"{line}\"");
            problems.add(
                path,
                *number,
                what,
                "add it to the sentences of a criterion in trial.toml",
            );
        }
    }
}
