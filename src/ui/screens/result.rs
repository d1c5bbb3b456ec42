use crate::{
    interview::{Event, Interview},
    screening::{Date, Outcome},
    ui::{
        Session, browser,
        controls::{action, actions, contact, disclosure, elsewhere, finding, primary},
        element::{Element, element, paragraph, text},
        heading::{heading, title},
        icon::{icon, of_outcome},
    },
    words::{Item, Report, fill, report},
};

/// What the answers come to, why, and whom to ask.
pub fn result(session: Session) -> Element {
    let words = session.words();
    let report =
        session.interview(|interview| report(interview, session.texts(), words, session.format()));
    let earliest = report.earliest.map(Date::iso);
    let root = element("div")
        .class("result")
        .attr("data-screen", "result")
        .attr("data-outcome", report.outcome.name())
        .maybe_attr("data-earliest", earliest.as_deref());
    let result = root.node().clone();
    let rules = action("criteria", "link", words.see_criteria(), move || {
        session.go(Event::Criteria)
    });
    // A possible match meets the contact first; a likely no is followed by other ways first, and by
    // the study's number after them.
    let (first, last) = match report.outcome {
        Outcome::PossibleMatch | Outcome::NeedsCheck => {
            (vec![contact(session)], vec![elsewhere(session)])
        }
        Outcome::NotNow => (vec![], vec![contact(session), elsewhere(session)]),
        Outcome::Unlikely => (vec![], vec![elsewhere(session), contact(session)]),
    };
    root.child(outcome(session, &report))
        .child(text("p", "warning", words.medicine_warning()))
        .child(ways_on(session, &report))
        .maybe(list(session, words.barriers_title(), &report.barriers))
        .children(first)
        .maybe(list(session, words.checks_title(), &report.checks))
        .maybe(folded(
            session,
            words.team_title(),
            Some(words.team_hint()),
            &report.team,
        ))
        .maybe(folded(session, words.clear_title(), None, &report.clear))
        .maybe(folded(
            session,
            words.unasked_title(),
            None,
            &report.unasked,
        ))
        .children(last)
        .child(printing(session, result))
        .child(element("p").child(rules))
}

fn outcome(session: Session, report: &Report) -> Element {
    let said = element("div")
        .child(title(session, report.headline))
        .children(report.lead.iter().map(|text| paragraph(text)));
    element("div")
        .class(&["outcome ", report.outcome.name()].concat())
        .child(icon(of_outcome(report.outcome)))
        .child(said)
}

fn ways_on(session: Session, report: &Report) -> Element {
    let words = session.words();
    let more = !session.interview(Interview::is_detailed) || !report.unasked.is_empty();
    let more = more.then(|| primary("more", words.more_button(), move || session.go(Event::More)));
    let review = action("review", "button", words.review_button(), move || {
        session.go(Event::Review)
    });
    let back = action("back", "button", words.back_button(), move || {
        session.go(Event::Back)
    });
    actions().maybe(more).child(review).child(back)
}

fn list(session: Session, name: &str, items: &[Item]) -> Option<Element> {
    if items.is_empty() {
        return None;
    }
    let section = element("section").child(heading(session, 1, "section", name));
    Some(section.child(findings(session, items)))
}

fn folded(session: Session, name: &str, hint: Option<&str>, items: &[Item]) -> Option<Element> {
    if items.is_empty() {
        return None;
    }
    let name = fill(name, &[("count", &items.len().to_string())]);
    let content = hint
        .map(paragraph)
        .into_iter()
        .chain([findings(session, items)]);
    Some(disclosure("folded", &name, content))
}

fn findings(session: Session, items: &[Item]) -> Element {
    element("ul")
        .class("findings")
        .children(items.iter().map(|item| finding(session, item)))
}

/// A way to paper that leaves sensitive answers out unless they are ticked in.
fn printing(session: Session, result: web_sys::Element) -> Element {
    let words = session.words();
    let id = "print-sensitive";
    let tick = element("input")
        .attr("id", id)
        .attr("type", "checkbox")
        .attr("autocomplete", "off")
        .on_input(move |tick| {
            let printed = if tick.checked() {
                "result print-sensitive"
            } else {
                "result"
            };
            // The name of an attribute that is always taken.
            let _ = result.set_attribute("class", printed);
        });
    let label = text("label", "", words.print_sensitive()).attr("for", id);
    let print = action("print", "button", words.print_button(), || {
        browser::print();
    });
    element("section")
        .class("printing")
        .child(paragraph(words.print_warning()))
        .child(element("div").class("option").child(tick).child(label))
        .child(element("p").child(print))
}
