use crate::{
    interview::{Event, Interview, Route},
    screening::{Date, Outcome},
    ui::{
        Session,
        controls::{
            action, actions, back, contact, disclosure, elsewhere, finding, primary, share, when,
        },
        element::{Element, element, paragraph, text},
        heading::heading,
        icon::{icon, of_outcome},
    },
    words::{Item, Report, fill},
};

/// What the answers come to, why, and whom to ask.
#[inline(never)]
pub fn result(session: Session) -> Element {
    let words = session.words();
    let report = session.report(session.interview(Interview::today));
    let earliest = report.earliest.map(Date::iso);
    let root = element("div")
        .class("result")
        .attr("data-screen", "result")
        .attr("data-outcome", report.outcome.name())
        .maybe_attr("data-earliest", earliest.as_deref());
    let result = root.node();
    let rules = action("criteria", "link", words.see_criteria(), move || {
        session.go(Event::Open(Route::Criteria))
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
    root.child(outcome(session, &report, 0))
        .child(text("p", "warning", words.medicine_warning()))
        .child(ways_on(session, &report))
        .maybe(list(session, words.barriers_title(), &report.barriers))
        .maybe(when(session))
        .children(first)
        .maybe(list(session, words.checks_title(), &report.checks))
        .children(others(session, &report))
        .children(last)
        .child(take_along(session))
        .child(share(session, result))
        .child(element("p").child(rules))
}

/// What neither stands in the way nor has to be checked, folded.
pub fn others(session: Session, report: &Report) -> impl Iterator<Item = Element> {
    let words = session.words();
    let team = folded(
        session,
        words.team_title(),
        Some(words.team_hint()),
        &report.team,
    );
    let clear = folded(session, words.clear_title(), None, &report.clear);
    let unasked = folded(session, words.unasked_title(), None, &report.unasked);
    [team, clear, unasked].into_iter().flatten()
}

/// The ways to what helps with the next step.
fn take_along(session: Session) -> Element {
    let words = session.words();
    let ways = [
        ("call", words.take_call(), Route::Call),
        ("letter", words.take_letter(), Route::Letter),
        ("homework", words.take_homework(), Route::Homework),
        ("medicines", words.take_medicines(), Route::Medicines),
    ];
    let ways = ways.map(|(name, label, route)| {
        let way = action(name, "button", label, move || {
            session.go(Event::Open(route))
        });
        element("li").child(way)
    });
    element("section")
        .class("take-along for-screen")
        .child(heading(session, 1, "section", words.take_title()))
        .child(element("ul").class("ways").children(ways))
}

/// What it comes to, under the screen's title or as the title itself.
pub fn outcome(session: Session, report: &Report, below: u8) -> Element {
    let said = element("div")
        .child(heading(session, below, "title", report.headline))
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
    actions().maybe(more).child(review).child(back(session))
}

pub fn list(session: Session, name: &str, items: &[Item]) -> Option<Element> {
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
