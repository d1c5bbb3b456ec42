//! The screens, on Leptos. Every rule and every decision lies further in; a view here only shows
//! what [`crate::interview`] and [`crate::words`] say and hands on what a person does.
//!
//! Each turn replaces the whole widget by new elements instead of changing texts in place: a page
//! translator moves text nodes about, and a verdict changed in place could then stay stale.

mod browser;
mod clock;
mod controls;
mod element;
mod focus;
mod heading;
mod history;
mod icon;
mod screens;
mod session;

use leptos::{ev, prelude::*};
use send_wrapper::SendWrapper;

use crate::interview::Route;
use element::{Element, element};

pub use focus::Focus;
pub use session::{Notice, Session};

/// The widget.
pub fn prescreen(session: Session, root: web_sys::Element) -> ImmediateEffect {
    session.set_root(root.clone());
    let root = SendWrapper::new(root);
    clock::follow(session);
    history::follow(session);
    let leaving = window_event_listener(ev::pagehide, move |_| session.forget());
    on_cleanup(move || leaving.remove());
    // One effect a turn: what an earlier turn made is cleaned up before the next is shown.
    ImmediateEffect::new(move || {
        session.turn.track();
        session.begin_turn();
        let page = untrack(|| turn(session));
        root.replace_children_with_node_1(&page.node());
        element::end_turn();
        controls::say_requests(session);
        focus::move_to(session);
    })
}

fn turn(session: Session) -> Element {
    let words = session.words();
    let screen = match session.route() {
        _ if session.doubt().is_some() => screens::today(session),
        _ if session.is_over() => screens::over(session),
        _ if session.wishes().paused => screens::pause(session),
        Route::Intro => screens::intro(session),
        Route::Questions(step) => screens::questions(session, step),
        Route::Review => screens::review(session),
        Route::Result => screens::result(session),
        Route::Criteria => screens::criteria(session),
        Route::Call => screens::call(session),
        Route::Letter => screens::letter(session),
        Route::Homework => screens::homework(session),
        Route::Medicines => screens::medicines(session),
        Route::Preview(day) => screens::preview(session, day),
    };
    let class = if session.wishes().large_text {
        "page large"
    } else {
        "page"
    };
    element("section")
        .class(class)
        .attr("lang", words.language)
        .maybe_attr("dir", words.direction())
        .attr("aria-label", words.widget_label())
        .child(controls::header(session))
        .child(screen)
        .child(controls::footer(session))
}
