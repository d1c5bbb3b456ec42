use crate::{
    screening::{Finding, PartialDate, Verdict},
    ui::{
        Session,
        controls::{actions, back, badge, help_lines, outward, record},
        element::{Element, element, paragraph, text},
        heading::{heading, title},
    },
    words::{SheetEntry, date, fill, sheet},
};

/// Every criterion of the record, how it is checked, and what it came to so far.
#[inline(never)]
pub fn criteria(session: Session) -> Element {
    let (words, facts) = (session.words(), session.trial().facts);
    let copied = date(PartialDate::Day(facts.copied), words);
    let verdict = session.interview(|interview| interview.verdict());
    let groups = sheet(session.trial(), session.texts(), words);
    let groups = groups.iter().map(|group| {
        let rows = group
            .entries
            .iter()
            .map(|entry| row(session, &verdict, entry));
        element("section")
            .child(heading(session, 1, "section", &group.title))
            .child(element("ul").class("findings").children(rows))
    });
    let source = outward(session, "p", facts.registry, words.open_record())
        .text(" ")
        .text(&fill(words.criteria_copied(), &[("date", &copied)]));
    let hash = fill(words.criteria_hash(), &[("hash", facts.record_sha256)]);
    element("div")
        .attr("data-screen", "criteria")
        .child(title(session, words.criteria_title()))
        .child(paragraph(words.criteria_hint()))
        .child(text("p", "warning", words.medicine_warning()))
        .child(source)
        .child(text("p", "small", &hash))
        .child(actions().child(back(session)))
        .children(groups)
}

fn row(session: Session, verdict: &Verdict, entry: &SheetEntry) -> Element {
    let words = session.words();
    let judged = verdict
        .findings
        .iter()
        .find(|found| Some(found.criterion) == entry.criterion);
    let sensitive = judged.is_some_and(|found| {
        session
            .interview(|interview| found.is_sensitive(&session.trial().rules, interview.answers()))
    });
    let judged = judged.map(|found| found.finding);
    let answered = judged.filter(|finding| *finding != Finding::Unasked);
    element("li")
        .class("finding")
        .attr("data-criterion", entry.id)
        .maybe_attr("data-finding", judged.map(Finding::name))
        .maybe(answered.map(|finding| {
            let badge = badge(finding, words);
            // The rule itself says nothing of the person; only what it came to does.
            if sensitive {
                element("div").class("sensitive").child(badge)
            } else {
                badge
            }
        }))
        .child(text("p", "plain", entry.plain))
        .child(text("p", "small", &entry.how))
        .maybe(entry.record.help_lines.then(|| help_lines(session)))
        .child(record(session, entry.id, entry.record))
}
