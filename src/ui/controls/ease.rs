use leptos::prelude::{StoredValue, WithValue};
use wasm_bindgen::closure::Closure;

use super::{action, tick};
use crate::{
    interview::{Interview, Pace},
    ui::{
        Focus, Session, browser,
        element::{Element, element, text},
    },
    words,
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
    let (read, stop, heard) = reading(session);
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
                .child(
                    element("div")
                        .class("actions")
                        .child(read)
                        .child(stop)
                        .child(pause),
                )
                .child(heard),
        )
        .on(
            "ontoggle",
            Box::new(move |_| session.note(|wishes| wishes.ease_open = node.has_attribute("open"))),
        )
}

/// The button that reads the screen aloud, the one that stops it, and what is said of it.
fn reading(session: Session) -> (Element, Element, Element) {
    let words = session.words();
    let choose = move |tags: String| {
        let place = words::voice(words.language, tags.lines());
        place.map_or(-1, |place| place as i32)
    };
    // A reading ends with its turn, and so does this.
    let choose = StoredValue::new_local(Closure::<dyn Fn(String) -> i32>::new(choose));
    let stop =
        action("stop-reading", "button", words.ease_stop(), browser::hush).flag("hidden", true);
    let heard = element("p").class("hint").attr("role", "status");
    let (said, stopping) = (heard.node(), stop.node());
    let read = action("read", "button", words.ease_read(), move || {
        let Some(screen) = session.find("[data-screen]") else {
            return;
        };
        let (reading, silent) = (words.ease_reading(), words.ease_no_voice());
        choose.with_value(|choose| {
            browser::read_aloud(&screen, &said, &stopping, reading, silent, choose)
        });
    });
    (read, stop, heard)
}
