//! What the criteria ask of a value that people read off their papers.

use super::{Node, Problems, ids, leak_all};
use prescreen_core::{
    interview::text_from_number,
    measurement::{Bound, Limit, Measured},
    screening::{CriterionId, Id, Rules},
    trial::Record,
};

/// The keys of the limits.
const BOUNDS: [(&str, Bound); 3] = [
    ("at_least", Bound::AtLeast),
    ("at_most", Bound::AtMost),
    ("more_than", Bound::MoreThan),
];

/// Reads the table `measured` of a term that belongs to these criteria.
pub fn measured(
    term: &Node,
    criteria: &[CriterionId],
    unit: Option<&str>,
    (rules, records): (&Rules, &[Record]),
    problems: &mut Problems,
) -> Option<Measured> {
    let node = term.optional("measured")?;
    let known = [
        "min",
        "max",
        "times_upper_limit",
        "at_least",
        "at_most",
        "more_than",
    ];
    node.only(&known, problems);
    if unit.is_none() {
        node.problem(problems, "is measured in no unit", "give the term a unit");
    }
    let amount =
        |key, problems: &mut Problems| node.table(key, problems).and_then(|it| it.amount(problems));
    let (min, max) = (amount("min", problems), amount("max", problems));
    let limits = limits(&node, criteria, (rules, records), problems);
    if limits.is_empty() {
        let remedy = "name a criterion and its number under at_least, at_most or more_than";
        node.problem(problems, "has no limit", remedy);
    }
    let (min, max) = (min?, max?);
    if min >= max {
        let remedy = "write the least number first";
        node.problem(problems, "takes no number between min and max", remedy);
    }
    Some(Measured {
        min,
        max,
        times_upper_limit: node.flag("times_upper_limit", problems),
        limits: leak_all(limits),
    })
}

fn limits(
    node: &Node,
    criteria: &[CriterionId],
    (rules, records): (&Rules, &[Record]),
    problems: &mut Problems,
) -> Vec<Limit> {
    let mut limits = Vec::new();
    for (key, bound) in BOUNDS {
        for entry in node.optional(key).iter().flat_map(Node::entries) {
            let criterion = ids::criterion_of_key(&entry, rules, problems);
            let (Some(criterion), Some(number)) = (criterion, entry.amount(problems)) else {
                continue;
            };
            if !criteria.contains(&criterion) {
                let remedy = "add it to the term's criteria";
                entry.problem(problems, "is none of the term's criteria", remedy);
            }
            check_record(&entry, number, &records[criterion.index()], problems);
            limits.push(Limit {
                criterion,
                bound,
                number,
            });
        }
    }
    limits.sort_by_key(|limit| limit.criterion);
    limits
}

/// Checks that the registry's sentences name the number: a limit that the record does not set would mislead.
fn check_record(entry: &Node, number: f64, record: &Record, problems: &mut Problems) {
    let named = record.sentences.iter().any(|sentence| {
        let mut numbers = sentence.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
        numbers.any(|text| text.parse() == Ok(number))
    });
    if !named {
        let number = text_from_number(number);
        entry.problem(
            problems,
            format!("is {number}, which no sentence of that criterion names"),
            "write the number of the registry's sentence",
        );
    }
}
