use super::{disclosure, help_lines, record};
use crate::{
    screening::Finding,
    ui::{
        Session,
        element::{Element, element, text},
        icon::{icon, of_finding},
    },
    words::{Change, Explanation, Item, Words, fill},
};

/// A finding as a word with its drawing: colour alone says nothing.
pub fn badge(finding: Finding, words: &Words) -> Element {
    let class = ["badge ", finding.name()].concat();
    element("p")
        .class(&class)
        .child(icon(of_finding(finding)))
        .text(words.finding(finding))
}

/// One criterion of a result: what it asks, why it came to its finding, what could change, and the
/// registry's words.
pub fn finding(session: Session, item: &Item) -> Element {
    let (words, trial) = (session.words(), session.trial());
    let id = trial.rules.criteria[item.criterion].id;
    let test = session.texts().criteria[item.criterion].test;
    let entry = &trial.records[item.criterion];
    let cohort = item.cohort.map(|cohort| {
        text(
            "p",
            "small",
            &fill(words.for_cohort(), &[("cohort", cohort)]),
        )
    });
    let until = item
        .until
        .as_ref()
        .map(|day| text("p", "until", &fill(words.from_date(), &[("date", day)])));
    let class = if item.sensitive {
        "finding sensitive"
    } else {
        "finding"
    };
    element("li")
        .class(class)
        .attr("data-criterion", id)
        .attr("data-finding", item.finding.name())
        .child(badge(item.finding, words))
        .maybe(cohort)
        .child(text("p", "plain", item.plain))
        .children(
            item.explanations
                .iter()
                .flat_map(|explanation| explained(words, explanation)),
        )
        .maybe(until)
        .maybe((!test.is_empty()).then(|| text("p", "small", test)))
        .maybe(entry.help_lines.then(|| help_lines(session)))
        .child(disclosure(
            "words",
            words.record_title(),
            [record(session, id, entry)],
        ))
}

fn explained(words: &Words, explanation: &Explanation) -> Vec<Element> {
    let mut said = vec![text("p", "reason", &explanation.reason)];
    let change = match &explanation.change {
        Change::Nothing => None,
        Change::Could(text) => Some((words.could_change(), text)),
        Change::Find(text) => Some((words.where_to_find(), text)),
    };
    if let Some((label, change)) = change {
        said.push(
            element("p")
                .child(text("span", "strong", label))
                .text(" ")
                .text(change),
        );
    }
    said
}
