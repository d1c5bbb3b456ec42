use super::{action, button, ease};
use crate::{
    interview::{Event, Interview, Route},
    screening::PartialDate,
    ui::{
        Focus, Session,
        element::{Element, element, paragraph, text},
    },
    words::{WORDS, as_of, date, fill, freshness},
};

/// What stands above every screen: the name, and the other languages.
pub fn header(session: Session) -> Element {
    let words = session.words();
    let others = WORDS
        .iter()
        .filter(|other| other.language != words.language);
    let languages = others.map(|other| {
        button("quiet", other.language_name())
            .attr("data-action", "language")
            .attr("lang", other.language)
            .on_click(move || session.speak(other.language, Focus::Language))
    });
    let about = session
        .wishes()
        .someone_else
        .then(|| text("p", "about-whom", words.someone_else_note()));
    element("div")
        .class("header")
        .child(text("p", "brand", words.widget_label()))
        .maybe(about)
        .children(languages)
        .child(ease(session))
}

/// What stands below every screen: the record's age, the contact, and a way to forget everything.
pub fn footer(session: Session) -> Element {
    let (words, trial) = (session.words(), session.trial());
    let today = session.interview(Interview::today);
    let fresh = match session.doubt() {
        None => freshness(&trial.facts, today, words),
        // How old the record is depends on a day that is not known.
        Some(_) => vec![as_of(&trial.facts, words)],
    };
    let route = session.route();
    // The result has the contact in full, and a number twice on a screen is one too many.
    let contact = (route != Route::Result).then(|| {
        let call = fill(
            words.contact_call(),
            &[("phone", trial.contact.phone_abroad)],
        );
        let link = text("a", "", &call).attr("href", &["tel:", trial.contact.tel].concat());
        element("p")
            .text(words.contact_title())
            .text(words.colon())
            .child(link)
    });
    // On the start screen too, once there is something to forget.
    let nothing = session.interview(|interview| interview.answers().is_empty());
    let clear = (route != Route::Intro || !nothing).then(|| {
        action("restart", "quiet", words.clear_button(), move || {
            session.go(Event::Restart)
        })
    });
    element("div")
        .class("footer")
        .child(text("p", "fresh", &fresh.join(words.sentence_gap())))
        .maybe(told_day(session))
        .maybe(contact)
        .child(paragraph(words.not_advice()))
        .child(text("p", "requests", ""))
        .maybe(clear)
}

/// The day that was told, below every screen that counts from it, to be changed.
pub fn told_day(session: Session) -> Option<Element> {
    let words = session.words();
    let day = date(PartialDate::Day(session.told_day()?), words);
    let change = action("today-change", "quiet", words.today_change(), move || {
        session.believe(None);
    });
    Some(
        element("p")
            .text(&fill(words.today_told(), &[("date", &day)]))
            .text(words.sentence_gap())
            .child(change),
    )
}

/// Says how many requests the page has sent, for all to see; nothing where the page is not ours.
pub fn say_requests(session: Session) {
    let line = session.find(".requests");
    let count = session.requests().map(|count| count.to_string());
    if let (Some(line), Some(count)) = (line, count) {
        let said = fill(session.words().requests_made(), &[("count", &count)]);
        line.set_text_content(Some(&said));
    }
}
