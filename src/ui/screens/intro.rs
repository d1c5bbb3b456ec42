use crate::{
    interview::{Event, Route},
    screening::PartialDate,
    ui::{
        Focus, Session,
        controls::{action, actions, disclosure, outward, primary, tick},
        element::{Element, element, paragraph, text},
        heading::title,
        icon::{icon, path},
    },
    words::{date, fill},
};

/// Who the study is for, what this is, that nothing leaves the device, and the way in. Whatever can wait comes after it.
#[inline(never)]
pub fn intro(session: Session) -> Element {
    let (words, texts) = (session.words(), session.texts());
    let promise = element("p")
        .class("promise")
        .child(icon(path::LOCK))
        .text(words.start_privacy_title());
    let panel = element("div")
        .class("panel")
        .child(paragraph(words.start_privacy()))
        .child(paragraph(words.start_flight()));
    let someone_else = session.wishes().someone_else;
    let for_whom = tick(
        "someone-else",
        words.someone_else_tick(),
        someone_else,
        move |on| session.wish(Focus::SomeoneElse, |wishes| wishes.someone_else = on),
    );
    let start = primary("start", words.start_button(), move || {
        session.go(Event::Start)
    });
    let rules = action("criteria", "link", words.see_criteria(), move || {
        session.go(Event::Open(Route::Criteria))
    });
    element("div")
        .attr("data-screen", "intro")
        .child(title(session, texts.title))
        .child(text("p", "lead", &texts.about.join(words.sentence_gap())))
        .child(for_whom)
        .child(promise)
        .child(actions().child(start))
        .child(paragraph(words.start_time()))
        .child(panel)
        .child(disclosure("more", words.start_study(), study(session)))
        .child(element("p").child(rules))
        .child(text("p", "small", words.start_not_reviewed()))
}

fn study(session: Session) -> Vec<Element> {
    let (words, facts) = (session.words(), session.trial().facts);
    let day = |day| date(PartialDate::Day(day), words);
    let status = match facts.status {
        "RECRUITING" => fill(
            words.status_recruiting(),
            &[("date", &day(facts.last_updated))],
        ),
        other => other.to_owned(),
    };
    let phase = match facts.phase {
        "PHASE1" => words.phase_1(),
        other => other,
    };
    let rows = [
        (words.fact_registry(), facts.ids(", ")),
        (
            words.fact_place(),
            session.trial().contact.hospital.to_owned(),
        ),
        (words.fact_phase(), phase.to_owned()),
        (words.fact_people(), facts.enrollment.to_string()),
        (words.fact_status(), status),
        (words.fact_started(), day(facts.start)),
        (words.fact_completion(), day(facts.planned_completion)),
        (words.fact_updated(), day(facts.last_updated)),
    ];
    let rows = rows.iter().map(|(name, value)| {
        element("div")
            .child(text("dt", "", name))
            .child(text("dd", "", value))
    });
    let mut study: Vec<Element> = session
        .texts()
        .study
        .iter()
        .map(|text| paragraph(text))
        .collect();
    study.push(text("p", "strong", words.start_facts()));
    study.push(element("dl").class("facts").children(rows));
    study.push(outward(session, "p", facts.registry, words.open_record()));
    study
}
