use crate::{
    interview::Interview,
    takeaway,
    ui::{
        Session, browser,
        controls::{take, tick},
        element::{Element, element, paragraph},
        heading::heading,
    },
    words,
};

/// A text that was handed to the browser, and to the eye: whatever the browser refuses, it can be
/// read and copied by hand.
#[derive(Clone)]
pub struct Shared {
    place: web_sys::Element,
    field: web_sys::Element,
    said: web_sys::Element,
}

impl Shared {
    /// The place for the text, empty and out of sight.
    pub fn new(label: &str) -> (Self, Element) {
        let said = element("p").attr("role", "status");
        let field = element("textarea")
            .attr("readonly", "")
            .attr("rows", "8")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("aria-label", label);
        let shared = (said.node(), field.node());
        let place = element("div")
            .class("shared")
            .flag("hidden", true)
            .child(said)
            .child(field);
        let (said, field) = shared;
        let shared = Shared {
            place: place.node(),
            field,
            said,
        };
        (shared, place)
    }

    /// Shows a text, and says how it stands.
    pub fn show(&self, content: &str, said: &str) {
        self.field.set_text_content(Some(content));
        let _ = self.place.remove_attribute("hidden");
        self.said.set_text_content(Some(said));
    }

    /// Copies a text where the browser lets it, and marks it in any case.
    fn copy(&self, content: &str, words: &words::Words) {
        self.show(content, words.copy_done());
        if !browser::copy_all(&self.field) {
            self.said.set_text_content(Some(words.copy_failed()));
        }
    }
}

/// The result on paper, in the clipboard or in a file. Sensitive answers stay out unless ticked in.
pub fn share(session: Session, result: web_sys::Element) -> Element {
    let words = session.words();
    let sensitive = session.wishes().share_sensitive;
    mark(&result, sensitive);
    let printed = result.clone();
    let tick = tick(
        "share-sensitive",
        words.print_sensitive(),
        sensitive,
        move |on| {
            session.note(|wishes| wishes.share_sensitive = on);
            mark(&printed, on);
        },
    );
    let (shared, place) = Shared::new(words.copy_button());
    let print = take(
        session,
        "print",
        "button",
        words.print_button(),
        browser::print,
    );
    let to_copy = shared.clone();
    let copy = take(session, "copy", "button", words.copy_button(), move || {
        to_copy.copy(&summary(session), words);
    });
    let files: [File; 3] = [
        (
            "save-text",
            words.save_text(),
            "trial-prescreen.txt",
            "text/plain",
            summary,
        ),
        (
            "save-data",
            words.save_data(),
            "trial-prescreen.json",
            JSON,
            |session| data(session, takeaway::json),
        ),
        (
            "save-fhir",
            words.save_fhir(),
            "trial-prescreen-fhir.json",
            JSON,
            |session| data(session, takeaway::fhir),
        ),
    ];
    let files = files.map(|(name, label, file, kind, content)| {
        let shared = shared.clone();
        take(session, name, "button", label, move || {
            let content = content(session);
            browser::save_file(file, kind, &content);
            shared.show(&content, words.save_done());
        })
    });
    element("section")
        .class("printing")
        .child(heading(session, 1, "section", words.share_title()))
        .child(paragraph(words.print_warning()))
        .child(tick)
        .child(paragraph(words.share_left_out()))
        .child(
            element("div")
                .class("actions")
                .child(print)
                .child(copy)
                .children(files),
        )
        .child(place)
}

/// What a file's button does and says, the file's name and kind, and what is in it.
type File = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    fn(Session) -> String,
);

const JSON: &str = "application/json";

/// What is copied, and saved as text.
fn summary(session: Session) -> String {
    let sensitive = session.wishes().share_sensitive;
    session.interview(|interview| {
        words::summary(interview, session.texts(), session.words(), sensitive)
    })
}

fn data(session: Session, form: fn(&Interview, bool) -> String) -> String {
    session.interview(|interview| form(interview, session.wishes().share_sensitive))
}

fn mark(result: &web_sys::Element, sensitive: bool) {
    let class = if sensitive {
        "result print-sensitive"
    } else {
        "result"
    };
    // The name of an attribute that is always taken.
    let _ = result.set_attribute("class", class);
}
