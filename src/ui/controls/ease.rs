use super::{action, tick};
use crate::{
    interview::{Interview, Pace},
    ui::{
        Focus, Session, browser,
        element::{Element, element, text},
    },
};

/// Help for those with little energy: larger text, one question at a time, reading aloud, a break.
pub fn ease(session: Session) -> Element {
    let words = session.words();
    let wishes = session.wishes();
    let large = tick(
        "large-text",
        words.ease_large(),
        wishes.large_text,
        move |on| session.wish(Focus::Large, |wishes| wishes.large_text = on),
    );
    let one = session.interview(Interview::pace) == Pace::OneByOne;
    let one = tick("one-by-one", words.ease_one(), one, move |on| {
        let pace = if on { Pace::OneByOne } else { Pace::Shared };
        session.set_pace(pace, Focus::OneByOne);
    });
    let silent = element("p").class("hint").attr("role", "status");
    let said = silent.node();
    let read = action("read", "button", words.ease_read(), move || {
        let screen = session.find("[data-screen]");
        let read = screen.is_some_and(|screen| browser::read_aloud(&screen, words.language));
        said.set_text_content((!read).then(|| words.ease_no_voice()));
    });
    let pause = action("pause", "button", words.ease_pause(), move || {
        session.wish(Focus::Heading, |wishes| wishes.paused = true);
    });
    let details = element("details")
        .class("ease for-screen")
        .flag("open", wishes.ease_open);
    let node = details.node();
    details
        .child(text("summary", "", words.ease_title()))
        .child(
            element("div")
                .class("disclosed")
                .child(element("div").class("options").child(large).child(one))
                .child(element("div").class("actions").child(read).child(pause))
                .child(silent),
        )
        .on(
            "ontoggle",
            Box::new(move |_| session.note(|wishes| wishes.ease_open = node.has_attribute("open"))),
        )
}
